using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Granular;

/// <summary>
/// The granular relationship that a new customer's tenant comes with (G11): in the sandbox since 25 September 2023, in production by choice
/// since 10 October, and unless it is declined since 1 November.
/// </summary>
internal static class DefaultAdministration
{
    private static readonly DateTimeOffset InSandbox = new(2023, 9, 25, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset ByChoice = new(2023, 10, 10, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset UnlessDeclined = new(2023, 11, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Of a reseller: those of the agents' daily work.</summary>
    private static readonly ValueList<DirectoryRoleId> OfReseller = new[]
    {
        "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", "9360feb5-f418-4baa-8175-e2a00bac4301", "f2ef992c-3afb-46b9-b7cf-a126ee74c451", "4d6ac14f-3453-41d0-bef9-a3e0c569773a",
        "f023fd81-a637-4b56-95fd-791ac0226033", "fe930be7-5e62-47db-91af-98c3a49a38b1", "e8611ab8-c189-46e8-94e1-60213ab1f814", "729827e3-9c14-49f7-bb1b-9608f156bbb8",
        "7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
    }.Select(DirectoryRoleId.Parse).ToValueList();

    /// <summary>Of who sells itself: the same, and those of the administrators of applications.</summary>
    private static readonly ValueList<DirectoryRoleId> OfSeller =
        OfReseller.Add(DirectoryRoleId.Parse("158c047a-c907-4556-b7ef-446551a6b5f7")).Add(DirectoryRoleId.Parse("9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"));

    public static void Give(Call call, FakeCustomer customer, FakePartner? reseller, bool? wanted)
    {
        var isGiven = wanted switch
        {
            false => false,
            true => call.Now >= (call.Partner.IsSandbox ? InSandbox : ByChoice),
            null => call.Now >= (call.Partner.IsSandbox ? InSandbox : UnlessDeclined),
        };
        if (!isGiven) return;
        Give(call, call.Partner.Tenant, customer, OfSeller);
        if (reseller is not null) Give(call, reseller.Tenant, customer, OfReseller);
    }

    private static void Give(Work work, TenantId partner, FakeCustomer customer, ValueList<DirectoryRoleId> roles) =>
        GranularLife.Begin(work, GranularLife.Draft(work, partner, $"Default_{customer.Tenant}", roles, "P730D"), customer);
}
