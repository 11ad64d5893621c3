using PartnerRelations.Invitations;

namespace PartnerRelations.ProviderLinks;

/// <summary>An invitation just made or renewed, with the mail that carries its link.</summary>
public sealed record ProviderInvitation
{
    /// <summary>The link as it stands.</summary>
    public required ProviderLink Link { get; init; }

    /// <summary>
    /// The mail to send, editable but for its link. Shown this once: null when a repeated request answers, because only the hash of the
    /// token is kept; renew the invitation for a new link.
    /// </summary>
    public MailDraft? Draft { get; init; }
}
