using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter.Examples;

/// <summary>For each documented example the state in which the fake answers it.</summary>
internal static class ExampleRows
{
    /// <summary>The examples that are no calls to the service but the service's calls to a partner; see <see cref="EventExampleTests"/>.</summary>
    public static IReadOnlyList<string> Events { get; } = ["webhook-event-", "webhook-callback-"];

    public static IReadOnlyDictionary<string, Action<ExampleSeed>> All { get; } = new Dictionary<string, Action<ExampleSeed>>(StringComparer.Ordinal)
    {
        ["relationships-list-indirect-resellers"] = seed =>
        {
            seed.Reseller();
            seed.Reseller("b01b1487-b36e-4e6d-9b5e-0b58974c4b28", "ReleCloud", "4847433", "BR");
        },
        ["customer-relationships-list"] = seed => seed.Customer("c501c3c4-d776-40ef-9ecf-9cefb59442c1", seed.Reseller()),
        ["customer-relationship-request"] = _ => { },
        ["customers-list"] = seed =>
        {
            seed.Customer();
            seed.Customer("45c44870-ef77-4fdd-b6fe-3dacb075cff2");
        },
        ["customer-get"] = seed => WithCustomer(seed, seed.AdministeredCustomer()),
        ["customer-create"] = _ => { },
        ["customer-dap-remove"] = seed => WithCustomer(seed, seed.AdministeredCustomer()),
        ["customer-delete-sandbox"] = seed =>
        {
            seed.ChangeCaller(partner => partner with { IsSandbox = true });
            WithCustomer(seed, seed.Fake.ChangeCustomer(seed.Customer().Tenant, customer => customer with { IsSandbox = true }));
        },
        ["customer-company-profile"] = seed => seed.AdministeredCustomer(),
        ["customer-billing-profile-get"] = seed => WithCustomer(seed, seed.Customer()),
        ["customer-organization"] = seed =>
        {
            var customer = seed.AdministeredCustomer();
            WithCustomer(seed, seed.Fake.ChangeCustomer(customer.Tenant, one => one with { Address = ExampleSeed.Address }));
        },
        ["customer-validation-status-allowed"] = seed => Checked(seed, "Allowed"),
        ["customer-validation-status-notallowed"] = seed => Checked(seed, "NotAllowed"),
        ["customer-validation-status-underreview"] = seed => Checked(seed, "UnderReview"),
        ["customer-validation-status-unknown"] = seed => Checked(seed, "Unknown"),
        ["profile-legalbusiness-get"] = WithLegalProfile,
        ["profile-legalbusiness-update"] = WithLegalProfile,
        ["profile-organization-update"] = seed =>
        {
            seed.ChangeCaller(partner => partner with { Organization = partner.Organization with { Email = "test@example.com" } });
            seed.With("<id>", seed.Caller.Tenant.ToString()).With("<tenantID>", seed.Caller.Tenant.ToString());
        },
        ["profile-support-get"] = seed => seed.ChangeCaller(partner => partner with { Support = new() { Email = "a@b.example", Telephone = "1", Website = "b.example" } }),
        ["profile-support-update"] = _ => { },
        ["profile-billing-get"] = seed => seed.ChangeCaller(partner => partner with
        {
            Billing = new()
            {
                CompanyName = "Contoso",
                Address = ExampleSeed.Address with { AddressLine2 = string.Empty },
                PrimaryContact = new() { FirstName = "James", LastName = "Burk", PhoneNumber = "2066017143" },
                PurchaseOrderNumber = "9888",
                TaxId = "12-345678",
            },
        }),
        ["profile-mpn-own"] = _ => { },
        ["profile-mpn-not-found"] = _ => { },
        ["agreementstatus-signed-by-partnerid"] = seed => seed.Reseller(mpnId: "1234567"),
        ["agreementstatus-error-2000-tenant-not-guid"] = seed => seed.With("{not a GUID}", "nobody"),
        ["agreementstatus-error-2000-partnerid-not-numeric"] = seed => seed.With("{not numeric}", "abc"),
        ["agreementstatus-error-2000-both-given"] = seed => seed.With("{id}", "4847383").With("{guid}", seed.Reseller().Tenant.ToString()),
        ["agreementstatus-error-2001-none-given"] = _ => { },
        ["agreementstatus-error-2200-invalid-partnerid"] = seed => seed.With("{id}", "123456"),
        ["agreementstatus-error-2203-not-signed"] = seed =>
        {
            seed.Fake.ChangePartner(seed.Reseller(mpnId: "123456").Tenant, partner => partner with { AgreementSignedAt = null });
            seed.With("{id}", "123456");
        },
        ["agreementstatus-error-2205-invalid-tenant"] = seed => seed.With("{guid}", "12345678-ACBD-1234-ABCD-123456789ABC"),
        ["agreements-metadata-default"] = _ => { },
        ["customer-agreement-confirm"] = seed => seed.Customer("14876998-c0dc-46e6-9d0c-65a57a6c32ec"),
        ["customer-agreements-list-mca"] = seed =>
        {
            var customer = seed.Customer("14876998-c0dc-46e6-9d0c-65a57a6c32ec");
            seed.Fake.ChangeCustomer(customer.Tenant, one => one with { Agreements = [Agreement(seed)] });
        },
        ["agreement-template-document"] = _ => { },
        ["customer-mca-direct-sign-status"] = seed => seed.Customer("14876998-c0dc-46e6-9d0c-65a57a6c32ec"),
        ["address-validation-verified-shippable"] = _ => { },
        ["domain-availability-in-use"] = seed => seed.Fake.AddCustomer(new FakeCustomer
        {
            Tenant = TenantId.Parse("dfd8cc0a-c592-468c-8461-869a38d24738"),
            CompanyName = "Contoso",
            Domain = "contoso.onmicrosoft.com",
            Country = CountryCode.Parse("US"),
        }),
        ["domain-availability-free"] = _ => { },
        ["partner-validation-codes"] = seed => seed.ChangeCaller(partner => partner with
        {
            ValidationCodes = [new() { OrganizationName = "Contoso, Inc.", ValidationId = "12345", MaxCreates = 5, RemainingCreates = 4, ChangedAt = ExampleSeed.Start }],
        }),
        ["supportcontact-update"] = seed =>
        {
            var customer = seed.Customer("0c39d6d5-c70d-4c55-bc02-f620844f3fd1");
            seed.Reseller("3B33E682-00C3-41EE-9DD2-A548ADF56438", "Trey Research", "4391507");
            var bought = seed.Fake.BuySubscription(seed.Caller.Tenant, customer.Tenant);
            seed.With("C8D8FBAB-6A62-44DC-BE50-B7C74E43A296", bought.Id.ToString("D").ToUpperInvariant());
        },
        ["user-directoryroles"] = seed =>
        {
            var customer = seed.AdministeredCustomer();
            WithCustomer(seed, customer).With("<user-id>", "a9ef48bb-8758-4590-a312-d4a47bfaded4");
            AddUser(seed, customer, "a9ef48bb-8758-4590-a312-d4a47bfaded4", "729827e3-9c14-49f7-bb1b-9608f156bbb8", "fe930be7-5e62-47db-91af-98c3a49a38b1");
        },
        ["directoryrole-usermember-add"] = seed => AddUser(seed, seed.AdministeredCustomer(), "a9ef48bb-8758-4590-a312-d4a47bfaded4"),
        ["directoryrole-usermember-remove"] = seed => AddUser(seed, seed.AdministeredCustomer(), "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04", "729827e3-9c14-49f7-bb1b-9608f156bbb8"),
        ["webhook-registration-events"] = _ => { },
        ["webhook-registration-create"] = seed => seed.With("{{YourCallbackUrl}}", "https://portal.example/events"),
        ["webhook-registration-get"] = WithWebhooks,
        ["webhook-validation-create"] = WithWebhooks,
        ["gdap-relationship-create"] = _ => { },
        ["gdap-relationship-get"] = seed => Administered(seed, "5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836"),
        ["gdap-request-lock-for-approval"] = seed => Administered(seed, "5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836", FakeGranularStatus.Created),
        ["gdap-access-assignment-create"] = seed => Administered(seed, "72a7ae7e-4887-4e34-9755-2e1e9b26b943-63f017cb-9e0d-4f14-94bd-4871902b3409"),
        ["sandbox-indirect-reseller-delete"] = seed =>
        {
            seed.ChangeCaller(partner => partner with { IsSandbox = true });
            var reseller = seed.Reseller();
            seed.Fake.ChangePartner(reseller.Tenant, partner => partner with { IsSandbox = true });
            seed.With("{id}", reseller.Tenant.ToString());
        },
    };

    private static readonly string[] GranularRoles =
    [
        "29232cdf-9323-42fd-ade2-1d097af3e4de", "f2ef992c-3afb-46b9-b7cf-a126ee74c451", "729827e3-9c14-49f7-bb1b-9608f156bbb8", "3a2c62db-5318-420d-8d74-23affee5d9d5",
    ];

    private static void Administered(ExampleSeed seed, string id, FakeGranularStatus status = FakeGranularStatus.Active) => seed.Fake.Load(seed.Fake.Snapshot() with
    {
        GranularRelationships =
        [
            new()
            {
                Id = id,
                Partner = seed.Caller.Tenant,
                DisplayName = "Contoso admin relationship",
                Duration = "P730D",
                Roles = GranularRoles.Select(DirectoryRoleId.Parse).ToValueList(),
                Customer = TenantId.Parse("4fdbff88-9d6b-42e0-9713-45c922ba8001"),
                CustomerName = "Contoso Inc",
                Status = status,
                CreatedAt = ExampleSeed.Start,
                ModifiedAt = ExampleSeed.Start,
                ActivatedAt = status == FakeGranularStatus.Active ? ExampleSeed.Start : null,
            },
        ],
    });

    private static ExampleSeed WithCustomer(ExampleSeed seed, FakeCustomer customer) => seed.With("<customer-tenant-id>", customer.Tenant.ToString());

    private static void Checked(ExampleSeed seed, string status)
    {
        var customer = seed.Customer();
        seed.Fake.SetAccountCheck(customer.Tenant, status);
        seed.With("{customer_id}", customer.Tenant.ToString());
    }

    private static void WithWebhooks(ExampleSeed seed) => seed.ChangeCaller(partner => partner with
    {
        Webhooks = new() { SubscriberId = Guid.Parse("e82cac64-dc67-4cd3-849b-78b6127dd57d"), WebhookUrl = "https://portal.example/events", WebhookEvents = ["test-created"] },
    });

    private static void WithLegalProfile(ExampleSeed seed) => seed.ChangeCaller(partner => partner with
    {
        LegalProfile = new()
        {
            CompanyName = "Lucerne Publishing",
            Address = ExampleSeed.Address with { AddressLine2 = string.Empty, FirstName = "Gena", LastName = "Soto", PhoneNumber = "4255550100" },
            PrimaryContact = new() { FirstName = "Gena", LastName = "Soto", Email = "gena@example.com", PhoneNumber = "4255550100" },
            CompanyApproverAddress = ExampleSeed.Address with { AddressLine2 = string.Empty },
            CompanyApproverEmail = "gena@example.com",
        },
    });

    private static FakeCustomerAgreement Agreement(ExampleSeed seed) => new()
    {
        Partner = seed.Caller.Tenant,
        UserId = Guid.Parse("3d6f2c09-eb40-48ca-a4b3-d24c9c007531"),
        TemplateId = Guid.Parse("117a77b0-9360-443b-8795-c6dedc750cf9"),
        Type = "MicrosoftCustomerAgreement",
        DateAgreed = ExampleSeed.Start,
        PrimaryContact = new() { FirstName = "Tania", LastName = "Carr", Email = "a@b.example", PhoneNumber = "1234567890" },
    };

    private static void AddUser(ExampleSeed seed, FakeCustomer customer, string id, params string[] roles) => seed.Fake.ChangeCustomer(customer.Tenant, one => one with
    {
        Users = [new() { Id = UserId.Parse(id), DisplayName = "Daniel Tsai", UserPrincipalName = "Daniel@example.com", Roles = [.. roles.Select(Guid.Parse)] }],
    });
}
