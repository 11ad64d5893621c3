using PartnerRelations.Events;
using PartnerRelations.Invitations;

namespace PartnerRelations.Testing.Mail;

/// <summary>
/// Keeps the mails that were handed over, as the host's mail system would: a mail with the same key (purpose, record, version) replaces the
/// earlier one, whose link is dead. Safe for concurrent use.
/// </summary>
public sealed class Mailbox : IMailHandOff
{
    private readonly Lock _gate = new();
    private readonly List<OutgoingMail> _mails = [];
    private readonly Queue<Exception> _failures = new();

    /// <summary>The mails, in the order of their arrival.</summary>
    public IReadOnlyList<OutgoingMail> Mails
    {
        get
        {
            lock (_gate) return [.. _mails];
        }
    }

    /// <inheritdoc />
    public Task HandOffAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled(cancellationToken);
        lock (_gate)
        {
            if (_failures.TryDequeue(out var failure)) return Task.FromException(failure);
            _mails.RemoveAll(earlier => IsSame(earlier, mail));
            _mails.Add(mail);
            return Task.CompletedTask;
        }
    }

    /// <summary>The next hand-off throws, and the mail is not kept.</summary>
    /// <param name="exception">What it throws; an <see cref="InvalidOperationException"/> where null.</param>
    public void FailNext(Exception? exception = null)
    {
        lock (_gate) _failures.Enqueue(exception ?? new InvalidOperationException("The mail system is not there."));
    }

    /// <summary>Throws every mail away.</summary>
    public void Clear()
    {
        lock (_gate) _mails.Clear();
    }

    /// <summary>The newest mail for a purpose.</summary>
    /// <param name="purpose">Such as <c>enrollment.contact_confirmation</c>.</param>
    /// <param name="to">Whom it is for; null for anybody.</param>
    /// <exception cref="InvalidOperationException">There is none; the message lists the purposes of those that are there.</exception>
    public OutgoingMail Latest(string purpose, EmailAddress? to = null)
    {
        var mails = Mails;
        return mails.LastOrDefault(mail => mail.Purpose == purpose && (to is null || to.Equals(mail.Draft.To)))
            ?? throw new InvalidOperationException(
                $"There is no mail for '{purpose}'{(to is null ? string.Empty : " to that address")}; there are {mails.Count}: {string.Join(", ", mails.Select(mail => mail.Purpose))}.");
    }

    /// <summary>The token in the newest mail for a purpose.</summary>
    /// <param name="purpose">Such as <c>enrollment.contact_confirmation</c>.</param>
    /// <param name="to">Whom it is for; null for anybody.</param>
    /// <exception cref="InvalidOperationException">There is no such mail, or it has no link.</exception>
    public InvitationToken LatestToken(string purpose, EmailAddress? to = null) => TokenIn(Latest(purpose, to).Draft);

    /// <summary>The token in the link of a mail, as the host's page gets it from the fragment.</summary>
    /// <exception cref="InvalidOperationException">The mail has no link with a token.</exception>
    public static InvitationToken TokenIn(MailDraft? draft)
    {
        var link = draft?.Link?.OriginalString ?? throw new InvalidOperationException("There is no mail, or it has no link.");
        var fragment = link.IndexOf('#', StringComparison.Ordinal);
        return fragment >= 0 ? InvitationToken.From(link[(fragment + 1)..]) : throw new InvalidOperationException("The link has no token.");
    }

    private static bool IsSame(OutgoingMail one, OutgoingMail other) =>
        one.Purpose == other.Purpose && one.Owner == other.Owner && one.RecordId == other.RecordId && one.Version == other.Version;
}
