using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PartnerRelations.Serialization;

namespace PartnerRelations;

/// <summary>
/// The caller's own name for one intention. A command that carries it takes effect once: the repeat of the same command by the same
/// actor answers the record as it is now, and the same id with other content is refused with <c>request.content_differs</c>.
/// </summary>
/// <param name="Value">A GUID that the caller makes anew for each intention and keeps across its retries.</param>
[JsonConverter(typeof(RequestIdJsonConverter))]
public readonly record struct RequestId(Guid Value)
{
    /// <summary>Reads a GUID.</summary>
    /// <exception cref="FormatException">The text is no GUID, or the empty GUID.</exception>
    public static RequestId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A request id is a GUID other than the empty one.");

    /// <summary>Reads a GUID; false for null, anything else and the empty GUID.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RequestId id)
    {
        id = Guid.TryParse(text, out var value) ? new RequestId(value) : default;
        return id.Value != Guid.Empty;
    }

    /// <summary>The GUID in lower case with dashes.</summary>
    public override string ToString() => Value.ToString("D");
}
