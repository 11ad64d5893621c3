namespace PartnerRelations.Http.PartnerCenter.Faults;

/// <summary>One entry of the closed catalogue of what Partner Center's codes mean.</summary>
public sealed class KnownFault
{
    internal KnownFault(string code, string meaning, string remedy)
    {
        Code = code;
        Meaning = meaning;
        Remedy = remedy;
    }

    /// <summary>The ids of the calls in which the code means this; empty for every call.</summary>
    public IReadOnlyList<string> Operations { get; internal init; } = [];

    /// <summary>The HTTP status with which the code means this; null for any.</summary>
    public int? Status { get; internal init; }

    /// <summary>The code as text, such as <c>1002</c>.</summary>
    public string Code { get; }

    /// <summary>What it means, in plain English.</summary>
    public string Meaning { get; }

    /// <summary>What to do next, in plain English.</summary>
    public string Remedy { get; }
}
