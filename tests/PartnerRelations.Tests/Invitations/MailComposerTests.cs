using CsCheck;
using PartnerRelations.Invitations;

namespace PartnerRelations.Tests.Invitations;

public sealed class MailComposerTests
{
    private static readonly Uri Page = new("https://portal.example/links/approve");
    private static readonly Uri Link = InvitationLinks.For(Page, InvitationToken.Create(TenantId.Parse("3b33e682-00c3-41ee-9dd2-a548adf56438")));
    private static readonly DateTimeOffset Deadline = new(2026, 3, 5, 17, 30, 0, TimeSpan.FromHours(8));
    private static readonly EmailAddress Contact = EmailAddress.Parse("amy@fabrikam.example");

    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.String,
        Gen.OneOf("{link}", "{provider}", "Evil\r\nBcc: x@y.example", "https://portal.example/links/approve#abc", "portal.example/links/approve#abc",
            "https://portal#x", "</p><script>", "A/S C# Consulting", "\u202Eevil", new string('n', 5_000)));

    public static TheoryData<string> Cultures => ["en", "zh-Hans"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_mail_of_a_language_is_complete(string culture)
    {
        foreach (var mail in All(Texts(culture), "Fabrikam", "Contoso", Link))
        {
            mail.Culture.Value.Should().Be(culture);
            (mail.Subject + mail.Body).Should().NotContainAny("{", "}");
            mail.Subject.Should().NotBeEmpty().And.NotContain("\n");
            mail.Body.Should().NotContain("\n\n\n").And.NotContain("\r");
            if (mail.Link is not null) mail.Edit(mail.Subject, mail.Body).Value.Should().Be(mail);
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Invitations_fit_into_a_mailto_link(string culture)
    {
        var texts = Texts(culture);
        var microsoft = InvitationUrl.Parse(
            "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId=70831ff1-16f0-4aeb-a0e3-456aeeb5c0ec"
            + "&msppId=6531449&indirectCSPId=abd71061-286d-497f-bb59-9f07d2e5c8a7#/partners/invitation").Uri;

        foreach (var link in new[] { Link, microsoft })
        {
            MailComposer.ProviderInvitation(texts, "Contoso Distribution Ltd", link, Deadline, Contact).MailtoUri.Should().NotBeNull();
            MailComposer.JointInvitation(texts, "Fabrikam Ltd", "Contoso Ltd", true, link, Deadline, Contact).MailtoUri.Should().NotBeNull();
            MailComposer.ResellerInvitation(texts, "Fabrikam Ltd", true, link, Deadline, Contact).MailtoUri.Should().NotBeNull();
        }
    }

    [Fact]
    public void The_contact_is_asked_for_both_statements_and_told_how_to_deny_E11()
    {
        var english = MailComposer.ContactConfirmation(MailTexts.English, "Fabrikam", Contact, Link, Deadline);
        var chinese = MailComposer.ContactConfirmation(MailTexts.SimplifiedChinese, "Fabrikam", Contact, Link, Deadline);

        english.To.Should().Be(Contact);
        english.Body.Should().Contain("you signed up").And.Contain("amy@fabrikam.example belongs to Fabrikam").And.Contain("did not sign up")
            .And.Contain("2026-03-05 09:30 UTC");
        chinese.Body.Should().Contain("已注册").And.Contain("amy@fabrikam.example 属于 Fabrikam").And.Contain("没有注册");
    }

    [Fact]
    public void A_line_about_a_deadline_is_left_out_where_nothing_lapses()
    {
        MailComposer.ProviderInvitation(MailTexts.English, "Contoso", Link).Body.Should().NotContain("answer by");
        MailComposer.ProviderInvitation(MailTexts.English, "Contoso", Link, Deadline).Body.Should().Contain("Please answer by 2026-03-05 09:30 UTC.");
    }

    [Fact]
    public void A_customer_is_told_exactly_what_it_grants_C8_C9()
    {
        var (joint, alone) = (Joint(administration: true), MailComposer.ResellerInvitation(MailTexts.English, "Fabrikam", false, Link).Body);

        joint.Should().Contain("- Fabrikam becomes your reseller and may administer your subscriptions, licences and users.\n- Contoso becomes your reseller too and may submit orders");
        Joint(administration: false).Should().Contain("no administrator access").And.Contain("Contoso").And.NotContain("may administer");
        alone.Should().Contain("no administrator access").And.NotContain("submit orders");
        MailComposer.CustomerGrants(MailTexts.SimplifiedChinese, "Fabrikam", "Contoso", true).Should().Contain("许可证").And.Contain("提交订单");

        static string Joint(bool administration) => MailComposer.JointInvitation(MailTexts.English, "Fabrikam", "Contoso", administration, Link).Body;
    }

    [Fact]
    public void A_consent_has_the_introduction_and_one_line_per_grant_K6()
    {
        var consent = MailTexts.English.ProviderConsent;

        MailComposer.ProviderConsent(MailTexts.English, "Contoso", [consent.SubmitOrders, consent.AdministerResellerTenant]).Should().Be(
            "By approving Contoso as your indirect provider, you allow it the following:\n"
            + "- Contoso may submit orders for the customers that you share.\n- Contoso may administer your own tenant.");
    }

    [Fact]
    public void Reasons_stand_one_to_a_line_and_forge_none()
    {
        var body = MailComposer.Rejected(MailTexts.English, "Fabrikam", ["The address\r\ndoes not exist", "See https://help.example/#a {company}"], Contact).Body;

        body.Should().Contain("\n- The address does not exist\n- See https://help.example/#a {company}\n");
    }

    [Fact]
    public void Names_cannot_forge_lines_placeholders_or_a_second_link() => Gen.Select(Names, Names).Sample((first, second) =>
    {
        foreach (var texts in new[] { MailTexts.English, MailTexts.SimplifiedChinese })
        {
            foreach (var (mail, plain) in All(texts, first, second, Link).Zip(All(texts, "Fabrikam", "Contoso", Link)))
            {
                mail.Body.Count(c => c == '\n').Should().Be(plain.Body.Count(c => c == '\n'));
                mail.Subject.Any(char.IsControl).Should().BeFalse();
                mail.Subject.Length.Should().BeLessThanOrEqualTo(MailDraft.MaxSubjectLength);
                if (mail.Link is not null) mail.Edit(mail.Subject, mail.Body).IsSuccess.Should().BeTrue();
            }
        }
    });

    [Theory]
    [InlineData("Contoso  Ltd\t", "Contoso Ltd")]
    [InlineData("Evil\r\nBcc: x", "Evil Bcc: x")]
    [InlineData("\u202EEvil\u2066 Co\u200Bmpany\u0000", "Evil Company")]
    [InlineData("A/S C# Consulting", "A/S C# Consulting")]
    [InlineData("C#.NET Experts", "C#.NET Experts")]
    [InlineData("https://portal.example/join#abc", "https: portal.example/join abc")]
    [InlineData("portal.example?abc", "portal.example abc")]
    [InlineData(" Contoso & Sons (Paris) ", "Contoso & Sons (Paris)")]
    [InlineData("Contoso + O'Neill, Ltd", "Contoso + O'Neill, Ltd")]
    [InlineData("可可公司", "可可公司")]
    public void A_name_is_one_plain_line(string typed, string shown) => PlainText.Name(typed).Should().Be(shown);

    [Fact]
    public void A_long_name_is_cut_and_not_within_a_character()
    {
        PlainText.Name(new string('n', 500)).Should().HaveLength(PlainText.MaxNameLength).And.EndWith("n…");
        PlainText.Name(string.Concat(Enumerable.Repeat("😀", 300))).Should().EndWith("😀…");
        PlainText.Name("x" + string.Concat(Enumerable.Repeat("😀", 300))).Should().EndWith("😀…");
    }

    [Fact]
    public void The_token_stands_in_the_fragment_only()
    {
        var token = InvitationToken.Create(TenantId.Parse("3b33e682-00c3-41ee-9dd2-a548adf56438"));
        var link = InvitationLinks.For(new Uri("https://portal.example/links?lang=en"), token);

        link.OriginalString.Should().Be($"https://portal.example/links?lang=en#{token.Reveal()}");
        link.PathAndQuery.Should().NotContain(token.Reveal());
        InvitationToken.From(link.Fragment[1..]).Hash.Should().Be(token.Hash);
    }

    [Theory]
    [InlineData("https://portal.example/#there")]
    [InlineData("ftp://portal.example/")]
    [InlineData("https://pörtal.example/")]
    [InlineData("/relative")]
    public void A_page_that_cannot_carry_a_token_is_the_hosts_mistake(string page) =>
        FluentActions.Invoking(() => InvitationLinks.For(new Uri(page, UriKind.RelativeOrAbsolute), InvitationToken.From("x"))).Should().Throw<ArgumentException>();

    private static MailTexts Texts(string culture) => MailLanguages.BuiltIn.For(LanguageTag.Parse(culture));

    private static MailDraft[] All(MailTexts texts, string reseller, string provider, Uri link) =>
    [
        MailComposer.ProviderInvitation(texts, provider, link, Deadline),
        MailComposer.JointInvitation(texts, reseller, provider, true, link, Deadline),
        MailComposer.JointInvitation(texts, reseller, provider, false, link),
        MailComposer.ResellerInvitation(texts, reseller, true, link, Deadline),
        MailComposer.ContactConfirmation(texts, reseller, Contact, link, Deadline),
        MailComposer.SignUpDenied(texts, reseller, null, Contact),
        MailComposer.ReviewStarted(texts, reseller, Contact, Deadline),
        MailComposer.InformationAsked(texts, reseller, ["a", "b"], Contact),
        MailComposer.Approved(texts, reseller, Contact),
        MailComposer.Rejected(texts, reseller, ["a"], Contact),
        MailComposer.AppealReceived(texts, reseller, Contact),
        MailComposer.AgreementDue(texts, reseller, Contact),
        MailComposer.AccountReady(texts, reseller, Contact),
        MailComposer.ReauthorizationNotice(texts, reseller, Deadline, Contact),
        MailComposer.Deauthorized(texts, reseller, Contact, Deadline, ["a"]),
        MailComposer.Deauthorized(texts, reseller, Contact, Deadline),
    ];
}
