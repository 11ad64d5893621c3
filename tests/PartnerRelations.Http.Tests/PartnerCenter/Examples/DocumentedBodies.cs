using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.Tests.PartnerCenter.Examples;

/// <summary>The bodies of the documented requests, as a consumer would make them.</summary>
internal static class DocumentedBodies
{
    public static WireId CustomerAgreementTemplate { get; } = new("117a77b0-9360-443b-8795-c6dedc750cf9");

    public static NewCustomer NewCustomer => new()
    {
        EnableGdapByDefault = false,
        CompanyProfile = new() { Domain = "xyz.ccsctp.net" },
        BillingProfile = new()
        {
            Culture = "EN-US",
            Email = "test@outlook.com",
            Language = "en",
            CompanyName = "test company",
            DefaultAddress = new() { FirstName = "Test", LastName = "Test", AddressLine1 = "One Microsoft Way", City = "Redmond", State = "WA", PostalCode = "98052", Country = "US" },
        },
    };

    public static LegalBusinessProfile LegalBusiness => new()
    {
        CompanyName = "Lucerne Publishing",
        Address = new()
        {
            Country = "US",
            City = "Redmond",
            State = "WA",
            AddressLine1 = "123 Main Street",
            AddressLine2 = string.Empty,
            PostalCode = "98052",
            FirstName = "Gena",
            LastName = "Soto",
            PhoneNumber = "4255550110",
        },
        PrimaryContact = new() { FirstName = "Gena", LastName = "Soto", Email = "gena@lucernepublishing.com", PhoneNumber = "4255550110" },
        CompanyApproverAddress = new() { Country = "US", City = "Redmond", State = "WA", AddressLine1 = "123 Main Street", AddressLine2 = string.Empty, PostalCode = "98052" },
        CompanyApproverEmail = "gena@lucernepublishing.com",
        VettingStatus = VettingStatus.Authorized,
        VettingSubStatus = VettingSubStatus.None,
        Links = LinkTo("/profiles/legalbusiness"),
        Attributes = new() { ObjectType = "LegalBusinessProfile" },
    };

    public static OrganizationProfile Organization => new()
    {
        Id = new("<id>"),
        CompanyName = "TEST_TEST_BugBash1",
        DefaultAddress = new()
        {
            Country = "US",
            City = "Redmond",
            State = "WA",
            AddressLine1 = "Two Microsoft Way",
            AddressLine2 = string.Empty,
            PostalCode = "98052",
            FirstName = "Test",
            LastName = "Account",
            PhoneNumber = string.Empty,
        },
        TenantId = new("<tenantID>"),
        Domain = "testtestbugbash1.onmicrosoft.com",
        Email = "test-partner@microsoft.com",
        Language = "es",
        Culture = "es-US",
        Links = LinkTo("/profiles/organization"),
        Attributes = new() { Etag = "<etag>", ObjectType = "OrganizationProfile" },
    };

    public static SupportProfile Support => new()
    {
        Email = "email@sample.com",
        Telephone = "4255555555",
        Website = "www.microsoft.com",
        ProfileType = "support_profile",
        Attributes = new() { ObjectType = "PartnerSupportProfile" },
    };

    public static CustomerAgreement Agreement => new()
    {
        PrimaryContact = new() { FirstName = "Tania", LastName = "Carr", Email = "someone@example.com", PhoneNumber = "1234567890" },
        TemplateId = CustomerAgreementTemplate,
        DateAgreed = WireTime.Of("2018-06-14T00:00:00.000Z"),
        Type = AgreementType.MicrosoftCustomerAgreement,
    };

    public static Address Address => new() { AddressLine1 = "1 Microsoft Way", City = "Redmond", State = "WA", PostalCode = "98052", Country = "US" };

    public static SubscriptionSupport SupportContact => new()
    {
        SupportTenantId = new("3B33E682-00C3-41EE-9DD2-A548ADF56438"),
        SupportMpnId = "4391507",
        Name = "Trey Research",
        Links = LinkTo("/customers/0C39D6D5-C70D-4C55-BC02-F620844F3FD1/subscriptions/C8D8FBAB-6A62-44DC-BE50-B7C74E43A296/supportcontact", "Get"),
        Attributes = new() { ObjectType = "SupportContact" },
    };

    public static UserMember Member => new()
    {
        Id = new("a9ef48bb-8758-4590-a312-d4a47bfaded4"),
        DisplayName = "Daniel Tsai",
        UserPrincipalName = "Daniel@dtdemocspcustomer005.onmicrosoft.com",
        Attributes = new() { ObjectType = "UserMember" },
    };

    public static WebhookRegistration Registration => new() { WebhookUrl = "{{YourCallbackUrl}}", WebhookEvents = ["subscription-updated", "test-created"] };

    public static NewDelegatedAdminRelationship NewDelegatedAdminRelationship => new()
    {
        DisplayName = "Contoso admin relationship",
        Duration = WireDuration.OfDays(730),
        Customer = new() { TenantId = new("4b827261-d21f-4aa9-b7db-7fa1f56fb163"), DisplayName = "Contoso subsidiary Inc" },
        AccessDetails = DelegatedAdminAccessDetails.Of(Guid.Parse("29232cdf-9323-42fd-ade2-1d097af3e4de"), Guid.Parse("3a2c62db-5318-420d-8d74-23affee5d9d5")),
        AutoExtendDuration = WireDuration.OfDays(180),
    };

    public static NewDelegatedAdminAccessAssignment NewAccessAssignment => new()
    {
        AccessContainer = AccessContainer.OfGroup(new("869713c9-0b28-4d08-8949-ae07ae1bf528")),
        AccessDetails = DelegatedAdminAccessDetails.Of(
            Guid.Parse("29232cdf-9323-42fd-ade2-1d097af3e4de"),
            Guid.Parse("f2ef992c-3afb-46b9-b7cf-a126ee74c451"),
            Guid.Parse("729827e3-9c14-49f7-bb1b-9608f156bbb8"),
            Guid.Parse("3a2c62db-5318-420d-8d74-23affee5d9d5")),
    };

    private static ResourceLinks LinkTo(string uri, string method = "GET") => new() { Self = new() { Uri = uri, Method = method, Headers = [] } };
}
