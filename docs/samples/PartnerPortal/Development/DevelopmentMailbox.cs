using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.PartnerPortal.Mails;
using PartnerRelations.PartnerPortal.Storing;

namespace PartnerRelations.PartnerPortal.Development;

/// <summary>Puts mails into the folder, and keeps them where a person at the portal's development pages finds them, whichever instance handed them over.</summary>
internal sealed class DevelopmentMailbox(MailFolder folder, Documents documents, TimeProvider clock) : IMailHandOff
{
    private const string Kind = "mail";

    public async Task HandOffAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        await folder.HandOffAsync(mail, cancellationToken);
        var kept = new DevelopmentMail
        {
            Purpose = mail.Purpose,
            Owner = mail.Owner,
            RecordId = mail.RecordId,
            Version = mail.Version,
            At = clock.GetUtcNow(),
            Draft = mail.Draft,
        };
        await documents.SetAsync(Kind, $"{mail.Owner}/{mail.RecordId}/{mail.Version}/{mail.Purpose}", PortalJson.Write(kept), cancellationToken);
    }

    /// <summary>The mails, in the order in which they were handed over.</summary>
    public async Task<IReadOnlyList<DevelopmentMail>> ListAsync(CancellationToken cancellationToken)
    {
        var kept = await documents.ListAsync(Kind, cancellationToken);
        return [.. kept.Select(PortalJson.Read<DevelopmentMail>).OrderBy(mail => mail.At).ThenBy(mail => mail.Version)];
    }
}

/// <summary>A mail that was handed over, with the working link in it.</summary>
internal sealed record DevelopmentMail
{
    public required string Purpose { get; init; }

    public required TenantId Owner { get; init; }

    public required Guid RecordId { get; init; }

    public required long Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required MailDraft Draft { get; init; }
}
