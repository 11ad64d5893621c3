using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>Which page a seek asks for, in the spelling of queries.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<SeekOperation>))]
public readonly record struct SeekOperation(string? Text) : IWireEnum<SeekOperation>
{
    /// <summary>The page after the token.</summary>
    public static SeekOperation Next { get; } = new("Next");

    /// <summary>The page before the token.</summary>
    public static SeekOperation Previous { get; } = new("Previous");

    /// <summary>The first page.</summary>
    public static SeekOperation First { get; } = new("First");

    /// <summary>The last page.</summary>
    public static SeekOperation Last { get; } = new("Last");

    /// <summary>A page by its number.</summary>
    public static SeekOperation PageIndex { get; } = new("PageIndex");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<SeekOperation> IWireEnum<SeekOperation>.Known { get; } = [Next, Previous, First, Last, PageIndex];

    static SeekOperation IWireEnum<SeekOperation>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(SeekOperation other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
