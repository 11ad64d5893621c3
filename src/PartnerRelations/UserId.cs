using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PartnerRelations.Serialization;

namespace PartnerRelations;

/// <summary>A person within a tenant: the Entra object id of the user. Unique together with the tenant.</summary>
/// <param name="Value">The object id; never the empty GUID when parsed.</param>
[JsonConverter(typeof(UserIdJsonConverter))]
public readonly record struct UserId(Guid Value)
{
    /// <summary>Reads a GUID.</summary>
    /// <exception cref="FormatException">The text is no GUID, or the empty GUID.</exception>
    public static UserId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A user id is a GUID other than the empty one.");

    /// <summary>Reads a GUID; false for null, anything else and the empty GUID.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out UserId id)
    {
        id = Guid.TryParse(text, out var value) ? new UserId(value) : default;
        return id.Value != Guid.Empty;
    }

    /// <summary>The GUID in lower case with dashes.</summary>
    public override string ToString() => Value.ToString("D");
}
