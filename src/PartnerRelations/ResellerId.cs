using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PartnerRelations.Serialization;

namespace PartnerRelations;

/// <summary>An indirect reseller, named by its tenant. There is no implicit conversion, so one party cannot be passed for another.</summary>
/// <param name="Tenant">The tenant of this company.</param>
[JsonConverter(typeof(ResellerIdJsonConverter))]
public readonly record struct ResellerId(TenantId Tenant)
{
    /// <summary>Reads the tenant's GUID.</summary>
    /// <exception cref="FormatException">The text is no GUID, or the empty GUID.</exception>
    public static ResellerId Parse(string text) => new(TenantId.Parse(text));

    /// <summary>Reads the tenant's GUID; false for null, anything else and the empty GUID.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ResellerId id)
    {
        var found = TenantId.TryParse(text, out var tenant);
        id = new ResellerId(tenant);
        return found;
    }

    /// <summary>The tenant's GUID in lower case with dashes.</summary>
    public override string ToString() => Tenant.ToString();
}
