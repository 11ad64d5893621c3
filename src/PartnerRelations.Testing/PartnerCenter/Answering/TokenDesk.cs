using System.Collections.Concurrent;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Issues tokens and knows them again. Tokens are opaque; they end with the fake.</summary>
internal sealed class TokenDesk(FakePartnerCenter center)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(3599);

    private const int Full = 10_000;

    private readonly ConcurrentDictionary<string, Caller> _access = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RefreshGrant> _refresh = new(StringComparer.Ordinal);
    private int _full = Full;

    /// <summary>A new access token; expired ones are thrown away now and then.</summary>
    public string Issue(Caller caller, DateTimeOffset now)
    {
        if (_access.Count >= _full)
        {
            foreach (var (old, owner) in _access)
            {
                if (owner.ExpiresAt <= now) _access.TryRemove(old, out _);
            }

            _full = Math.Max(Full, 2 * _access.Count);
        }

        var token = center.Sequence.NewSecret("at.");
        _access[token] = caller;
        return token;
    }

    public string IssueRefresh(RefreshGrant grant)
    {
        var token = center.Sequence.NewSecret("rt.");
        _refresh[token] = grant;
        return token;
    }

    public RefreshGrant? FindRefresh(string token) => _refresh.GetValueOrDefault(token);

    /// <summary>A token that has been exchanged, where each works once only, or one that is revoked.</summary>
    public void Forget(string refreshToken) => _refresh[refreshToken] = RefreshGrant.Dead;

    public void ForgetAll()
    {
        _access.Clear();
        _refresh.Clear();
    }

    /// <summary>Whose word the bearer token of a call is.</summary>
    /// <exception cref="Refusal">There is none, it is not ours, it has expired, or it is for another service.</exception>
    public Caller Accept(Call call, Route route)
    {
        var header = call.Request.Header("Authorization");
        if (header is null || !header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) throw Refusal.Unauthorized();
        if (!_access.TryGetValue(header["Bearer ".Length..].Trim(), out var caller)) throw Refusal.Unauthorized();
        if (caller.ExpiresAt <= call.Now) throw Refusal.Unauthorized();
        if (!route.Audiences.Contains(caller.Audience, StringComparer.OrdinalIgnoreCase))
        {
            throw new Refusal(401, 900420, $"The token is for {caller.Audience}, which is not accepted here.");
        }

        return caller;
    }
}

/// <summary>What a refresh token stands for.</summary>
internal sealed record RefreshGrant(TenantId Tenant, UserId User, Guid? Application)
{
    public static RefreshGrant Dead { get; } = new(default, default, null);
}
