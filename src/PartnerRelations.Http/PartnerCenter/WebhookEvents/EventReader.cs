using System.Text.Json;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Sending;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>Reads the body of a delivery: names in any case, unknown fields kept, and only what makes it an event asked for.</summary>
internal static class EventReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>The event, or null and the code of what is wrong.</summary>
    public static PartnerCenterEvent? Read(ReadOnlyMemory<byte> body, TenantId? partner, out string? refusal)
    {
        refusal = WebhookErrors.BodyNotJson;
        try
        {
            using var document = JsonDocument.Parse(Utf8Text.WithoutMark(body), Options);
            var read = document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement, partner) : null;
            refusal = read is null ? WebhookErrors.BodyNotAnEvent : null;
            return read;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The second one comes from half a character in a text (a lone surrogate).
            return null;
        }
    }

    private static PartnerCenterEvent? Read(JsonElement body, TenantId? partner)
    {
        var texts = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var others = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in body.EnumerateObject())
        {
            var name = Canonical(field.Name);
            if (name is null || field.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null) || texts.GetValueOrDefault(name) is not null)
            {
                others[field.Name] = field.Value.Clone();
            }
            else
            {
                texts[name] = field.Value.GetString();
            }
        }

        if (string.IsNullOrWhiteSpace(texts.GetValueOrDefault("EventName"))) return null;
        return new PartnerCenterEvent
        {
            Name = new PartnerCenterEventName(texts["EventName"]!),
            Partner = partner,
            ResourceName = texts.GetValueOrDefault("ResourceName"),
            ResourceUri = texts.GetValueOrDefault("ResourceUri"),
            AuditUri = texts.GetValueOrDefault("AuditUri"),
            ResourceChangeUtcDate = WireTime.Of(texts.GetValueOrDefault("ResourceChangeUtcDate")),
            OtherFields = others,
        };
    }

    private static string? Canonical(string name) => name.ToUpperInvariant() switch
    {
        "EVENTNAME" => "EventName",
        "RESOURCENAME" => "ResourceName",
        "RESOURCEURI" => "ResourceUri",
        "AUDITURI" or "AUDITURL" => "AuditUri",
        "RESOURCECHANGEUTCDATE" => "ResourceChangeUtcDate",
        _ => null,
    };
}
