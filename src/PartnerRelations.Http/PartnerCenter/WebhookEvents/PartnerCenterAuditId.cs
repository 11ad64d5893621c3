using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>The id of an audit record, whose parts say who did what to whom and when: <c>{partner}_{customer}_{operation}_{ticks}</c>.</summary>
public sealed record PartnerCenterAuditId
{
    private PartnerCenterAuditId(string text, TenantId partner, TenantId customer, string operation, DateTimeOffset happenedAt) =>
        (Text, Partner, Customer, Operation, HappenedAt) = (text, partner, customer, operation, happenedAt);

    /// <summary>The id as it came; look the record up with PC-L1.</summary>
    public string Text { get; }

    /// <summary>The partner whose audit log holds the record.</summary>
    public TenantId Partner { get; }

    /// <summary>The customer concerned.</summary>
    public TenantId Customer { get; }

    /// <summary>The operation in lower case without its separators, such as <c>resellerrelationshipacceptedbycustomer</c>.</summary>
    public string Operation { get; }

    /// <summary>When it happened, in UTC.</summary>
    public DateTimeOffset HappenedAt { get; }

    /// <summary>Reads an id, or an address that ends with one; false for null and for anything of another form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PartnerCenterAuditId? id)
    {
        id = null;
        if (AddressPath.Segments(text) is not [.., var last]) return false;
        var parts = last.Split('_');
        if (parts.Length < 4
            || !TenantId.TryParse(parts[0], out var partner)
            || !TenantId.TryParse(parts[1], out var customer)
            || !long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.Ticks)
        {
            return false;
        }

        id = new PartnerCenterAuditId(last, partner, customer, string.Join('_', parts[2..^1]), new DateTimeOffset(ticks, TimeSpan.Zero));
        return true;
    }

    /// <summary>The id as it came.</summary>
    public override string ToString() => Text;
}
