namespace PartnerRelations.AspNetCore.Limits;

/// <summary>
/// How often the places may be asked that need no sign-in, wherever a token is presented. A token cannot be guessed; the limits keep the
/// store from being asked by everybody at once. A signed-in caller is counted by itself, everybody else by network address (IPv6 by its
/// first 64 bits), so behind a proxy the host has to take over forwarded addresses, or all strangers share one count.
/// </summary>
public sealed class StrangerLimitOptions
{
    /// <summary>How many requests each caller has in a window; 60 unless set.</summary>
    public int PerCaller { get; set; } = 60;

    /// <summary>How many requests all callers together have in a window, on this host; 3,000 unless set.</summary>
    public int InSum { get; set; } = 3_000;

    /// <summary>How long a window is; a minute unless set, between a second and a day.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);
}
