namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A person of a customer's tenant and the directory roles that the person holds there (PC-U1).</summary>
public sealed record FakeCustomerUser
{
    /// <summary>The object id.</summary>
    public required UserId Id { get; init; }

    /// <summary>The name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The sign-in name.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The ids of the directory roles.</summary>
    public ValueList<Guid> Roles { get; init; } = [];

    /// <summary>The object id.</summary>
    public override string ToString() => Id.ToString();
}
