using PartnerRelations.Http.Graph;
using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.Graph.Reading;
using PartnerRelations.Http.PartnerCenter.Agreements;
using PartnerRelations.Http.PartnerCenter.Compliance;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.DirectoryRoles;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Profiles;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.PartnerCenter.Sandbox;
using PartnerRelations.Http.PartnerCenter.Subscriptions;
using PartnerRelations.Http.PartnerCenter.Validations;
using PartnerRelations.Http.PartnerCenter.Webhooks;
using static PartnerRelations.Http.Tests.PartnerCenter.Examples.DocumentedCall;

namespace PartnerRelations.Http.Tests.PartnerCenter.Examples;

/// <summary>A row for every documented example.</summary>
internal static class DocumentedCalls
{
    private const string Guid = "eebd1b55-5360-4438-a11d-5c06918c3014";

    private static readonly CustomerId ACustomer = CustomerId.Parse(Guid);
    private static readonly CustomerId DemoCustomer = CustomerId.Parse("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");
    private static readonly CustomerId SigningCustomer = CustomerId.Parse("14876998-c0dc-46e6-9d0c-65a57a6c32ec");
    private static readonly MpnId AnMpnId = MpnId.Parse("123456");
    private static readonly ResellerId AReseller = ResellerId.Parse(Guid);
    private static readonly Dictionary<string, string> Ids = new(StringComparer.Ordinal)
    {
        ["<customer-tenant-id>"] = Guid,
        ["{customer_id}"] = Guid,
        ["<user-id>"] = Guid,
        ["{guid}"] = Guid,
        ["{id}"] = AnMpnId.Value,
    };

    private static readonly DocumentedCall ValidationStatus = Of((ICustomerProfilesClient profiles, CancellationToken stop) => profiles.GetValidationAsync(ACustomer, cancellationToken: stop)) with { Placeholders = Ids };

    private static readonly DocumentedCall AgreementByMpn = Of((IComplianceClient compliance, CancellationToken stop) => compliance.GetAgreementStatusByMpnAsync(AnMpnId, stop)) with { Placeholders = Ids };

    private static readonly DocumentedCall AgreementByTenant = Of((IComplianceClient compliance, CancellationToken stop) => compliance.GetAgreementStatusByTenantAsync(AReseller, stop)) with { Placeholders = Ids };

    private static readonly DelegatedAdminRelationshipId ARelationship = new("5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836");

    /// <summary>Examples of what Microsoft sends to a host; the tests of webhook events hold them.</summary>
    public static IReadOnlyList<string> SentByMicrosoft { get; } =
    [
        "webhook-callback-delivery",
        "webhook-event-dap-admin-relationship-approved",
        "webhook-event-dap-admin-relationship-terminated-by-microsoft",
        "webhook-event-granular-admin-access-assignment-created",
        "webhook-event-granular-admin-access-assignment-deleted",
        "webhook-event-granular-admin-access-assignment-updated",
        "webhook-event-granular-admin-relationship-activated",
        "webhook-event-granular-admin-relationship-approved",
        "webhook-event-granular-admin-relationship-expired",
        "webhook-event-reseller-relationship-accepted-by-customer",
        "webhook-event-subscription-updated",
    ];

    public static IReadOnlyDictionary<string, DocumentedCall> All { get; } = new Dictionary<string, DocumentedCall>(StringComparer.Ordinal)
    {
        ["relationships-list-indirect-resellers"] = Of((IRelationshipsClient relationships, CancellationToken stop) => relationships.ListResellersAsync(cancellationToken: stop)),
        ["customer-relationships-list"] = Of((IRelationshipsClient relationships, CancellationToken stop) => relationships.ListOfCustomerAsync(CustomerId.Parse("c501c3c4-d776-40ef-9ecf-9cefb59442c1"), stop)),
        ["customer-relationship-request"] = Of((IRelationshipsClient relationships, CancellationToken stop) => relationships.GetRequestAsync(cancellationToken: stop)),

        ["customers-list"] = Of((ICustomersClient customers, CancellationToken stop) => customers.ListAsync(40, cancellationToken: stop)),
        ["customer-get"] = Of((ICustomersClient customers, CancellationToken stop) => customers.GetAsync(ACustomer, stop)) with { Placeholders = Ids },
        ["customer-create"] = Of((ICustomersClient customers, CancellationToken stop) => customers.CreateAsync(DocumentedBodies.NewCustomer, stop)) with
        {
            Secrets = new Dictionary<string, Func<object, string>>(StringComparer.Ordinal) { ["$.usercredentials.password"] = created => ((Customer)created).UserCredentials!.Password!.Reveal() },
        },
        ["customer-dap-remove"] = Of((ICustomersClient customers, CancellationToken stop) => customers.RemoveDelegatedAdministrationAsync(ACustomer, stop)) with { Placeholders = Ids },
        ["customer-delete-sandbox"] = OfNothing((ICustomersClient customers, CancellationToken stop) => customers.DeleteFromSandboxAsync(ACustomer, stop)) with { Placeholders = Ids },

        ["customer-company-profile"] = Of((ICustomerProfilesClient profiles, CancellationToken stop) => profiles.GetCompanyAsync(DemoCustomer, stop)),
        ["customer-billing-profile-get"] = Of((ICustomerProfilesClient profiles, CancellationToken stop) => profiles.GetBillingAsync(ACustomer, stop)) with { Placeholders = Ids },
        ["customer-validation-status-allowed"] = ValidationStatus,
        ["customer-validation-status-notallowed"] = ValidationStatus,
        ["customer-validation-status-underreview"] = ValidationStatus,
        ["customer-validation-status-unknown"] = ValidationStatus,
        ["customer-organization"] = Of((ICustomerProfilesClient profiles, CancellationToken stop) => profiles.ListOrganizationAsync(ACustomer, stop)) with { Placeholders = Ids },

        ["profile-legalbusiness-get"] = Of((IPartnerProfilesClient profiles, CancellationToken stop) => profiles.GetLegalBusinessAsync(VettingVersion.Current, stop)),
        ["profile-legalbusiness-update"] = Of((IPartnerProfilesClient profiles, CancellationToken stop) => profiles.UpdateLegalBusinessAsync(DocumentedBodies.LegalBusiness, stop)),
        ["profile-organization-update"] = Of((IPartnerProfilesClient profiles, CancellationToken stop) => profiles.UpdateOrganizationAsync(DocumentedBodies.Organization, stop)),
        ["profile-support-get"] = Of((IPartnerProfilesClient profiles, CancellationToken stop) => profiles.GetSupportAsync(stop)),
        ["profile-support-update"] = Of((IPartnerProfilesClient profiles, CancellationToken stop) => profiles.UpdateSupportAsync(DocumentedBodies.Support, stop)) with
        {
            Corrections = [("/supportprofile", "/support", "Microsoft's own SDK sends the path by which the profile is read, and the printed answer links to it.")],
        },
        ["profile-billing-get"] = Of((IPartnerProfilesClient profiles, CancellationToken stop) => profiles.GetBillingAsync(stop)),
        ["profile-mpn-own"] = Of((IPartnerProfilesClient profiles, CancellationToken stop) => profiles.GetMpnAsync(stop)),
        ["profile-mpn-not-found"] = Of((IPartnerProfilesClient profiles, CancellationToken stop) => profiles.FindMpnAsync(MpnId.Parse("9999999"), stop)),

        ["agreementstatus-signed-by-partnerid"] = Of((IComplianceClient compliance, CancellationToken stop) => compliance.GetAgreementStatusByMpnAsync(MpnId.Parse("1234567"), stop)),
        ["agreementstatus-error-2000-tenant-not-guid"] = AgreementByTenant with { QueryCannotBeSent = "A tenant is always a GUID here." },
        ["agreementstatus-error-2000-partnerid-not-numeric"] = AgreementByMpn with { QueryCannotBeSent = "An MPN id is always digits here." },
        ["agreementstatus-error-2001-none-given"] = AgreementByMpn with { QueryCannotBeSent = "No call leaves both out." },
        ["agreementstatus-error-2000-both-given"] = AgreementByMpn with { QueryCannotBeSent = "No call gives both." },
        ["agreementstatus-error-2200-invalid-partnerid"] = AgreementByMpn,
        ["agreementstatus-error-2203-not-signed"] = AgreementByMpn,
        ["agreementstatus-error-2205-invalid-tenant"] = AgreementByTenant,

        ["agreements-metadata-default"] = Of((IAgreementsClient agreements, CancellationToken stop) => agreements.ListAsync(cancellationToken: stop)),
        ["customer-agreement-confirm"] = Of((IAgreementsClient agreements, CancellationToken stop) => agreements.ConfirmAsync(SigningCustomer, DocumentedBodies.Agreement, stop)),
        ["customer-agreements-list-mca"] = Of((IAgreementsClient agreements, CancellationToken stop) => agreements.ListOfCustomerAsync(SigningCustomer, AgreementType.MicrosoftCustomerAgreement, stop)),
        ["agreement-template-document"] = Of((IAgreementsClient agreements, CancellationToken stop) => agreements.GetDocumentAsync(DocumentedBodies.CustomerAgreementTemplate, LanguageTag.Parse("en-US"), CountryCode.Parse("US"), stop)),
        ["customer-mca-direct-sign-status"] = Of((IAgreementsClient agreements, CancellationToken stop) => agreements.GetDirectSignStatusAsync(SigningCustomer, stop)),

        ["address-validation-verified-shippable"] = Of((IValidationsClient validations, CancellationToken stop) => validations.ValidateAddressAsync(DocumentedBodies.Address, stop)),
        ["domain-availability-in-use"] = Of((IValidationsClient validations, CancellationToken stop) => validations.IsDomainTakenAsync("contoso.onmicrosoft.com", stop)),
        ["domain-availability-free"] = Of((IValidationsClient validations, CancellationToken stop) => validations.IsDomainTakenAsync("contoso.onmicrosoft.com", stop)),
        ["partner-validation-codes"] = Of((IValidationsClient validations, CancellationToken stop) => validations.ListGovernmentCodesAsync(stop)),

        ["supportcontact-update"] = Of((ISubscriptionsClient subscriptions, CancellationToken stop) => subscriptions.UpdateSupportContactAsync(
            CustomerId.Parse("0c39d6d5-c70d-4c55-bc02-f620844f3fd1"), "C8D8FBAB-6A62-44DC-BE50-B7C74E43A296", DocumentedBodies.SupportContact, stop)),

        ["user-directoryroles"] = Of((IDirectoryRolesClient roles, CancellationToken stop) => roles.ListOfUserAsync(ACustomer, new WireId(Guid), stop)) with { Placeholders = Ids },
        ["directoryrole-usermember-add"] = Of((IDirectoryRolesClient roles, CancellationToken stop) => roles.AddMemberAsync(DemoCustomer, new WireId("f023fd81-a637-4b56-95fd-791ac0226033"), DocumentedBodies.Member, stop)),
        ["directoryrole-usermember-remove"] = OfNothing((IDirectoryRolesClient roles, CancellationToken stop) => roles.RemoveMemberAsync(
            DemoCustomer, new WireId("729827e3-9c14-49f7-bb1b-9608f156bbb8"), new WireId("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04"), stop)) with
        {
            Corrections = [("%20", string.Empty, "Blanks behind ids were pasted into the printed address.")],
        },

        ["sandbox-indirect-reseller-delete"] = OfNothing((ISandboxClient sandbox, CancellationToken stop) => sandbox.DeleteResellerAsync(new WireId(AnMpnId.Value), stop)) with { Placeholders = Ids },

        ["webhook-registration-events"] = Of((IWebhookRegistrationsClient webhooks, CancellationToken stop) => webhooks.ListEventsAsync(stop)),
        ["webhook-registration-create"] = Of((IWebhookRegistrationsClient webhooks, CancellationToken stop) => webhooks.CreateAsync(DocumentedBodies.Registration, stop)),
        ["webhook-registration-get"] = Of((IWebhookRegistrationsClient webhooks, CancellationToken stop) => webhooks.GetAsync(stop)),
        ["webhook-validation-create"] = Of((IWebhookRegistrationsClient webhooks, CancellationToken stop) => webhooks.StartValidationAsync(stop)),

        ["gdap-relationship-create"] = OfGraph((IDelegatedAdminRelationshipsClient relationships, CancellationToken stop) => relationships.CreateAsync(DocumentedBodies.NewDelegatedAdminRelationship, stop)),
        ["gdap-relationship-get"] = OfGraph((IDelegatedAdminRelationshipsClient relationships, CancellationToken stop) => relationships.GetAsync(ARelationship, stop)),
        ["gdap-request-lock-for-approval"] = OfGraph((IDelegatedAdminRelationshipsClient relationships, CancellationToken stop) => relationships.LockForApprovalAsync(ARelationship, stop)),
        ["gdap-access-assignment-create"] = OfGraph((IAccessAssignmentsClient assignments, CancellationToken stop) => assignments.CreateAsync(
            new("72a7ae7e-4887-4e34-9755-2e1e9b26b943-63f017cb-9e0d-4f14-94bd-4871902b3409"), DocumentedBodies.NewAccessAssignment, stop)),
    };

    private static DocumentedCall OfGraph<TClient, T>(Func<TClient, CancellationToken, Task<T>> call)
        where TClient : notnull => Of(call) with { Json = GraphJsonContext.Default.Options };
}
