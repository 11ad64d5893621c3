using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PartnerRelations.Serialization;

namespace PartnerRelations.Customers;

/// <summary>Names the evidence of an acceptance. A UUIDv7: sorting by id is sorting by birth, to the millisecond.</summary>
/// <param name="Value">The GUID.</param>
[JsonConverter(typeof(CustomerAcceptanceIdJsonConverter))]
public readonly record struct CustomerAcceptanceId(Guid Value)
{
    /// <summary>A new id, born at that moment.</summary>
    public static CustomerAcceptanceId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>Reads a GUID.</summary>
    /// <exception cref="FormatException">The text is no GUID, or the empty GUID.</exception>
    public static CustomerAcceptanceId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("An acceptance's id is a GUID other than the empty one.");

    /// <summary>Reads a GUID; false for null, anything else and the empty GUID.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CustomerAcceptanceId id)
    {
        id = Guid.TryParse(text, out var value) ? new CustomerAcceptanceId(value) : default;
        return id.Value != Guid.Empty;
    }

    /// <summary>The GUID in lower case with dashes.</summary>
    public override string ToString() => Value.ToString("D");
}
