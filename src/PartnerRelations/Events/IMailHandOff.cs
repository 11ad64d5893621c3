using PartnerRelations.Invitations;

namespace PartnerRelations.Events;

/// <summary>
/// Takes the mails that the library itself must cause, because they prove an address or tell of a status. A port: the host sends them, the
/// library never does. The same mail may be handed over again after a crash; the key tells.
/// </summary>
public interface IMailHandOff
{
    /// <summary>Takes one mail. Throwing leaves it to be handed over again later.</summary>
    Task HandOffAsync(OutgoingMail mail, CancellationToken cancellationToken);
}

/// <summary>A mail to be sent. Holds a secret where its draft has a link: send it and forget it.</summary>
public sealed record OutgoingMail
{
    /// <summary>What to send, and to whom.</summary>
    public required MailDraft Draft { get; init; }

    /// <summary>A stable word for what it is about, such as <c>enrollment.contact_confirmation</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>The tenant that owns the record it is about.</summary>
    public required TenantId Owner { get; init; }

    /// <summary>The record it is about.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The version whose event caused it. Purpose, record and version together make the mail's key: a second one with the same key replaces the first, whose link is dead.</summary>
    public required long Version { get; init; }
}
