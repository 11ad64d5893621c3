using PartnerRelations.CspProgram;

namespace PartnerRelations.Tests.CspProgram;

public sealed class RegionRuleTests
{
    [Theory]
    [InlineData("FR", "DE", null)]
    [InlineData("US", "GU", null)]
    [InlineData("US", "GB", "region.mismatch")]
    [InlineData("US", "PR", "region.mismatch")]
    [InlineData("RU", "FR", "country.no_csp_region")]
    [InlineData("FR", "CU", "country.no_csp_region")]
    [InlineData("BY", "BY", "country.no_csp_region")]
    [InlineData("BY", "RU", "country.no_csp_region")]
    public void K9_C11_two_countries_must_share_a_region(string one, string other, string? code)
    {
        var refusal = RegionRule.Refuse(CountryCode.Parse(one), CountryCode.Parse(other));

        (refusal?.Code).Should().Be(code);
    }

    [Fact]
    public void A_refusal_names_the_input_at_fault() =>
        RegionRule.Refuse(CountryCode.Parse("FR"), CountryCode.Parse("JP"), "Country")!.Target.Should().Be("Country");

    [Fact]
    public void It_refuses_exactly_the_countries_that_share_no_region()
    {
        foreach (var one in Countries.All)
        {
            foreach (var other in Countries.All)
            {
                if (CspRegions.Share(one.Code, other.Code) == (RegionRule.Refuse(one.Code, other.Code) is null)) continue;
                Assert.Fail($"{one.Code} and {other.Code} are judged in two ways.");
            }
        }
    }
}
