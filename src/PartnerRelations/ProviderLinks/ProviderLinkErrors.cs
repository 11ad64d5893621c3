namespace PartnerRelations.ProviderLinks;

/// <summary>Why commands on provider links are refused.</summary>
public static class ProviderLinkErrors
{
    /// <summary><c>provider_link.not_found</c></summary>
    public static PartnerErrorCode NotFound { get; } = new(
        "provider_link.not_found", PartnerErrorKind.NotFound,
        "There is no such provider link for your tenant.",
        "Check the id, and that you are signed in with a work account of the provider or the reseller concerned.");

    /// <summary><c>provider_link.expired</c></summary>
    public static PartnerErrorCode Expired { get; } = new(
        "provider_link.expired", PartnerErrorKind.Conflict,
        "The invitation has expired.",
        "The provider renews the invitation and sends you the new link.");

    /// <summary><c>provider_link.not_invited</c></summary>
    public static PartnerErrorCode NotInvited { get; } = new(
        "provider_link.not_invited", PartnerErrorKind.Conflict,
        "The invitation is closed: it was declined, revoked or replaced, or the partnership has ended.",
        "The provider invites the reseller anew.");

    /// <summary><c>provider_link.not_active</c></summary>
    public static PartnerErrorCode NotActive { get; } = new(
        "provider_link.not_active", PartnerErrorKind.Conflict,
        "Provider and reseller are not linked by this record.",
        "Look for the active link in the list of providers or resellers.");

    /// <summary><c>provider_link.already_active</c></summary>
    public static PartnerErrorCode AlreadyActive { get; } = new(
        "provider_link.already_active", PartnerErrorKind.Conflict,
        "Provider and reseller are linked already.",
        "Nothing is left to do; use the active link.");

    /// <summary><c>provider_link.not_a_provider</c></summary>
    public static PartnerErrorCode NotAProvider { get; } = new(
        "provider_link.not_a_provider", PartnerErrorKind.Forbidden,
        "Your tenant is not listed as an indirect provider, and only a provider invites resellers.",
        "Sign in with a work account of the provider, or have the provider listed in the directory.");

    /// <summary><c>provider_link.consent_required</c></summary>
    public static PartnerErrorCode ConsentRequired { get; } = new(
        "provider_link.consent_required", PartnerErrorKind.Invalid,
        "The box that confirms the partnership is not ticked.",
        "Show the consent text, let the reseller tick the box, and approve again.");

    /// <summary><c>consent.text_changed</c></summary>
    public static PartnerErrorCode ConsentTextChanged { get; } = new(
        "consent.text_changed", PartnerErrorKind.Conflict,
        "The text that was shown is not the text in force now, so nothing was granted.",
        "Fetch the consent preview again, show it, and approve with its hash.");

    /// <summary><c>consent.not_found</c></summary>
    public static PartnerErrorCode ConsentNotFound { get; } = new(
        "consent.not_found", PartnerErrorKind.NotFound,
        "There is no such consent for your tenant.",
        "Take the id from the link that the consent belongs to.");

    /// <summary><c>provider_link.same_tenant</c></summary>
    public static PartnerErrorCode SameTenant { get; } = new(
        "provider_link.same_tenant", PartnerErrorKind.Unmet,
        "A company cannot be its own provider: both parties are the same tenant.",
        "Sign in with a work account of the reseller's own tenant.");

    /// <summary><c>provider_link.other_tenant_expected</c></summary>
    public static PartnerErrorCode OtherTenantExpected { get; } = new(
        "provider_link.other_tenant_expected", PartnerErrorKind.Forbidden,
        "The invitation was made for another reseller's tenant.",
        "Sign in with a work account of the tenant that the provider invited, or ask the provider to invite this one.");

    /// <summary><c>provider_link.reseller_not_enrolled</c></summary>
    public static PartnerErrorCode ResellerNotEnrolled { get; } = new(
        "provider_link.reseller_not_enrolled", PartnerErrorKind.Unmet,
        "Your company is not enrolled as an indirect reseller, or its enrollment is not Qualified or Active yet.",
        "Finish the enrollment first, then open the invitation again.");

    /// <summary><c>provider_link.provider_not_listed</c></summary>
    public static PartnerErrorCode ProviderNotListed { get; } = new(
        "provider_link.provider_not_listed", PartnerErrorKind.Unmet,
        "The provider is no longer listed as an indirect provider.",
        "Ask the provider; somebody who is not listed cannot be approved.");

    /// <summary><c>provider_link.reseller_is_customer</c></summary>
    public static PartnerErrorCode ResellerIsCustomer { get; } = new(
        "provider_link.reseller_is_customer", PartnerErrorKind.Unmet,
        "Your tenant is a customer of this provider, and a tenant cannot be both its reseller and its customer.",
        "End the customer relationship with the provider first, or enroll the reseller on a tenant of its own.");

    /// <summary><c>provider_link.grants_not_available</c></summary>
    public static PartnerErrorCode GrantsNotAvailable { get; } = new(
        "provider_link.grants_not_available", PartnerErrorKind.Unmet,
        "The rules of the day do not let an approval grant this.",
        "Leave the grant out; administration of the reseller's tenant is requested separately as granular delegated administration.");

    /// <summary><c>provider_link.ask_provider_to_end</c></summary>
    public static PartnerErrorCode AskProviderToEnd { get; } = new(
        "provider_link.ask_provider_to_end", PartnerErrorKind.Forbidden,
        "Only the provider removes the partnership here.",
        "Ask the provider to remove it; a host may let resellers end links by an option.");

    /// <summary><c>provider_link.ending_not_possible_yet</c></summary>
    public static PartnerErrorCode EndingNotPossibleYet { get; } = new(
        "provider_link.ending_not_possible_yet", PartnerErrorKind.Unmet,
        "On the day whose rules apply, a partnership could not be removed in the portal.",
        "Contact support, or apply the rules of a later day.");

    /// <summary><c>provider_link.withdrawal_not_possible_yet</c></summary>
    public static PartnerErrorCode WithdrawalNotPossibleYet { get; } = new(
        "provider_link.withdrawal_not_possible_yet", PartnerErrorKind.Unmet,
        "On the day whose rules apply, the administration of the tenant could not be withdrawn while the link stays.",
        "Apply the rules of a later day.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } =
    [
        NotFound, Expired, NotInvited, NotActive, AlreadyActive, NotAProvider, ConsentRequired, ConsentTextChanged, ConsentNotFound, SameTenant, OtherTenantExpected,
        ResellerNotEnrolled, ProviderNotListed, ResellerIsCustomer, GrantsNotAvailable, AskProviderToEnd, EndingNotPossibleYet, WithdrawalNotPossibleYet,
    ];
}
