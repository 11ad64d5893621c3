namespace PartnerRelations;

internal static class Clock
{
    /// <summary>Now, rounded down to the millisecond, which every store keeps exactly.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }
}
