using System.Globalization;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Counts calls for each tenant and minute, rejected ones too. Used under the gate.</summary>
internal sealed class Throttle
{
    private readonly Dictionary<(string Route, TenantId Partner), (DateTimeOffset Since, int Count)> _windows = [];
    private readonly Dictionary<string, int?> _limits = new(StringComparer.OrdinalIgnoreCase);

    public void Limit(string route, int? perMinute)
    {
        _limits[route] = perMinute;
        _windows.Clear();
    }

    public void Forget() => _windows.Clear();

    public void Count(Call call, Route route)
    {
        if ((_limits.TryGetValue(route.Id, out var set) ? set : route.LimitPerMinute) is not { } limit) return;
        var key = (route.Id, call.Caller!.Tenant);
        var window = _windows.GetValueOrDefault(key);
        if (window.Count == 0 || call.Now - window.Since >= TimeSpan.FromMinutes(1)) window = (call.Now, 0);
        _windows[key] = window with { Count = window.Count + 1 };
        if (window.Count >= limit) throw TooMany(window.Since.AddMinutes(1) - call.Now);
    }

    /// <summary>429 in the shape of the gateway (C), with the seconds to wait.</summary>
    public static Refusal TooMany(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var message = $"Rate limit is exceeded. Try again in {seconds} seconds.";
        return new Refusal(429, 429, message)
        {
            Headers = [new("Retry-After", seconds)],
            Body = json => json.Object(_ =>
            {
                json.WriteNumber("statusCode", 429);
                json.WriteString("message", message);
            }),
        };
    }
}
