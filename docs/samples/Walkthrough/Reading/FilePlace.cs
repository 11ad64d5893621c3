namespace PartnerRelations.Walkthrough.Reading;

/// <summary>Where in the file something stands: the JSON path, and the line and column as an editor counts them, from 1.</summary>
internal sealed record FilePlace(string Path, int Line, int Column)
{
    public override string ToString() => $"{Path} (line {Line}, column {Column})";
}
