using System.Text.Json;
using PartnerRelations.CspProgram;

namespace PartnerRelations.Tests.CspProgram;

public sealed class CountryCodeTests
{
    [Theory]
    [InlineData("FR", "FR")]
    [InlineData("fr", "FR")]
    [InlineData("iN", "IN")]
    [InlineData(" xk\t", "XK")]
    public void A_code_is_read_in_any_case_and_kept_in_upper_case(string text, string value)
    {
        CountryCode.Parse(text).Value.Should().Be(value);
        CountryCode.Parse(text).ToString().Should().Be(value);
        CountryCode.Parse(text).Should().Be(CountryCode.Parse(value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("F")]
    [InlineData("FRA")]
    [InlineData("F R")]
    [InlineData("F1")]
    [InlineData("ZZ")]
    [InlineData("UK")]
    [InlineData("EU")]
    [InlineData("France")]
    [InlineData("\uFF26\uFF32")] // full-width F and R
    [InlineData("\u0421\u041D")] // Cyrillic letters that look like CH
    [InlineData("\u0131t")] // dotless i
    [InlineData("\u0130T")] // dotted I
    public void Anything_else_is_no_country(string? text)
    {
        CountryCode.TryParse(text, out var code).Should().BeFalse();
        code.Should().BeNull();
        FluentActions.Invoking(() => CountryCode.Parse(text!)).Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData(null, "form.required")]
    [InlineData(" ", "form.required")]
    [InlineData("UK", "country.unknown")]
    [InlineData("\uFF26\uFF32", "country.unknown")]
    public void A_form_that_names_no_country_is_refused_at_that_field(string? text, string code)
    {
        List<PartnerError> problems = [];

        FormFields.Country(text, "Country", problems).Should().BeNull();

        problems.Should().ContainSingle().Which.Code.Should().Be(code);
        problems[0].Target.Should().Be("Country");
    }

    [Fact]
    public void Every_code_of_the_table_survives_text_and_JSON()
    {
        foreach (var country in Countries.All)
        {
            CountryCode.Parse(country.Code.ToString()).Should().Be(country.Code);
            JsonSerializer.Deserialize<CountryCode>(JsonSerializer.Serialize(country.Code)).Should().Be(country.Code);
        }
    }

    [Theory]
    [InlineData("\"ZZ\"")]
    [InlineData("\"\"")]
    [InlineData("12")]
    [InlineData("{}")]
    public void JSON_that_names_no_country_is_refused(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<CountryCode>(json)).Should().Throw<JsonException>();
}
