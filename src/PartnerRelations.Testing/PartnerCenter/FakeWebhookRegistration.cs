namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>Where a partner wants its events (PC-W1).</summary>
public sealed record FakeWebhookRegistration
{
    /// <summary>The registration's id.</summary>
    public required Guid SubscriberId { get; init; }

    /// <summary>The address that events are posted to.</summary>
    public required string WebhookUrl { get; init; }

    /// <summary>The names of the events.</summary>
    public ValueList<string> WebhookEvents { get; init; } = [];

    /// <summary>Whether the signature goes into <c>x-ms-signature</c> instead of <c>Authorization</c>.</summary>
    public bool SignatureTokenToMsSignatureHeader { get; init; }
}
