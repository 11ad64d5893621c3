namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>An application registered in a partner's tenant.</summary>
public sealed record FakeApplication
{
    /// <summary>The application's id.</summary>
    public required Guid ClientId { get; init; }

    /// <summary>Its secret. It is made up and worth nothing, and is printed nowhere all the same.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>The application's id.</summary>
    public override string ToString() => ClientId.ToString("D");
}
