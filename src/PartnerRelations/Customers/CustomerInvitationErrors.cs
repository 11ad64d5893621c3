namespace PartnerRelations.Customers;

/// <summary>Why commands on invitations to customers are refused.</summary>
public static class CustomerInvitationErrors
{
    /// <summary><c>customer_invitation.not_found</c></summary>
    public static PartnerErrorCode NotFound { get; } = new(
        "customer_invitation.not_found", PartnerErrorKind.NotFound,
        "There is no such invitation for your tenant.",
        "Check the id, and that you are signed in with a work account of the reseller that sent it or the customer that answered it.");

    /// <summary><c>customer_invitation.expired</c></summary>
    public static PartnerErrorCode Expired { get; } = new(
        "customer_invitation.expired", PartnerErrorKind.Conflict,
        "The invitation has expired.",
        "The reseller renews the invitation and sends the new link.");

    /// <summary><c>customer_invitation.closed</c></summary>
    public static PartnerErrorCode Closed { get; } = new(
        "customer_invitation.closed", PartnerErrorKind.Conflict,
        "The invitation is closed: it was answered, taken back, or replaced by a newer one.",
        "The reseller invites the customer anew; where it was replaced, use the newer mail.");

    /// <summary><c>customer_invitation.already_accepted</c></summary>
    public static PartnerErrorCode AlreadyAccepted { get; } = new(
        "customer_invitation.already_accepted", PartnerErrorKind.Conflict,
        "The customer has accepted already.",
        "Look at the relationship; whoever no longer wants it ends it there.");

    /// <summary><c>customer_invitation.already_sent</c></summary>
    public static PartnerErrorCode AlreadySent { get; } = new(
        "customer_invitation.already_sent", PartnerErrorKind.Conflict,
        "The mail was sent already and cannot be put into other words.",
        "Renew the invitation; that makes a new link and a new draft.");

    /// <summary><c>customer_invitation.not_a_reseller</c></summary>
    public static PartnerErrorCode NotAReseller { get; } = new(
        "customer_invitation.not_a_reseller", PartnerErrorKind.Forbidden,
        "Only a reseller invites customers.",
        "Sign in with a work account of the reseller.");

    /// <summary><c>customer_invitation.sender_not_enrolled</c></summary>
    public static PartnerErrorCode SenderNotEnrolled { get; } = new(
        "customer_invitation.sender_not_enrolled", PartnerErrorKind.Unmet,
        "The reseller is not enrolled, or its enrollment is not Qualified or Active.",
        "Finish the enrollment first, then invite; a customer waits until the reseller is enrolled again.");

    /// <summary><c>customer_invitation.provider_link_needed</c></summary>
    public static PartnerErrorCode ProviderLinkNeeded { get; } = new(
        "customer_invitation.provider_link_needed", PartnerErrorKind.Unmet,
        "Reseller and provider have no active link, and without one the provider cannot serve the reseller's customers.",
        "Approve the provider's invitation first, or invite the customer for the reseller alone.");

    /// <summary><c>customer_invitation.same_tenant</c></summary>
    public static PartnerErrorCode SameTenant { get; } = new(
        "customer_invitation.same_tenant", PartnerErrorKind.Unmet,
        "A company cannot be its own customer: both parties are the same tenant.",
        "Sign in with a work account of the customer's own tenant.");

    /// <summary><c>customer_invitation.partner_as_customer</c></summary>
    public static PartnerErrorCode PartnerAsCustomer { get; } = new(
        "customer_invitation.partner_as_customer", PartnerErrorKind.Unmet,
        "This tenant is the provider, or a reseller linked with it, and cannot be its customer as well.",
        "Let the customer answer from a tenant that is no partner of this provider; a reseller that buys for itself uses a tenant of its own for that.");

    /// <summary><c>customer_invitation.other_tenant_expected</c></summary>
    public static PartnerErrorCode OtherTenantExpected { get; } = new(
        "customer_invitation.other_tenant_expected", PartnerErrorKind.Forbidden,
        "The invitation was made for another customer's tenant.",
        "Sign in with a work account of the tenant that was invited, or ask the reseller to invite this one.");

    /// <summary><c>customer_invitation.customers_only</c></summary>
    public static PartnerErrorCode CustomersOnly { get; } = new(
        "customer_invitation.customers_only", PartnerErrorKind.Forbidden,
        "This invites a customer, and you are signed in as a partner.",
        "If you are a reseller that wants to work with a provider, ask the provider for its own invitation; customers sign in with an account of their tenant.");

    /// <summary><c>customer_invitation.administration_not_available</c></summary>
    public static PartnerErrorCode AdministrationNotAvailable { get; } = new(
        "customer_invitation.administration_not_available", PartnerErrorKind.Unmet,
        "By the rules of the day, accepting an invitation grants no administration.",
        "Invite without asking for it; administration is requested separately as a granular grant once the relationship stands.");

    /// <summary><c>customer_invitation.draft_of_another</c></summary>
    public static PartnerErrorCode DraftOfAnother { get; } = new(
        "customer_invitation.draft_of_another", PartnerErrorKind.Invalid,
        "The draft's link is not the newest link of this invitation.",
        "Edit the draft that was handed out with this invitation, or renew the invitation for a new one.");

    /// <summary><c>customer_invitation.text_changed</c></summary>
    public static PartnerErrorCode TextChanged { get; } = new(
        "customer_invitation.text_changed", PartnerErrorKind.Conflict,
        "The text that was shown is not the text in force now, so nothing was granted.",
        "Fetch the preview again, show it, and accept with its hash.");

    /// <summary><c>customer_invitation.country_unknown</c></summary>
    public static PartnerErrorCode CountryUnknown { get; } = new(
        "customer_invitation.country_unknown", PartnerErrorKind.Unmet,
        "The tenant directory does not know the customer's tenant, so its market cannot be compared with the partner's.",
        "Check the tenant, and that the host's directory can read it.");

    /// <summary><c>customer_acceptance.not_found</c></summary>
    public static PartnerErrorCode AcceptanceNotFound { get; } = new(
        "customer_acceptance.not_found", PartnerErrorKind.NotFound,
        "There is no such acceptance for your tenant.",
        "Take the id from the invitation that was accepted.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } =
    [
        NotFound, Expired, Closed, AlreadyAccepted, AlreadySent, NotAReseller, SenderNotEnrolled, ProviderLinkNeeded, SameTenant, PartnerAsCustomer,
        OtherTenantExpected, CustomersOnly, AdministrationNotAvailable, DraftOfAnother, TextChanged, CountryUnknown, AcceptanceNotFound,
    ];
}
