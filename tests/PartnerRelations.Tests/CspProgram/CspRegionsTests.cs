using PartnerRelations.CspProgram;

namespace PartnerRelations.Tests.CspProgram;

public sealed class CspRegionsTests
{
    [Theory]
    [InlineData(CspRegion.Africa, 47)]
    [InlineData(CspRegion.AsiaPacific, 18)]
    [InlineData(CspRegion.Australia, 21)]
    [InlineData(CspRegion.Brazil, 1)]
    [InlineData(CspRegion.Canada, 2)]
    [InlineData(CspRegion.China, 1)]
    [InlineData(CspRegion.Europe, 45)]
    [InlineData(CspRegion.India, 1)]
    [InlineData(CspRegion.Japan, 1)]
    [InlineData(CspRegion.Korea, 1)]
    [InlineData(CspRegion.LatinAmericaAndCaribbean, 51)] // 53 as printed: Bonaire, Saba and Sint Eustatius share BQ
    [InlineData(CspRegion.MiddleEastAndEasternEurope, 44)]
    [InlineData(CspRegion.NewZealand, 3)]
    [InlineData(CspRegion.Taiwan, 1)]
    [InlineData(CspRegion.UnitedStates, 5)]
    public void A_region_has_the_countries_of_the_list(CspRegion region, int countries)
    {
        CspRegions.CountriesOf(region).Should().HaveCount(countries);
        CspRegions.CountriesOf(region).Should().OnlyContain(country => CspRegions.Of(country.Code) == region);
    }

    [Fact]
    public void There_are_15_regions_with_242_countries()
    {
        CspRegions.All.Should().HaveCount(15).And.OnlyHaveUniqueItems().And.NotContain(CspRegion.None);
        CspRegions.All.Sum(region => CspRegions.CountriesOf(region).Count).Should().Be(242);
        CspRegions.All.Select(CspRegions.NameOf).Should().OnlyHaveUniqueItems().And.NotContain(CspRegions.NameOf(CspRegion.None));
    }

    [Fact]
    public void Eight_countries_are_valid_and_have_no_region() =>
        CspRegions.CountriesOf(CspRegion.None).Select(country => country.Code.Value)
            .Should().Equal("BY", "CU", "EH", "IR", "KP", "RU", "SD", "SY");

    [Fact]
    public void Sharing_a_region_is_mutual_for_every_two_countries()
    {
        foreach (var one in Countries.All)
        {
            CspRegions.Share(one.Code, one.Code).Should().Be(one.Region != CspRegion.None);
            foreach (var other in Countries.All)
            {
                var share = CspRegions.Share(one.Code, other.Code);
                if (share != CspRegions.Share(other.Code, one.Code)) Assert.Fail($"{one.Code} and {other.Code} disagree.");
            }
        }
    }

    [Fact]
    public void A_region_that_does_not_exist_has_no_name() =>
        FluentActions.Invoking(() => CspRegions.NameOf((CspRegion)99)).Should().Throw<ArgumentOutOfRangeException>();
}
