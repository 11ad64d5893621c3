namespace PartnerRelations.Invitations;

/// <summary>Refusals that every kind of invitation shares.</summary>
public static class InvitationErrors
{
    /// <summary>
    /// <c>invitation.not_usable</c>: the one answer for a holder who has not signed in, whether the link is wrong, used, expired, declined or
    /// revoked, so that nobody learns from it which links exist. A signed-in holder of the right link gets the distinct reason.
    /// </summary>
    public static PartnerErrorCode NotUsable { get; } = new(
        "invitation.not_usable",
        PartnerErrorKind.NotFound,
        "This link cannot be used.",
        "Check that the whole link was opened; if it was, ask whoever sent it for a new one.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } = [NotUsable];
}
