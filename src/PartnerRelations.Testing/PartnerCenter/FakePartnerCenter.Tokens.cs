using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter;

public sealed partial class FakePartnerCenter
{
    /// <summary>An App-only access token of the partner's first application, good for an hour.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="audience">The service that it is for; null for Partner Center.</param>
    /// <exception cref="KeyNotFoundException">There is no such partner.</exception>
    public string AppOnlyTokenFor(TenantId partner, string? audience = null) => Change(null, work => Tokens.Issue(new()
    {
        Tenant = partner,
        Application = work.ThePartner(partner).Applications is [var first, ..] ? first.ClientId : null,
        Audience = audience ?? TokenAudiences.Global,
        ExpiresAt = work.Now + TokenDesk.Lifetime,
    }, work.Now));

    /// <summary>An App+User access token, good for an hour.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="user">The person; null for the partner's first user.</param>
    /// <param name="roles">The roles that the person has for this token; null for the person's own.</param>
    /// <param name="audience">The service that it is for; null for Partner Center.</param>
    /// <exception cref="KeyNotFoundException">There is no such partner or user.</exception>
    public string TokenFor(TenantId partner, UserId? user = null, PartnerRoles? roles = null, string? audience = null) => Change(null, work =>
    {
        var person = Person(work, partner, user);
        return Tokens.Issue(new()
        {
            Tenant = partner,
            User = person.Id,
            UserPrincipalName = person.UserPrincipalName,
            Roles = roles ?? person.Roles,
            Application = work.ThePartner(partner).Applications is [var first, ..] ? first.ClientId : null,
            Audience = audience ?? TokenAudiences.Global,
            ExpiresAt = work.Now + TokenDesk.Lifetime,
            HasSecondFactor = !person.SkipsSecondFactor,
        }, work.Now);
    });

    /// <summary>A refresh token, as if the person had signed in and consented.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="user">The person; null for the partner's first user.</param>
    /// <exception cref="KeyNotFoundException">There is no such partner or user.</exception>
    public string RefreshTokenFor(TenantId partner, UserId? user = null) =>
        Change(null, work => Tokens.IssueRefresh(new(partner, Person(work, partner, user).Id, null)));

    /// <summary>A refresh token works no longer, as after a change of the password.</summary>
    public void RevokeRefreshToken(string refreshToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(refreshToken);
        Tokens.Forget(refreshToken);
    }

    /// <summary>How many calls a tenant may make in a minute; the service's own limits hold for what is not set.</summary>
    /// <param name="call">The call's id, such as <c>PC-C2</c>.</param>
    /// <param name="perMinute">How many; null for no limit.</param>
    /// <exception cref="ArgumentException">There is no such call.</exception>
    public void LimitRate(string call, int? perMinute)
    {
        if (_routes.All.All(route => !route.Id.Equals(call, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ArgumentException($"There is no call {call}.", nameof(call));
        }

        if (perMinute is { } limit) ArgumentOutOfRangeException.ThrowIfNegative(limit, nameof(perMinute));
        lock (_gate) _throttle.Limit(call, perMinute);
    }

    private static FakeUser Person(Work work, TenantId partner, UserId? user) =>
        work.ThePartner(partner).Users.FirstOrDefault(person => user is null || person.Id == user)
        ?? throw new KeyNotFoundException($"Partner {partner} has no such user.");
}
