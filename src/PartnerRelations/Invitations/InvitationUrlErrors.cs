namespace PartnerRelations.Invitations;

/// <summary>Refusals of texts that should have been one of Microsoft's invitation links.</summary>
public static class InvitationUrlErrors
{
    /// <summary><c>invitation_url.malformed</c>: no https address, too long, with characters no address has, a parameter twice, or an id that is none.</summary>
    public static PartnerErrorCode Malformed { get; } = new(
        "invitation_url.malformed",
        PartnerErrorKind.Invalid,
        "The text is not one well-formed invitation link.",
        "Copy the link again from Partner Center, whole and once, starting with https.");

    /// <summary><c>invitation_url.host_not_microsoft</c>: the address is of another site, or hides its site behind a user name or a port.</summary>
    public static PartnerErrorCode HostNotMicrosoft { get; } = new(
        "invitation_url.host_not_microsoft",
        PartnerErrorKind.Invalid,
        "The link does not lead to one of the Microsoft sites on which customers answer invitations.",
        "Use the link as Partner Center shows it, not a shortened, wrapped or re-typed one; do not open this one.");

    /// <summary><c>invitation_url.not_an_invitation</c>: a Microsoft site, but not the page or not all of what the page needs.</summary>
    public static PartnerErrorCode NotAnInvitation { get; } = new(
        "invitation_url.not_an_invitation",
        PartnerErrorKind.Invalid,
        "The link leads to Microsoft, but it is no partner's invitation to a customer.",
        "Copy the link again from Partner Center, with everything behind the question mark and the number sign.");

    /// <summary><c>invitation_url.wrong_kind</c>: a real invitation, but not the one meant.</summary>
    public static PartnerErrorCode WrongKind { get; } = new(
        "invitation_url.wrong_kind",
        PartnerErrorKind.Invalid,
        "This is another kind of invitation than the one meant.",
        "Take the link that was made for this purpose. A reseller who follows a customer's link becomes a customer and can then not sell; "
        + "a customer who follows a link without the provider gives the provider nothing, and it cannot order.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } = [Malformed, HostNotMicrosoft, NotAnInvitation, WrongKind];
}
