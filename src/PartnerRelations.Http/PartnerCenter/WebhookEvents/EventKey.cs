using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>
/// What makes two deliveries one event: the same name, resource, audit record, time and other fields, told to the same partner. How the body
/// was written does not count.
/// </summary>
internal static class EventKey
{
    public static string Of(PartnerCenterEvent received)
    {
        var text = new StringBuilder();
        Add(text, received.Partner?.ToString());
        Add(text, received.Name.Text.ToUpperInvariant());
        Add(text, received.ResourceName);
        Add(text, received.ResourceUri);
        Add(text, received.AuditUri);
        Add(text, received.ResourceChangeUtcDate.Value?.UtcTicks.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in received.OtherFields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Add(text, name);
            Add(text, value.GetRawText());
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Each part with its length, so that no two different lists of parts make the same text.</summary>
    private static void Add(StringBuilder text, string? part) => text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}");
}
