using PartnerRelations.Invitations;

namespace PartnerRelations.Tests.Invitations;

public sealed class MailTextsTests
{
    public static TheoryData<string> Cultures => ["en", "zh-Hans"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_built_in_language_has_no_problems(string culture)
    {
        var texts = MailLanguages.BuiltIn.For(LanguageTag.Parse(culture));

        texts.Culture.Value.Should().Be(culture);
        texts.Problems().Should().BeEmpty();
    }

    [Fact]
    public void Every_mail_and_every_sentence_is_checked()
    {
        var mails = typeof(MailTexts).GetProperties().Where(member => member.PropertyType == typeof(MailText)).Select(member => member.Name);
        var sentences = new[] { typeof(ProviderConsentTexts), typeof(CustomerGrantTexts) }.SelectMany(type => type.GetProperties()).Select(member => member.Name);

        MailTextRules.Mails(MailTexts.English).Select(mail => mail.Name).Should().BeEquivalentTo(mails);
        MailTextRules.Sentences(MailTexts.English).Select(sentence => sentence.Name.Split('.')[1]).Should().BeEquivalentTo(sentences);
    }

    [Fact]
    public void No_sentence_of_one_language_stands_in_the_other()
    {
        var english = MailTextRules.Mails(MailTexts.English).Select(mail => mail.Text.Body);
        var chinese = MailTextRules.Mails(MailTexts.SimplifiedChinese).Select(mail => mail.Text.Body);

        english.Intersect(chinese).Should().BeEmpty();
        chinese.Should().OnlyContain(body => body.StartsWith("您好", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Hello {link}", "lacks {provider}")]
    [InlineData("Hello {provider}", "lacks {link}")]
    [InlineData("{provider} {link} {company}", "no value for {company}")]
    [InlineData("{provider} {link} {nonsense}", "no value for {nonsense}")]
    [InlineData("{provider} {link} {link}", "more than once")]
    [InlineData("{provider} {link}/more", "part of the link")]
    [InlineData("{provider}{link}", "part of the link")]
    [InlineData("{provider} {link} {", "brace")]
    [InlineData("{provider} {link} }", "brace")]
    [InlineData("{provider} {link} {}", "brace")]
    [InlineData(" ", "empty")]
    public void A_template_with_a_wrong_placeholder_is_reported_and_not_taken(string body, string problem)
    {
        var texts = MailTexts.English with { ProviderInvitation = new() { Subject = "Hello", Body = body } };

        texts.Problems().Should().Contain(text => text.StartsWith("ProviderInvitation.Body", StringComparison.Ordinal) && text.Contains(problem));
        FluentActions.Invoking(() => MailLanguages.BuiltIn.With(texts)).Should().Throw<ArgumentException>().WithMessage("*ProviderInvitation.Body*");
    }

    [Theory]
    [InlineData("{link}")]
    [InlineData("until {deadline}")]
    [InlineData("two\nlines")]
    [InlineData("")]
    public void A_subject_is_one_line_without_secret_or_optional_values(string subject) =>
        (MailTexts.English with { ProviderInvitation = MailTexts.English.ProviderInvitation with { Subject = subject } }).Problems().Should().ContainSingle();

    [Fact]
    public void A_host_adds_and_replaces_languages_and_the_built_in_set_stays()
    {
        var german = MailTexts.English with { Culture = LanguageTag.Parse("de") };
        var english = MailTexts.English with { Approved = new() { Subject = "Welcome, {company}", Body = "{company} is in." } };

        var languages = MailLanguages.BuiltIn.With(german).With(english);

        languages.Cultures.Select(tag => tag.Value).Should().Equal("de", "en", "zh-Hans");
        languages.For(LanguageTag.Parse("de-AT")).Should().BeSameAs(german);
        languages.For(LanguageTag.English).Should().BeSameAs(english);
        MailLanguages.BuiltIn.Cultures.Select(tag => tag.Value).Should().Equal("en", "zh-Hans");
    }

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("EN", "en")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh-SG", "zh-Hans")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("zh-Hans-CN", "zh-Hans")]
    [InlineData("zh-Hant", "en")]
    [InlineData("xx-unknown", "en")]
    [InlineData(null, "en")]
    public void The_best_language_there_is_is_chosen(string? wanted, string chosen) =>
        MailLanguages.BuiltIn.For(wanted is null ? null : LanguageTag.Parse(wanted)).Culture.Value.Should().Be(chosen);

    [Fact]
    public void Codes_of_this_folder_are_unique_and_complete()
    {
        PartnerErrorCode[] codes = [.. InvitationErrors.All, .. InvitationUrlErrors.All, .. MailDraftErrors.All];

        codes.Select(code => code.Code).Should().OnlyHaveUniqueItems();
        InvitationErrors.NotUsable.Kind.Should().Be(PartnerErrorKind.NotFound);
        foreach (var catalogue in new[] { typeof(InvitationErrors), typeof(InvitationUrlErrors), typeof(MailDraftErrors) })
        {
            catalogue.GetProperties().Where(member => member.PropertyType == typeof(PartnerErrorCode)).Select(member => member.GetValue(null))
                .Should().BeSubsetOf(codes);
        }
    }
}
