namespace PartnerRelations.Tests;

public sealed class FormFieldsTests
{
    private readonly List<PartnerError> _problems = [];

    [Theory]
    [InlineData(null, "form.required")]
    [InlineData("", "form.required")]
    [InlineData(" \t", "form.required")]
    [InlineData("123456", "form.too_long")]
    [InlineData("a\nb", "form.control_characters")]
    [InlineData("a\u202Eb", "form.control_characters")]
    [InlineData("a\u200Bb", "form.control_characters")]
    [InlineData("a\u2028b", "form.control_characters")]
    public void A_text_is_one_plain_line_of_bounded_length(string? text, string code)
    {
        FormFields.Text(text, 5, "Field", _problems).Should().BeNull();

        _problems.Should().ContainSingle().Which.Should().Match<PartnerError>(problem => problem.Code == code && problem.Target == "Field");
    }

    [Theory]
    [InlineData(" Zoë ", "Zoë")]
    [InlineData("李小龙", "李小龙")]
    [InlineData("12345", "12345")]
    public void A_text_in_any_script_is_taken_without_the_blanks_around_it(string text, string expected) =>
        FormFields.Text(text, 5, "Field", _problems).Should().Be(expected);

    [Theory]
    [InlineData("", "form.required")]
    [InlineData("nobody", "email.malformed")]
    public void An_email_address_is_asked_for_and_checked(string text, string code)
    {
        FormFields.Email(text, "Email", _problems).Should().BeNull();

        _problems.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Theory]
    [InlineData(null, "form.required")]
    [InlineData("letters", "phone.malformed")]
    public void A_phone_number_is_asked_for_and_checked(string? text, string code)
    {
        FormFields.Phone(text, "Phone", _problems).Should().BeNull();

        _problems.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Theory]
    [InlineData("contoso.example")]
    [InlineData("ftp://contoso.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@contoso.example")]
    [InlineData("https://contoso.example/a b")]
    [InlineData("https://contoso.example/a\u200Bb")]
    public void A_web_address_is_whole_and_of_the_web(string text)
    {
        FormFields.OptionalWebAddress(text, "Website", _problems).Should().BeNull();

        _problems.Should().ContainSingle().Which.Code.Should().Be("web_address.malformed");
    }

    [Fact]
    public void A_web_address_may_be_left_out()
    {
        FormFields.OptionalWebAddress(" ", "Website", _problems).Should().BeNull();
        FormFields.OptionalWebAddress("https://contoso.example/a?b=c", "Website", _problems)!.Host.Should().Be("contoso.example");

        _problems.Should().BeEmpty();
    }

    [Fact]
    public void A_language_may_be_left_out_and_is_checked_otherwise()
    {
        FormFields.Culture(null, LanguageTag.English, "Culture", _problems).Should().Be(LanguageTag.English);
        FormFields.Culture("zh-CN", LanguageTag.English, "Culture", _problems).Should().Be(LanguageTag.Parse("zh-CN"));
        FormFields.Culture("klingon!", LanguageTag.English, "Culture", _problems).Should().BeNull();

        _problems.Should().ContainSingle().Which.Code.Should().Be("language.malformed");
    }
}
