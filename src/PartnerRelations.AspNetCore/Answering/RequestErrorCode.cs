namespace PartnerRelations.AspNetCore.Answering;

/// <summary>
/// One entry of the closed catalogue of what HTTP itself refuses (<see cref="RequestErrors"/>), before or beside the domain: a code that
/// never changes its meaning, its status, what it means and how to get past it.
/// </summary>
public sealed class RequestErrorCode
{
    internal RequestErrorCode(string code, int status, string meaning, string remedy)
    {
        Code = code;
        Status = status;
        Meaning = meaning;
        Remedy = remedy;
    }

    /// <summary>Stable for ever: <c>request.</c> and a name in snake case.</summary>
    public string Code { get; }

    /// <summary>The HTTP status that it is answered with.</summary>
    public int Status { get; }

    /// <summary>What is wrong, in one plain English sentence.</summary>
    public string Meaning { get; }

    /// <summary>What to do next, in one plain English sentence.</summary>
    public string Remedy { get; }

    /// <summary>The code itself.</summary>
    public override string ToString() => Code;
}
