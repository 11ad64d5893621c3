using static PartnerRelations.PartnerErrorKind;

namespace PartnerRelations.Enrollments;

/// <summary>Why commands on enrollments are refused.</summary>
public static class EnrollmentErrors
{
    /// <summary><c>enrollment.not_found</c></summary>
    public static PartnerErrorCode NotFound { get; } = new(
        "enrollment.not_found", PartnerErrorKind.NotFound,
        "There is no such enrollment for your tenant.",
        "Check the id, and that you are signed in with a work account of the tenant that is enrolled.");

    /// <summary><c>enrollment.tenant_sign_in_required</c></summary>
    public static PartnerErrorCode TenantSignInRequired { get; } = new(
        "enrollment.tenant_sign_in_required", Forbidden,
        "An existing tenant is enrolled by its own global administrator only.",
        "Sign in with a work account of that tenant, or let the enrollment create a new tenant.");

    /// <summary><c>enrollment.tenant_or_new_tenant</c></summary>
    public static PartnerErrorCode TenantOrNewTenant { get; } = new(
        "enrollment.tenant_or_new_tenant", Invalid,
        "An existing tenant is named together with the details of a new one.",
        "Name the existing tenant alone, or leave it out and give the new tenant's name, country and domain prefix.");

    /// <summary><c>enrollment.tenant_unknown</c></summary>
    public static PartnerErrorCode TenantUnknown { get; } = new(
        "enrollment.tenant_unknown", Unmet,
        "The directory knows no tenant with this id.",
        "Check the tenant's id, or create a new tenant.");

    /// <summary><c>enrollment.tenant_already_enrolled</c></summary>
    public static PartnerErrorCode TenantAlreadyEnrolled { get; } = new(
        "enrollment.tenant_already_enrolled", Conflict,
        "The tenant has a live enrollment already, and it can have only one.",
        "Go on with that enrollment; it is in the list of your tenant's enrollments.");

    /// <summary><c>enrollment.tenant_suspended</c></summary>
    public static PartnerErrorCode TenantSuspended { get; } = new(
        "enrollment.tenant_suspended", Unmet,
        "An earlier enrollment of this tenant was rejected for good.",
        "Ask the program's support; no other enrollment of this tenant is taken.");

    /// <summary><c>enrollment.waiting_after_deauthorization</c></summary>
    public static PartnerErrorCode WaitingAfterDeauthorization { get; } = new(
        "enrollment.waiting_after_deauthorization", Unmet,
        "The tenant was deauthorized and has to wait before it may enroll again.",
        "Start again on the day that the message names.");

    /// <summary><c>enrollment.tenant_not_confirmed</c></summary>
    public static PartnerErrorCode TenantNotConfirmed { get; } = new(
        "enrollment.tenant_not_confirmed", Conflict,
        "The tenant's global administrator has not signed in for this enrollment yet.",
        "A global administrator of the tenant signs in and confirms the tenant first.");

    /// <summary><c>enrollment.tenant_fixed</c></summary>
    public static PartnerErrorCode TenantFixed { get; } = new(
        "enrollment.tenant_fixed", Conflict,
        "A direct partner adds the reseller program to its own tenant, so the tenant cannot be changed.",
        "Withdraw this enrollment and start one for the other tenant.");

    /// <summary><c>enrollment.not_a_direct_partner</c></summary>
    public static PartnerErrorCode NotADirectPartner { get; } = new(
        "enrollment.not_a_direct_partner", Unmet,
        "The tenant is no direct-bill partner, so the short enrollment is not for it.",
        "Start the enrollment of a new reseller.");

    /// <summary><c>enrollment.mpn_not_listed</c></summary>
    public static PartnerErrorCode MpnNotListed { get; } = new(
        "enrollment.mpn_not_listed", Unmet,
        "This MPN id is not among the profiles that you may associate as whom you are signed in.",
        "Cancel and sign in as somebody else who may associate the profile; a missing location can also be added to the partner account by today's rules.");

    /// <summary><c>enrollment.mpn_not_active</c></summary>
    public static PartnerErrorCode MpnNotActive { get; } = new(
        "enrollment.mpn_not_active", Unmet,
        "The profile of this MPN id is not active.",
        "Choose an active profile, or have this one made active first.");

    /// <summary><c>enrollment.mpn_other_country</c></summary>
    public static PartnerErrorCode MpnOtherCountry { get; } = new(
        "enrollment.mpn_other_country", Unmet,
        "The profile of this MPN id is in another country than the tenant.",
        "Choose a profile in the tenant's country; the same region is not enough.");

    /// <summary><c>enrollment.mpn_taken</c></summary>
    public static PartnerErrorCode MpnTaken { get; } = new(
        "enrollment.mpn_taken", Conflict,
        "This MPN id stands behind another tenant.",
        "Choose another profile; one MPN id belongs to one tenant.");

    /// <summary><c>enrollment.mpn_fixed</c></summary>
    public static PartnerErrorCode MpnFixed { get; } = new(
        "enrollment.mpn_fixed", Conflict,
        "An MPN id was chosen before the enrollment was sent in, and it stays.",
        "Keep the MPN id, or withdraw the enrollment and start again.");

    /// <summary><c>enrollment.mpn_postponing_not_possible</c></summary>
    public static PartnerErrorCode MpnPostponingNotPossible { get; } = new(
        "enrollment.mpn_postponing_not_possible", Unmet,
        "On the day whose rules apply, the choice of the MPN id could not be put off.",
        "Choose the MPN id now.");

    /// <summary><c>enrollment.mpn_missing</c></summary>
    public static PartnerErrorCode MpnMissing { get; } = new(
        "enrollment.mpn_missing", Unmet,
        "Without an MPN id the agreement cannot be signed.",
        "Choose the MPN id that was put off, then sign.");

    /// <summary><c>enrollment.company_other_country</c></summary>
    public static PartnerErrorCode CompanyOtherCountry { get; } = new(
        "enrollment.company_other_country", Unmet,
        "The company is in another country than the tenant.",
        "Give the company of the tenant's country, or enroll a tenant of the company's country.");

    /// <summary><c>enrollment.registration_number_required</c></summary>
    public static PartnerErrorCode RegistrationNumberRequired { get; } = new(
        "enrollment.registration_number_required", Unmet,
        "In this country the company's registration number must be given.",
        "Give the number from the country's company register.");

    /// <summary><c>enrollment.web_mail_refused</c></summary>
    public static PartnerErrorCode WebMailRefused { get; } = new(
        "enrollment.web_mail_refused", Unmet,
        "An address of a public web-mail service is no address of a primary contact.",
        "Give an address of the company's own domain.");

    /// <summary><c>enrollment.contact_address_fixed</c></summary>
    public static PartnerErrorCode ContactAddressFixed { get; } = new(
        "enrollment.contact_address_fixed", Conflict,
        "The address of the primary contact was confirmed and cannot be replaced like this; name and phone can.",
        "Keep the address. While the review waits for you, name another contact with ChangeContact, who then confirms.");

    /// <summary><c>enrollment.declaration_required</c></summary>
    public static PartnerErrorCode DeclarationRequired { get; } = new(
        "enrollment.declaration_required", Invalid,
        "The box of the declaration of authority is not ticked.",
        "Show the text, let the applicant tick the box, and send it again.");

    /// <summary><c>enrollment.declaration_text_changed</c></summary>
    public static PartnerErrorCode DeclarationTextChanged { get; } = new(
        "enrollment.declaration_text_changed", Conflict,
        "The text that was shown is not the text of the declaration.",
        "Fetch the text for the language, show it unchanged, and send it with the declaration.");

    /// <summary><c>enrollment.incomplete</c>; one for each thing that is due, the target names it.</summary>
    public static PartnerErrorCode Incomplete { get; } = new(
        "enrollment.incomplete", Unmet,
        "The enrollment cannot be sent in while something is due.",
        "Give what the target names, then enroll again.");

    /// <summary><c>enrollment.resend_too_early</c></summary>
    public static PartnerErrorCode ResendTooEarly { get; } = new(
        "enrollment.resend_too_early", Conflict,
        "The confirmation mail was sent too short a while ago.",
        "Wait until the moment that the message names, and look into the contact's junk mail in the meantime.");

    /// <summary><c>enrollment.resend_not_offered</c></summary>
    public static PartnerErrorCode ResendNotOffered { get; } = new(
        "enrollment.resend_not_offered", Unmet,
        "On the day whose rules apply, the mail was not sent again while its link could be used.",
        "Use the link that was sent, or wait until it expires.");

    /// <summary><c>enrollment.confirmation_incomplete</c>; the target names the statement.</summary>
    public static PartnerErrorCode ConfirmationIncomplete { get; } = new(
        "enrollment.confirmation_incomplete", Invalid,
        "Both statements have to be confirmed.",
        "Confirm that you signed up and that the address belongs to the company, or say that you did not sign up.");

    /// <summary><c>enrollment.confirmation_expired</c></summary>
    public static PartnerErrorCode ConfirmationExpired { get; } = new(
        "enrollment.confirmation_expired", Conflict,
        "The link to confirm the contact has expired or was replaced.",
        "The applicant has the mail sent again.");

    /// <summary><c>enrollment.rejection_final</c></summary>
    public static PartnerErrorCode RejectionFinal { get; } = new(
        "enrollment.rejection_final", Unmet,
        "The rejection is final, and no appeal is taken.",
        "Ask the program's support.");

    /// <summary><c>enrollment.appeal_not_possible</c></summary>
    public static PartnerErrorCode AppealNotPossible { get; } = new(
        "enrollment.appeal_not_possible", Unmet,
        "On the day whose rules apply, a rejection could not be appealed.",
        "Start a new enrollment.");

    /// <summary><c>enrollment.agreement_not_accepted</c></summary>
    public static PartnerErrorCode AgreementNotAccepted { get; } = new(
        "enrollment.agreement_not_accepted", Invalid,
        "The agreement is not accepted.",
        "Read it, accept it and sign.");

    /// <summary><c>enrollment.agreement_english_only</c></summary>
    public static PartnerErrorCode AgreementEnglishOnly { get; } = new(
        "enrollment.agreement_english_only", Unmet,
        "The partner agreement exists in English only.",
        "Sign the English text.");

    /// <summary><c>enrollment.agreement_not_asked</c></summary>
    public static PartnerErrorCode AgreementNotAsked { get; } = new(
        "enrollment.agreement_not_asked", Unmet,
        "On the day whose rules apply, no partner agreement is signed.",
        "Nothing is to be done.");

    /// <summary><c>enrollment.reauthorization_not_due</c></summary>
    public static PartnerErrorCode ReauthorizationNotDue { get; } = new(
        "enrollment.reauthorization_not_due", Unmet,
        "No yearly check is near for this reseller.",
        "Wait for the month before the next anniversary; before its first year is over, a reseller is not checked.");

    /// <summary><c>enrollment.reauthorization_not_overdue</c></summary>
    public static PartnerErrorCode ReauthorizationNotOverdue { get; } = new(
        "enrollment.reauthorization_not_overdue", Unmet,
        "The yearly check can still be passed.",
        "Wait until its month is over, or record that it was passed.");

    /// <summary><c>enrollment.nothing_pending</c></summary>
    public static PartnerErrorCode NothingPending { get; } = new(
        "enrollment.nothing_pending", Conflict,
        "No changed profile is waiting for a verdict.",
        "Nothing is to be decided until the reseller changes its legal details.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } =
    [
        NotFound, TenantSignInRequired, TenantOrNewTenant, TenantUnknown, TenantAlreadyEnrolled, TenantSuspended, WaitingAfterDeauthorization, TenantNotConfirmed,
        TenantFixed, NotADirectPartner, MpnNotListed, MpnNotActive, MpnOtherCountry, MpnTaken, MpnFixed, MpnPostponingNotPossible, MpnMissing,
        CompanyOtherCountry, RegistrationNumberRequired, WebMailRefused, ContactAddressFixed, DeclarationRequired, DeclarationTextChanged, Incomplete,
        ResendTooEarly, ResendNotOffered, ConfirmationIncomplete, ConfirmationExpired, RejectionFinal, AppealNotPossible, AgreementNotAccepted,
        AgreementEnglishOnly, AgreementNotAsked, ReauthorizationNotDue, ReauthorizationNotOverdue, NothingPending, .. EnrollmentStateErrors.All,
    ];
}
