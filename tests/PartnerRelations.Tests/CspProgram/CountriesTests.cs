using PartnerRelations.CspProgram;

namespace PartnerRelations.Tests.CspProgram;

public sealed class CountriesTests
{
    [Fact]
    public void The_table_is_all_of_ISO_3166_and_Kosovo()
    {
        Countries.All.Should().HaveCount(249 + 1);
        Countries.All.Select(country => country.Code.Value).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        Countries.All.Should().Contain(country => country.Code.Value == "XK");
    }

    [Fact]
    public void Every_country_has_a_code_of_two_letters_and_a_name_of_its_own()
    {
        Countries.All.Should().OnlyContain(country => country.Code.Value.Length == 2 && country.Code.Value.All(char.IsAsciiLetterUpper));
        Countries.All.Select(country => country.Name).Should().OnlyHaveUniqueItems().And.NotContain(name => string.IsNullOrWhiteSpace(name));
    }

    [Theory]
    [InlineData("AQ", "Antarctica", CspRegion.LatinAmericaAndCaribbean)]
    [InlineData("CI", "Côte d'Ivoire", CspRegion.Africa)]
    [InlineData("GB", "United Kingdom", CspRegion.Europe)]
    [InlineData("HM", "Heard Island and McDonald Islands", CspRegion.Australia)]
    [InlineData("TR", "Türkiye", CspRegion.MiddleEastAndEasternEurope)]
    [InlineData("RU", "Russia", CspRegion.None)]
    public void A_code_leads_to_its_row(string code, string name, CspRegion region)
    {
        var country = Countries.Of(CountryCode.Parse(code));

        country.Name.Should().Be(name);
        country.Region.Should().Be(region);
    }
}
