namespace PartnerRelations;

/// <summary>
/// Who is asking. Made by host code only, from what the host itself knows about the signed-in person: its roles are the host's word, and
/// rules believe them. There is no JSON for it on purpose, so that no request body can say who is calling.
/// </summary>
public sealed record Actor
{
    private Actor(ActorKind kind, TenantId? tenant, string id, PartnerRoles roles)
    {
        Kind = kind;
        Tenant = tenant;
        Id = id;
        Roles = roles;
        Identity = new() { Kind = kind, Tenant = tenant, Id = id };
    }

    /// <summary>Somebody who has not signed in.</summary>
    public static Actor Anonymous { get; } = new(ActorKind.Anonymous, null, "anonymous", PartnerRoles.None);

    /// <summary>What kind of actor this is.</summary>
    public ActorKind Kind { get; }

    /// <summary>The tenant that the actor acts for; null for reviewers, the system and anonymous callers.</summary>
    public TenantId? Tenant { get; }

    /// <summary>The user's object id as text, or the name of a reviewer or of a part of the system.</summary>
    public string Id { get; }

    /// <summary>The roles in <see cref="Tenant"/>.</summary>
    public PartnerRoles Roles { get; }

    /// <summary>What records and events keep of this actor: no roles, no name of a person.</summary>
    public ActorIdentity Identity { get; }

    /// <summary>A signed-in person of a partner's tenant.</summary>
    public static Actor User(TenantId tenant, UserId id, PartnerRoles roles) => new(ActorKind.User, Known(tenant), Known(id), roles);

    /// <summary>A signed-in person of a customer's tenant. Customers always act from their own tenant.</summary>
    public static Actor Customer(TenantId tenant, UserId id, PartnerRoles roles) => new(ActorKind.Customer, Known(tenant), Known(id), roles);

    /// <summary>Somebody who decides enrollments for the program.</summary>
    /// <param name="id">A stable name or number of that person, without blanks around it.</param>
    public static Actor Reviewer(string id) => new(ActorKind.Reviewer, null, Named(id), PartnerRoles.None);

    /// <summary>A part of the host that acts by itself.</summary>
    /// <param name="name">Such as <c>event-pump</c> or <c>reconciliation</c>.</param>
    public static Actor System(string name) => new(ActorKind.System, null, Named(name), PartnerRoles.None);

    /// <summary>Whether the actor holds at least one of the roles.</summary>
    public bool HasAny(PartnerRoles roles) => (Roles & roles) != PartnerRoles.None;

    private static TenantId Known(TenantId tenant) =>
        tenant.Value != Guid.Empty ? tenant : throw new ArgumentException("An actor's tenant cannot be the empty GUID.", nameof(tenant));

    private static string Known(UserId id) =>
        id.Value != Guid.Empty ? id.ToString() : throw new ArgumentException("An actor's user id cannot be the empty GUID.", nameof(id));

    private static string Named(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id.Trim();
    }
}
