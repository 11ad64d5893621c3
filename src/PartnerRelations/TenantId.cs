using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PartnerRelations.Serialization;

namespace PartnerRelations;

/// <summary>
/// The Entra tenant of a company. Every record is owned by exactly one tenant, and every look-up asks on behalf of one.
/// Never the empty GUID when made by <see cref="Parse"/> or <see cref="TryParse"/>; compares as a GUID, so letter case does not matter.
/// </summary>
/// <param name="Value">The tenant's GUID as Entra prints it.</param>
[JsonConverter(typeof(TenantIdJsonConverter))]
public readonly record struct TenantId(Guid Value) : IComparable<TenantId>
{
    /// <summary>Reads a GUID in any of its usual spellings.</summary>
    /// <exception cref="FormatException">The text is no GUID, or the empty GUID.</exception>
    public static TenantId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A tenant id is a GUID other than the empty one.");

    /// <summary>Reads a GUID in any of its usual spellings; false for null, anything else and the empty GUID.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TenantId id)
    {
        id = Guid.TryParse(text, out var value) ? new TenantId(value) : default;
        return id.Value != Guid.Empty;
    }

    /// <summary>The GUID in lower case with dashes.</summary>
    public override string ToString() => Value.ToString("D");

    /// <inheritdoc />
    public int CompareTo(TenantId other) => Value.CompareTo(other.Value);

    /// <summary>The order of the GUIDs.</summary>
    public static bool operator <(TenantId left, TenantId right) => left.CompareTo(right) < 0;

    /// <summary>The order of the GUIDs.</summary>
    public static bool operator >(TenantId left, TenantId right) => left.CompareTo(right) > 0;

    /// <summary>The order of the GUIDs.</summary>
    public static bool operator <=(TenantId left, TenantId right) => left.CompareTo(right) <= 0;

    /// <summary>The order of the GUIDs.</summary>
    public static bool operator >=(TenantId left, TenantId right) => left.CompareTo(right) >= 0;
}
