using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Events;

/// <summary>The stable name of every event type. A name never changes and is never used for another type.</summary>
public static class EventTypes
{
    private static readonly Dictionary<string, Type> ByName = new(StringComparer.Ordinal)
    {
        ["provider_link.reseller_invited"] = typeof(ResellerInvited),
        ["provider_link.invitation_renewed"] = typeof(ProviderInvitationRenewed),
        ["provider_link.invitation_sent"] = typeof(ProviderInvitationSent),
        ["provider_link.invitation_revoked"] = typeof(ProviderInvitationRevoked),
        ["provider_link.provider_declined"] = typeof(ProviderDeclined),
        ["provider_link.provider_approved"] = typeof(ProviderApproved),
        ["provider_link.invitation_superseded"] = typeof(ProviderInvitationSuperseded),
        ["provider_link.tenant_administration_withdrawn"] = typeof(TenantAdministrationWithdrawn),
        ["provider_link.found"] = typeof(ProviderLinkFound),
        ["provider_link.ended"] = typeof(ProviderLinkEnded),
        ["account.opened"] = typeof(AccountOpened),
        ["account.user_added"] = typeof(AccountUserAdded),
        ["account.user_removed"] = typeof(AccountUserRemoved),
        ["account.roles_granted"] = typeof(AccountRolesGranted),
        ["account.roles_revoked"] = typeof(AccountRolesRevoked),
        ["enrollment.started"] = typeof(EnrollmentStarted),
        ["enrollment.tenant_confirmed"] = typeof(EnrollmentTenantConfirmed),
        ["enrollment.tenant_changed"] = typeof(EnrollmentTenantChanged),
        ["enrollment.mpn_chosen"] = typeof(MpnChosen),
        ["enrollment.mpn_postponed"] = typeof(MpnPostponed),
        ["enrollment.company_provided"] = typeof(CompanyProvided),
        ["enrollment.primary_contact_provided"] = typeof(PrimaryContactProvided),
        ["enrollment.support_contact_provided"] = typeof(SupportContactProvided),
        ["enrollment.authority_declared"] = typeof(AuthorityDeclared),
        ["enrollment.submitted"] = typeof(EnrollmentSubmitted),
        ["enrollment.reseller_program_added"] = typeof(ResellerProgramAdded),
        ["enrollment.contact_confirmation_sent"] = typeof(ContactConfirmationSent),
        ["enrollment.contact_confirmation_resent"] = typeof(ContactConfirmationResent),
        ["enrollment.primary_contact_changed"] = typeof(PrimaryContactChanged),
        ["enrollment.contact_confirmed"] = typeof(ContactConfirmed),
        ["enrollment.sign_up_denied"] = typeof(SignUpDenied),
        ["enrollment.information_asked"] = typeof(InformationAsked),
        ["enrollment.information_answered"] = typeof(InformationAnswered),
        ["enrollment.vetting_step_recorded"] = typeof(VettingStepRecorded),
        ["enrollment.approved"] = typeof(EnrollmentApproved),
        ["enrollment.rejected"] = typeof(EnrollmentRejected),
        ["enrollment.appealed"] = typeof(EnrollmentAppealed),
        ["enrollment.agreement_signed"] = typeof(AgreementSigned),
        ["enrollment.setup_completed"] = typeof(SetupCompleted),
        ["enrollment.withdrawn"] = typeof(EnrollmentWithdrawn),
        ["enrollment.reauthorization_notice_given"] = typeof(ReauthorizationNoticeGiven),
        ["enrollment.reauthorization_passed"] = typeof(ReauthorizationPassed),
        ["enrollment.reauthorization_failed"] = typeof(ReauthorizationFailed),
        ["enrollment.deauthorized"] = typeof(EnrollmentDeauthorized),
        ["customer_invitation.drafted_jointly"] = typeof(CustomerInvitedJointly),
        ["customer_invitation.drafted"] = typeof(CustomerInvited),
        ["customer_invitation.sent"] = typeof(CustomerInvitationSent),
        ["customer_invitation.renewed"] = typeof(CustomerInvitationRenewed),
        ["customer_invitation.revoked"] = typeof(CustomerInvitationRevoked),
        ["customer_invitation.superseded"] = typeof(CustomerInvitationSuperseded),
        ["customer_invitation.declined"] = typeof(CustomerInvitationDeclined),
        ["customer_invitation.accepted"] = typeof(CustomerInvitationAccepted),
        ["customer_relationship.established"] = typeof(CustomerRelationshipEstablished),
        ["customer_relationship.extended"] = typeof(CustomerRelationshipExtended),
        ["customer_relationship.matched"] = typeof(CustomerRelationshipMatched),
        ["customer_relationship.admin_grant_recorded"] = typeof(AdminGrantRecorded),
        ["customer_relationship.administration_withdrawn"] = typeof(AdministrationWithdrawn),
        ["customer_relationship.ended"] = typeof(CustomerRelationshipEnded),
    };

    private static readonly Dictionary<Type, string> ByType = ByName.ToDictionary(entry => entry.Value, entry => entry.Key);

    /// <summary>Every name and its type.</summary>
    public static IReadOnlyDictionary<string, Type> All => ByName;

    internal static string NameOf(Type type) => ByType.TryGetValue(type, out var name)
        ? name
        : throw new ArgumentException($"{type.Name} has no stable name.", nameof(type));

    internal static Type? Find(string name) => ByName.GetValueOrDefault(name);
}
