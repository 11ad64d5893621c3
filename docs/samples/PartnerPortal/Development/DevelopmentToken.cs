namespace PartnerRelations.PartnerPortal.Development;

/// <summary>
/// The bearer tokens of the development scheme, which anybody can write: <c>dev-NAME</c> for a seeded person, and for everybody else
/// <c>dev-user.TENANT.USER.ROLES</c>, <c>dev-customer.TENANT.USER.ROLES</c>, <c>dev-reviewer.USER</c> or <c>dev-system.USER</c>, with
/// roles such as <c>GlobalAdministrator+AdminAgent</c>, or <c>None</c>.
/// </summary>
internal static class DevelopmentToken
{
    public const string Prefix = "dev-";

    private const int MaxLength = 500;

    /// <summary>Whom the token stands for; null where it is none.</summary>
    public static Actor? Read(string? token)
    {
        if (token is null || token.Length > MaxLength || !token.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var text = token[Prefix.Length..];
        if (SeededPeople.All.FirstOrDefault(person => person.Name == text) is { } seeded) return seeded.Actor;
        return text.Split('.') switch
        {
            ["user", var tenant, var user, var roles] when Person(tenant, user, roles) is { } read => Actor.User(read.Tenant, read.User, read.Roles),
            ["customer", var tenant, var user, var roles] when Person(tenant, user, roles) is { } read => Actor.Customer(read.Tenant, read.User, read.Roles),
            ["reviewer", var user] when UserId.TryParse(user, out var id) => Actor.Reviewer($"{id}"),
            ["system", var user] when UserId.TryParse(user, out var id) => Actor.System($"{id}"),
            _ => null,
        };
    }

    private static (TenantId Tenant, UserId User, PartnerRoles Roles)? Person(string tenant, string user, string roles)
    {
        if (!TenantId.TryParse(tenant, out var tenantId) || !UserId.TryParse(user, out var userId)) return null;
        var read = PartnerRoles.None;
        foreach (var name in roles.Split('+'))
        {
            if (!Enum.TryParse<PartnerRoles>(name, out var role) || !Enum.IsDefined(role) || char.IsAsciiDigit(name[0])) return null;
            read |= role;
        }

        return (tenantId, userId, read);
    }
}
