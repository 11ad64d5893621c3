namespace PartnerRelations.AspNetCore.Tests.Sweep;

/// <summary>Somebody whom our records do not concern.</summary>
/// <param name="Name">For the reader of a failure.</param>
/// <param name="Find">Who that is in a portal.</param>
internal sealed record Stranger(string Name, Func<SweptPortal, Actor> Find)
{
    /// <summary>Every role in every other tenant, as one of a partner's and as one of a customer's people.</summary>
    public static IReadOnlyList<Stranger> OfOtherTenants { get; } =
    [
        .. from tenant in Enumerable.Range(0, 6)
           from role in Enum.GetValues<PartnerRoles>()
           select new Stranger($"{role} of their tenant {tenant}", portal => portal.Theirs.Companies[tenant].With(role)),
        .. from tenant in Enumerable.Range(0, 6)
           from customer in new[] { true, false }
           select new Stranger($"the other kind of person ({(customer ? "customer" : "partner")}) in their tenant {tenant}", portal => Person(portal.Theirs.Companies[tenant].Tenant, customer, Every)),
        .. from role in Enum.GetValues<PartnerRoles>().Append(Every)
           from customer in new[] { true, false }
           select new Stranger($"{role} of a tenant without records, as {(customer ? "customer" : "partner")}", portal => Person(portal.Outsider.Tenant, customer, role)),
    ];

    private static PartnerRoles Every => Enum.GetValues<PartnerRoles>().Aggregate((one, other) => one | other);

    public override string ToString() => Name;

    private static Actor Person(TenantId tenant, bool customer, PartnerRoles roles)
    {
        var id = UserId.Parse("0000eeee-0000-4000-8000-00000000eeee");
        return customer ? Actor.Customer(tenant, id, roles) : Actor.User(tenant, id, roles);
    }
}
