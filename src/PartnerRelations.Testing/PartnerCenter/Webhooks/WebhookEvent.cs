using System.Globalization;
using System.Text;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Webhooks;

/// <summary>What a partner is told, as the service prints it.</summary>
internal sealed record WebhookEvent
{
    public required string Name { get; init; }

    public required string ResourceName { get; init; }

    public string? ResourceUri { get; init; }

    /// <summary>Whether the address of the resource is not even mentioned, as the documentation prints one of the events.</summary>
    public bool IsWithoutUri { get; init; }

    public string? AuditUri { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The test that asked for it.</summary>
    public Guid? Validation { get; init; }

    public string Json() => Encoding.UTF8.GetString(JsonText.Bytes(json => json.Object(_ =>
    {
        json.WriteString("EventName", Name);
        if (!IsWithoutUri) json.WriteString(nameof(ResourceUri), ResourceUri);
        json.WriteString(nameof(ResourceName), ResourceName);
        json.WriteString(nameof(AuditUri), AuditUri);
        json.WriteString("ResourceChangeUtcDate", ChangedAt.ToString("O", CultureInfo.InvariantCulture));
    })));
}
