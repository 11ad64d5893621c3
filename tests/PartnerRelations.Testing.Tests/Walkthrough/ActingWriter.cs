namespace PartnerRelations.Testing.Tests.Walkthrough;

/// <summary>Does something when a line is written.</summary>
internal sealed class ActingWriter(Func<string, bool> isThere, Action act) : StringWriter
{
    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        if (value is not null && isThere(value)) act();
    }
}
