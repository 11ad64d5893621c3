namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>What a customer sees after following an invitation and accepting.</summary>
public sealed record FakeAcceptance
{
    /// <summary>The partners that have a relationship with the customer now; empty where the page refuses.</summary>
    public required ValueList<TenantId> Partners { get; init; }

    /// <summary>Why the page refuses; null where the customer could accept.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether the customer could accept.</summary>
    public bool IsAccepted => Refusal is null;
}
