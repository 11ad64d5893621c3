using System.Text.Json;
using CsCheck;
using PartnerRelations.Invitations;

namespace PartnerRelations.Tests.Invitations;

public sealed class MailDraftTests
{
    private static readonly TenantId Owner = TenantId.Parse("3b33e682-00c3-41ee-9dd2-a548adf56438");
    private static readonly Uri Page = new("https://portal.example/links/approve");
    private static readonly Uri Link = InvitationLinks.For(Page, InvitationToken.Create(Owner));
    private static readonly Uri OtherLink = InvitationLinks.For(Page, InvitationToken.Create(Owner));
    private static readonly MailDraft Draft = MailComposer.ProviderInvitation(MailTexts.English, "Contoso Distribution", Link, to: EmailAddress.Parse("amy@fabrikam.example"));

    [Fact]
    public void A_draft_can_be_reworded_around_its_link()
    {
        var edited = Draft.Edit(" Hello Amy ", $"As agreed:\r\n({Link.OriginalString}).\r\nSee you, {Page}?").Value;

        edited.Subject.Should().Be("Hello Amy");
        edited.Body.Should().Be($"As agreed:\n({Link.OriginalString}).\nSee you, {Page}?");
        (edited.Culture, edited.Link, edited.To).Should().Be((Draft.Culture, Draft.Link, Draft.To));
    }

    [Fact]
    public void A_text_without_its_whole_link_is_refused()
    {
        Refuse("Come and see us.").Should().Equal("mail_draft.link_missing");
        Refuse(null).Should().Equal("mail_draft.link_missing");
        Refuse(Link.OriginalString[..^1]).Should().Equal("mail_draft.link_missing");
        Refuse(Link.OriginalString + "x").Should().Equal("mail_draft.link_missing");
        Refuse("see" + Link.OriginalString).Should().Equal("mail_draft.link_missing");
        Refuse($"https://elsewhere.example/?to={Link.OriginalString}").Should().Equal("mail_draft.link_missing");
        Refuse(Link.OriginalString.Insert(30, "\u200B")).Should().Equal("mail_draft.link_missing");
        Refuse(OtherLink.OriginalString).Should().Equal("mail_draft.link_missing");
    }

    [Fact]
    public void A_text_with_its_link_twice_is_refused() =>
        Refuse($"{Link.OriginalString} or <{Link.OriginalString}>").Should().Equal("mail_draft.link_repeated");

    [Fact]
    public void A_text_with_the_link_of_another_invitation_is_refused()
    {
        Refuse($"{Link.OriginalString}\n{OtherLink.OriginalString}").Should().Equal("mail_draft.other_invitation");
        Refuse($"{Link.OriginalString}\n{Link.OriginalString}x").Should().Equal("mail_draft.other_invitation");
        Refuse($"{Link.OriginalString}\nPORTAL.example/links/approve#abc").Should().Equal("mail_draft.other_invitation");
        Refuse($"{Link.OriginalString}\n{InvitationUrl.ForDirectPartner(Owner)}.").Should().Equal("mail_draft.other_invitation");
    }

    [Fact]
    public void Two_of_microsofts_links_do_not_go_into_one_mail()
    {
        var single = InvitationUrl.ForReseller(new(Owner), MpnId.Parse("4847383"));
        var both = single.WithProvider(ProviderId.Parse("abd71061-286d-497f-bb59-9f07d2e5c8a7")).Value;

        MailDraft.Create(LanguageTag.English, "Hello", $"{both} {single}", both.Uri).Error!.Code.Should().Be("mail_draft.other_invitation");
        MailDraft.Create(LanguageTag.English, "Hello", $"{both}", both.Uri).Value.Html.Should().Contain("&amp;indirectCSPId=");
    }

    [Theory]
    [InlineData(null, "mail_draft.subject_missing")]
    [InlineData(" \t", "mail_draft.subject_missing")]
    [InlineData("Hello\r\nBcc: everybody@example.com", "mail_draft.subject_malformed")]
    [InlineData("Hello\nthere", "mail_draft.subject_malformed")]
    [InlineData("Hello\u2028there", "mail_draft.subject_malformed")]
    [InlineData("Hello\0there", "mail_draft.subject_malformed")]
    [InlineData("portal.example/links/approve#abc", "mail_draft.subject_malformed")]
    public void A_subject_that_is_not_one_line_of_text_is_refused(string? subject, string code) =>
        Draft.Edit(subject, Draft.Body).Error.Should().Match<PartnerError>(error => error.Code == code && error.Target == "Subject");

    [Fact]
    public void Texts_that_are_too_long_are_refused()
    {
        Draft.Edit(new string('s', MailDraft.MaxSubjectLength + 1), Draft.Body).Error!.Code.Should().Be("mail_draft.subject_malformed");
        Refuse(Link.OriginalString + " " + new string('b', MailDraft.MaxBodyLength)).Should().Equal("mail_draft.body_too_long");
        Draft.Edit("s", Link.OriginalString.PadRight(MailDraft.MaxBodyLength + 100)).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void Every_problem_of_an_edit_is_told_at_once_and_none_tells_the_link()
    {
        var refused = Draft.Edit("", OtherLink.OriginalString);

        refused.Errors.Select(error => error.Code).Should().Equal("mail_draft.subject_missing", "mail_draft.link_missing");
        refused.ToString().Should().NotContain(OtherLink.Fragment).And.NotContain(Link.Fragment);
    }

    [Fact]
    public void A_mail_without_a_link_is_not_edited_and_needs_a_text()
    {
        var status = MailComposer.Approved(MailTexts.English, "Fabrikam", null);

        status.Link.Should().BeNull();
        status.Edit("Hello", "there").Error!.Code.Should().Be("mail_draft.not_editable");
        MailDraft.Create(LanguageTag.English, "Hello", " ", null).Error!.Code.Should().Be("mail_draft.body_missing");
    }

    [Fact]
    public void After_any_edit_that_is_taken_the_link_is_there_exactly_once() =>
        Gen.Select(Gen.String, Gen.String, Gen.Int[0, 2], Gen.OneOf("", " ", "\n", "x", "/", ".", "。", "<", "\"")).Sample((before, after, times, joint) =>
        {
            var body = before + joint + string.Join(joint, Enumerable.Repeat(Link.OriginalString, times)) + joint + after;

            var result = Draft.Edit("Hello", body);

            if (!result.IsSuccess) return;
            times.Should().Be(1);
            result.Value.Body.Split(Link.OriginalString).Should().HaveCount(2);
            result.Value.Html.Split("<a href=").Should().HaveCount(2);
        });

    [Fact]
    public void Html_encodes_every_word_and_has_the_link_as_its_only_anchor()
    {
        var edited = Draft.Edit("Hi", $"<script>alert('x')</script> & more\n\n{Link.OriginalString}\nhttps://fabrikam.example/?a=1&b=\"2\"").Value;

        edited.Html.Should().Be(
            "<div lang=\"en\"><p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; more</p><p>"
            + $"<a href=\"{Link.OriginalString}\">{Link.OriginalString}</a><br>https://fabrikam.example/?a=1&amp;b=&quot;2&quot;</p></div>");
    }

    [Fact]
    public void A_mailto_link_carries_address_subject_and_text_with_crlf()
    {
        var edited = Draft.Edit("50% & more?", $"你好\n{Link.OriginalString}").Value;

        edited.MailtoUri!.OriginalString.Should().Be(
            $"mailto:amy@fabrikam.example?subject=50%25%20%26%20more%3F&body=%E4%BD%A0%E5%A5%BD%0D%0A{Uri.EscapeDataString(Link.OriginalString)}");
    }

    [Fact]
    public void A_mailto_link_that_could_be_cut_off_is_not_made() =>
        Draft.Edit("Hi", Link.OriginalString + " " + new string('x', MailDraft.MaxMailtoLength)).Value.MailtoUri.Should().BeNull();

    [Fact]
    public void The_clipboard_gets_subject_and_text() => Draft.ClipboardText.Should().Be($"{Draft.Subject}\n\n{Draft.Body}");

    [Fact]
    public void Printing_a_draft_tells_neither_link_nor_text_nor_address() => Draft.ToString().Should().Be("(mail in en, with a link)");

    [Fact]
    public void A_link_that_no_mail_can_carry_is_the_callers_mistake()
    {
        foreach (var link in new[] { new Uri("/relative", UriKind.Relative), new Uri("ftp://portal.example/x"), new Uri("https://pörtal.example/") })
        {
            FluentActions.Invoking(() => MailDraft.Create(LanguageTag.English, "s", link.OriginalString, link)).Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void A_draft_travels_as_json()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        var json = JsonSerializer.Serialize(Draft, options);

        JsonSerializer.Deserialize<MailDraft>(json, options).Should().Be(Draft);
        JsonSerializer.Deserialize<MailDraft>(json, options)!.Link!.OriginalString.Should().Be(Link.OriginalString);
        JsonDocument.Parse(json).RootElement.EnumerateObject().Select(member => member.Name).Should().Equal("culture", "subject", "body", "link", "to");
        var status = MailComposer.AccountReady(MailTexts.SimplifiedChinese, "Fabrikam", null);
        JsonSerializer.Deserialize<MailDraft>(JsonSerializer.Serialize(status)).Should().Be(status);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"culture":"en","subject":"s","body":"without","link":"https://portal.example/#abc"}""")]
    [InlineData("""{"culture":"en","subject":"s","body":"x","link":"javascript:alert(1)"}""")]
    [InlineData("""{"culture":"en","subject":"s","body":"x","to":"nobody"}""")]
    [InlineData("""{"culture":"en","subject":["s"],"body":"x"}""")]
    public void Json_that_is_no_draft_is_refused(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<MailDraft>(json)).Should().Throw<JsonException>();

    private static IEnumerable<string> Refuse(string? body) => Draft.Edit("Hello", body).Errors.Select(error => error.Code);
}
