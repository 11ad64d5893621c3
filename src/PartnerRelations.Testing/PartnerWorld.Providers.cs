using PartnerRelations.Providers;

namespace PartnerRelations.Testing;

public sealed partial class PartnerWorld
{
    /// <summary>The service that searches <see cref="Providers"/>; <c>world.As(actor).Providers</c> says the same shorter.</summary>
    public ProviderDirectoryService ProviderDirectory => Get<ProviderDirectoryService>();
}

public sealed partial class ActorInWorld
{
    /// <summary>Looking for a provider.</summary>
    public IProviders Providers => _world.ProviderDirectory.As(Actor);
}
