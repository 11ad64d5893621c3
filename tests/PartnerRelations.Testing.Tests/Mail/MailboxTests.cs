using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.Testing.Tests.Mail;

public sealed class MailboxTests
{
    private static readonly EmailAddress Anna = EmailAddress.Parse("anna@reseller.example");
    private static readonly EmailAddress Bert = EmailAddress.Parse("bert@reseller.example");
    private readonly PartnerSamples _samples = new();
    private readonly Mailbox _mailbox = new();

    [Fact]
    public async Task Mails_are_kept_in_the_order_of_their_arrival()
    {
        OutgoingMail[] mails = [Mail("one"), Mail("two"), Mail("three")];
        foreach (var mail in mails) await _mailbox.HandOffAsync(mail, default);

        _mailbox.Mails.Should().Equal(mails);
        _mailbox.Clear();
        _mailbox.Mails.Should().BeEmpty();
    }

    [Fact]
    public async Task A_mail_with_the_same_key_replaces_the_earlier_one()
    {
        var first = Mail("confirm");
        var again = first with { Draft = Draft(Bert, "second") };
        await _mailbox.HandOffAsync(first, default);
        await _mailbox.HandOffAsync(first with { Version = 2 }, default);
        await _mailbox.HandOffAsync(again, default);

        _mailbox.Mails.Should().HaveCount(2);
        _mailbox.Latest("confirm").Should().BeSameAs(again);
    }

    [Fact]
    public async Task The_newest_mail_is_found_by_purpose_and_addressee()
    {
        var toAnna = Mail("confirm", Anna);
        await _mailbox.HandOffAsync(Mail("confirm", Anna), default);
        await _mailbox.HandOffAsync(toAnna, default);
        await _mailbox.HandOffAsync(Mail("confirm", Bert), default);
        await _mailbox.HandOffAsync(Mail("rejected", Anna), default);

        _mailbox.Latest("confirm", Anna).Should().BeSameAs(toAnna);
        _mailbox.Latest("confirm").Draft.To.Should().Be(Bert);
        _mailbox.LatestToken("confirm", Anna).Reveal().Should().Be("secret");
    }

    [Fact]
    public void A_mail_that_is_not_there_is_told_with_those_that_are()
    {
        var looking = () => _mailbox.Latest("confirm");

        looking.Should().Throw<InvalidOperationException>().WithMessage("*confirm*");
    }

    [Fact]
    public void A_draft_without_a_token_is_told()
    {
        var reading = () => Mailbox.TokenIn(MailDraft.Create(LanguageTag.English, "Hello", "No link.", null).Value);
        var readingPlain = () => Mailbox.TokenIn(MailDraft.Create(LanguageTag.English, "Hello", "https://portal.example/", new Uri("https://portal.example/")).Value);

        reading.Should().Throw<InvalidOperationException>();
        readingPlain.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task A_mail_system_that_is_not_there_can_be_played()
    {
        _mailbox.FailNext(new TimeoutException());
        await _mailbox.Awaiting(mailbox => mailbox.HandOffAsync(Mail("confirm"), default)).Should().ThrowAsync<TimeoutException>();
        _mailbox.Mails.Should().BeEmpty();

        await _mailbox.HandOffAsync(Mail("confirm"), default);
        _mailbox.Mails.Should().ContainSingle();
    }

    [Fact]
    public async Task A_cancelled_hand_off_keeps_nothing()
    {
        var handing = () => _mailbox.HandOffAsync(Mail("confirm"), new CancellationToken(canceled: true));

        await handing.Should().ThrowAsync<OperationCanceledException>();
        _mailbox.Mails.Should().BeEmpty();
    }

    private static MailDraft Draft(EmailAddress to, string token)
    {
        var link = new Uri($"https://portal.example/confirm-contact#{token}");
        return MailDraft.Create(LanguageTag.English, "Please confirm", $"Follow {link.OriginalString} to confirm.", link, to).Value;
    }

    private OutgoingMail Mail(string purpose, EmailAddress? to = null) => new()
    {
        Draft = Draft(to ?? Anna, "secret"),
        Purpose = purpose,
        Owner = _samples.Tenant(),
        RecordId = _samples.RecordId(PartnerSamples.Start),
        Version = 1,
    };
}
