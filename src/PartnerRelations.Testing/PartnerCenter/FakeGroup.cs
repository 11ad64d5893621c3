namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A security group in a partner's tenant. Those of the agents follow from the users' roles and need not be added.</summary>
public sealed record FakeGroup
{
    /// <summary>The object id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The users in it.</summary>
    public ValueList<UserId> Members { get; init; } = [];

    /// <summary>Name and id.</summary>
    public override string ToString() => $"{DisplayName} {Id}";
}
