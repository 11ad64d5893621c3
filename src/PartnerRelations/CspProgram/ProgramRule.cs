namespace PartnerRelations.CspProgram;

/// <summary>
/// One fact of the program with its dates. A rule that has changed has several entries with the same id; entries of one id may also be in
/// force side by side, each stating a part. Immutable, made by the library only.
/// </summary>
public sealed record ProgramRule
{
    internal ProgramRule(string id, string title, RuleWitness seenBy, string source)
    {
        Id = id;
        Title = title;
        SeenBy = seenBy;
        Source = source;
    }

    /// <summary>
    /// A letter and a number: E (enrollment), V (verification), K (provider links), C (customers), G (delegated administration) or D (two
    /// roles).
    /// </summary>
    public string Id { get; }

    /// <summary>The rule in one sentence.</summary>
    public string Title { get; }

    /// <summary>The first day, 00:00 UTC; null where the seed page already has it.</summary>
    public DateOnly? InForceFrom { get; internal init; }

    /// <summary>The first day, 00:00 UTC, on which it is no longer so; null while it is.</summary>
    public DateOnly? InForceUntil { get; internal init; }

    /// <summary>
    /// Whether no source gives the exact day of <see cref="InForceFrom"/> or, where there is one, <see cref="InForceUntil"/>. What stands
    /// there then is the first day of the month or year that is given, else of the oldest source that states the rule.
    /// </summary>
    public bool DateUnknown { get; internal init; }

    /// <summary>What kind of source states it.</summary>
    public RuleWitness SeenBy { get; }

    /// <summary>Which page states it, and what it leaves open.</summary>
    public string Source { get; }

    /// <summary>What it changes in the day's rules; null for a fact that no command asks for.</summary>
    internal Func<ProgramRules, ProgramRules>? Effect { get; init; }

    /// <summary>Whether it is in force on a day.</summary>
    public bool IsInForceOn(DateOnly day) => (InForceFrom is null || InForceFrom <= day) && (InForceUntil is null || day < InForceUntil);
}
