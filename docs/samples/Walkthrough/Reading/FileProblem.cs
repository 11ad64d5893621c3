namespace PartnerRelations.Walkthrough.Reading;

/// <summary>One thing that is wrong with the file; the place is null where it concerns the whole file.</summary>
internal sealed record FileProblem(FilePlace? Place, string Message)
{
    public override string ToString() => Place is null ? Message : $"{Place}: {Message}";
}
