namespace PartnerRelations.Tests.Walks;

/// <summary>Who takes part in a walk: a few tenants with people of many roles, so that ways cross often.</summary>
internal sealed class WalkCast(Random random)
{
    private static readonly PartnerRoles[] Roles =
    [
        PartnerRoles.GlobalAdministrator, PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent, PartnerRoles.AdminAgent, PartnerRoles.SalesAgent, PartnerRoles.None,
        PartnerRoles.BillingAdministrator,
    ];

    public IReadOnlyList<ProviderId> Providers { get; } = [.. Enumerable.Range(1, 2).Select(n => new ProviderId(Tenant(0xA, n)))];

    public IReadOnlyList<ResellerId> Resellers { get; } = [.. Enumerable.Range(1, 3).Select(n => new ResellerId(Tenant(0xB, n)))];

    public IReadOnlyList<CustomerId> Customers { get; } = [.. Enumerable.Range(1, 3).Select(n => new CustomerId(Tenant(0xC, n)))];

    public Random Random => random;

    public static TenantId Tenant(int kind, int number) => new(new Guid(kind, (short)number, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 1]));

    public T OneOf<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public bool Chance(int percent) => random.Next(100) < percent;

    public ProviderId Provider() => OneOf(Providers);

    public ResellerId Reseller() => OneOf(Resellers);

    public CustomerId Customer() => OneOf(Customers);

    public string Email() => $"person{random.Next(3)}@{(Chance(50) ? "FABRIKAM" : "fabrikam")}.example";

    public Actor PersonOf(TenantId tenant) => Actor.User(tenant, User(tenant), Chance(70) ? Roles[1] : OneOf(Roles));

    public Actor CustomerPersonOf(TenantId tenant) => Actor.Customer(tenant, User(tenant), Chance(70) ? PartnerRoles.GlobalAdministrator : OneOf(Roles));

    /// <summary>Anybody at all: mostly of the tenant that it concerns, now and then somebody who has no business here.</summary>
    public Actor SomebodyOf(TenantId tenant) => random.Next(20) switch
    {
        0 => Actor.Anonymous,
        1 => Actor.System("walk"),
        2 => Actor.Reviewer("reviewer"),
        3 => PersonOf(Reseller().Tenant),
        4 => PersonOf(Provider().Tenant),
        5 => CustomerPersonOf(Customer().Tenant),
        _ => PersonOf(tenant),
    };

    private UserId User(TenantId tenant) => new(new Guid(tenant.Value.ToByteArray()[0], (short)random.Next(1, 3), 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 2]));
}
