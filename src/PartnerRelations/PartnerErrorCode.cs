namespace PartnerRelations;

/// <summary>
/// One entry of the closed catalogue of refusals (<see cref="PartnerErrorCodes"/>): a code that never changes its meaning, what it means
/// and how to get past it.
/// </summary>
public sealed class PartnerErrorCode
{
    internal PartnerErrorCode(string code, PartnerErrorKind kind, string meaning, string remedy)
    {
        Code = code;
        Kind = kind;
        Meaning = meaning;
        Remedy = remedy;
    }

    /// <summary>Stable for ever: snake case, the feature first, such as <c>provider_link.expired</c>.</summary>
    public string Code { get; }

    /// <summary>What sort of refusal it is.</summary>
    public PartnerErrorKind Kind { get; }

    /// <summary>What is wrong, in one plain English sentence.</summary>
    public string Meaning { get; }

    /// <summary>What to do next, in one plain English sentence.</summary>
    public string Remedy { get; }

    /// <summary>The code itself.</summary>
    public override string ToString() => Code;

    /// <summary>A refusal with this code.</summary>
    /// <param name="target">The field or role at fault, null where there is none.</param>
    /// <param name="detail">One more sentence with the facts of this case (ids, dates, role names; never a secret or personal data).</param>
    internal PartnerError Error(string? target = null, string? detail = null) => new()
    {
        Code = Code,
        Kind = Kind,
        Message = detail is null ? Meaning : $"{Meaning} {detail}",
        Remedy = Remedy,
        Target = target,
    };
}
