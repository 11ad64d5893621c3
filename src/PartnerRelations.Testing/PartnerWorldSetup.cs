using Microsoft.Extensions.DependencyInjection;

namespace PartnerRelations.Testing;

/// <summary>How a <see cref="PartnerWorld"/> begins; the defaults suit most tests.</summary>
public sealed record PartnerWorldSetup
{
    /// <summary>What the clock shows at first; <see cref="PartnerSamples.Start"/> unless set.</summary>
    public DateTimeOffset Start { get; init; } = PartnerSamples.Start;

    /// <summary>The seed of <see cref="PartnerWorld.Samples"/>; 1 unless set. Print it in a test that makes it up.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Registers a host's own services and ports before the world's: what is registered here wins.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
