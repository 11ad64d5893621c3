namespace PartnerRelations.Testing;

/// <summary>The use cases of a <see cref="PartnerWorld"/> as one actor may do them.</summary>
public sealed partial class ActorInWorld
{
    private readonly PartnerWorld _world;

    internal ActorInWorld(PartnerWorld world, Actor actor) => (_world, Actor) = (world, actor);

    /// <summary>Who acts.</summary>
    public Actor Actor { get; }
}
