using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Graph.Models;

/// <summary>
/// The id of a delegated admin relationship: two GUIDs joined with a dash, 73 characters. A type of its own, because the id of a request
/// is a GUID too, and a link that is built with that one leads nowhere. The text is kept, and written back as it was; letter case does not
/// count when ids are compared.
/// </summary>
[JsonConverter(typeof(WireTextConverter<DelegatedAdminRelationshipId>))]
public readonly struct DelegatedAdminRelationshipId : IEquatable<DelegatedAdminRelationshipId>, IWireText<DelegatedAdminRelationshipId>
{
    private const int GuidLength = 36;

    /// <summary>Takes the text over, whatever it is; see <see cref="IsWellFormed"/>.</summary>
    public DelegatedAdminRelationshipId(string? text) => Text = text;

    /// <summary>What was written; null where nothing was.</summary>
    public string? Text { get; }

    /// <summary>Whether the text is two GUIDs joined with a dash.</summary>
    public bool IsWellFormed => Text is { Length: (2 * GuidLength) + 1 } text && text[GuidLength] == '-'
        && Guid.TryParseExact(text.AsSpan(0, GuidLength), "D", out _) && Guid.TryParseExact(text.AsSpan(GuidLength + 1), "D", out _);

    /// <summary>
    /// The address on which the customer's administrator consents, once the relationship is locked for approval. It holds nothing but this
    /// id, and belongs to the global cloud; no page names those of the others.
    /// </summary>
    /// <exception cref="InvalidOperationException">The text is no id of a relationship.</exception>
    public Uri InvitationLink => IsWellFormed
        ? new Uri($"https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/{Text}")
        : throw new InvalidOperationException("The id of a delegated admin relationship is two GUIDs joined with a dash; the id of a request makes no link.");

    static DelegatedAdminRelationshipId IWireText<DelegatedAdminRelationshipId>.Of(string? text) => new(text);

    /// <inheritdoc />
    public bool Equals(DelegatedAdminRelationshipId other) => string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is DelegatedAdminRelationshipId other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Text ?? string.Empty);

    /// <summary>What was written.</summary>
    public override string ToString() => Text ?? string.Empty;

    /// <summary>Whether both are the same id.</summary>
    public static bool operator ==(DelegatedAdminRelationshipId left, DelegatedAdminRelationshipId right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(DelegatedAdminRelationshipId left, DelegatedAdminRelationshipId right) => !left.Equals(right);
}
