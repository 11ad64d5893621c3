namespace PartnerRelations.Tests.Walks;

/// <summary>Who takes part in a walk: a few tenants with people of many roles, so that ways cross often; and how this walk is played.</summary>
internal sealed class WalkCast
{
    private static readonly PartnerRoles[] Roles =
    [
        PartnerRoles.GlobalAdministrator, PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent, PartnerRoles.AdminAgent, PartnerRoles.SalesAgent, PartnerRoles.None,
        PartnerRoles.BillingAdministrator,
    ];

    private const int MostResellers = 5;
    private readonly List<ResellerId> _resellers = [.. Enumerable.Range(1, 3).Select(n => new ResellerId(Tenant(0xB, n)))];

    private readonly List<(ProviderId Provider, ResellerId Reseller)> _linked = [];
    private List<ResellerId> _inProgram = [];

    public WalkCast(Random random)
    {
        Random = random;
        ProgramDate = Chance(30) ? new DateOnly(2017, 6, 9) : Chance(20) ? new DateOnly(2019, 1, 1) : null;
        StandingComesFromEnrollments = Chance(60);
        RolesComeFromAccounts = Chance(50);
        HasDirectPartner = Chance(40);
    }

    public Random Random { get; }

    /// <summary>The day whose rules apply; null where they follow the clock.</summary>
    public DateOnly? ProgramDate { get; }

    /// <summary>Whether resellers stand as their enrollments say; otherwise all of them are in the program from the beginning.</summary>
    public bool StandingComesFromEnrollments { get; }

    /// <summary>Whether a person holds the roles that the account of the tenant knows, once it is open; otherwise the host has a word of its own.</summary>
    public bool RolesComeFromAccounts { get; }

    /// <summary>Whether one of the resellers is a direct partner already.</summary>
    public bool HasDirectPartner { get; }

    public IReadOnlyList<ProviderId> Providers { get; } = [.. Enumerable.Range(1, 2).Select(n => new ProviderId(Tenant(0xA, n)))];

    public IReadOnlyList<ResellerId> Resellers => _resellers;

    public IReadOnlyList<CustomerId> Customers { get; } = [.. Enumerable.Range(1, 3).Select(n => new CustomerId(Tenant(0xC, n)))];

    public static TenantId Tenant(int kind, int number) => new(new Guid(kind, (short)number, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 1]));

    /// <summary>The people of a tenant.</summary>
    public static IReadOnlyList<UserId> People(TenantId tenant) => [User(tenant, 1), User(tenant, 2)];

    public static UserId User(TenantId tenant, int number) => new(new Guid(tenant.Value.ToByteArray()[0], (short)number, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 2]));

    /// <summary>A tenant that was created on the way takes part as a reseller, while there is room.</summary>
    public void Join(TenantId created)
    {
        if (_resellers.Count < MostResellers) _resellers.Add(new ResellerId(created));
    }

    /// <summary>What a tenant is called, whichever id it was created with.</summary>
    public string NameOf(TenantId? tenant) =>
        _resellers.FindIndex(one => one.Tenant == tenant) is >= 0 and var reseller ? $"reseller {reseller}"
        : Customers.ToList().FindIndex(one => one.Tenant == tenant) is >= 0 and var customer ? $"customer {customer}"
        : Providers.ToList().FindIndex(one => one.Tenant == tenant) is >= 0 and var provider ? $"provider {provider}"
        : tenant is null ? "nobody" : "somebody";

    /// <summary>Whether there is a reseller yet who can be linked and invite.</summary>
    public bool HasResellerInProgram => !StandingComesFromEnrollments || _inProgram.Count > 0;

    /// <summary>The resellers that have been enrolled on the way and are so still.</summary>
    public void SetInProgram(IEnumerable<ResellerId> resellers) => _inProgram = [.. resellers];

    /// <summary>The two have been linked; that they are so still is not said.</summary>
    public void Link(ProviderId provider, ResellerId reseller) => _linked.Add((provider, reseller));

    public T OneOf<T>(IReadOnlyList<T> items) => items[Random.Next(items.Count)];

    /// <summary>Mostly one of the last few, which are more alive than the others.</summary>
    public T OneOfTheLast<T>(IReadOnlyList<T> items) => Chance(70) ? items[^Random.Next(1, Math.Min(items.Count, 3) + 1)] : OneOf(items);

    public bool Chance(int percent) => Random.Next(100) < percent;

    public ProviderId Provider() => OneOf(Providers);

    public ResellerId Reseller() => OneOf(_resellers);

    /// <summary>A reseller for what takes one that is in the program: mostly one that is.</summary>
    public ResellerId ResellerInProgram() => _inProgram.Count > 0 && Chance(75) ? OneOf(_inProgram) : Reseller();

    /// <summary>A provider and a reseller, mostly two that have been linked.</summary>
    public (ProviderId Provider, ResellerId Reseller) Partners() => _linked.Count > 0 && Chance(75) ? OneOfTheLast(_linked) : (Provider(), ResellerInProgram());

    public CustomerId Customer() => OneOf(Customers);

    public string Email() => $"person{Random.Next(3)}@{(Chance(50) ? "FABRIKAM" : "fabrikam")}.example";

    public Actor PersonOf(TenantId tenant) => Actor.User(tenant, OneOf(People(tenant)), Chance(70) ? Roles[1] : OneOf(Roles));

    public Actor CustomerPersonOf(TenantId tenant) => Actor.Customer(tenant, OneOf(People(tenant)), Chance(70) ? PartnerRoles.GlobalAdministrator : OneOf(Roles));

    /// <summary>Anybody at all: mostly of the tenant that it concerns, now and then somebody who has no business here.</summary>
    public Actor SomebodyOf(TenantId tenant) => Random.Next(20) switch
    {
        0 => Actor.Anonymous,
        1 => Actor.System("walk"),
        2 => Actor.Reviewer("reviewer"),
        3 => PersonOf(Reseller().Tenant),
        4 => PersonOf(Provider().Tenant),
        5 => CustomerPersonOf(Customer().Tenant),
        _ => PersonOf(tenant),
    };

    /// <summary>Somebody who decides for the program, now and then somebody who would like to.</summary>
    public Actor Decider(TenantId tenant) => Chance(90) ? Chance(80) ? Actor.Reviewer("reviewer") : Actor.System("partner-center") : SomebodyOf(tenant);
}
