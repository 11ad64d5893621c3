using PartnerRelations.CspProgram.Catalogue;

namespace PartnerRelations.CspProgram;

/// <summary>
/// Every rule of the program that this library knows, with its dates and sources; the only place with dates. <see cref="ProgramRules"/> is
/// made from it.
/// </summary>
public static class ProgramRuleCatalogue
{
    /// <summary>The day of the page on which this library is built.</summary>
    public static DateOnly SeedDay => CatalogueDates.SeedPage;

    /// <summary>All entries by letter (E, V, K, C, G, D), then by number; those of one id stand together.</summary>
    public static ValueList<ProgramRule> All { get; } =
    [
        .. EnrollmentEntries.All,
        .. VerificationEntries.All,
        .. ProviderLinkEntries.All,
        .. CustomerEntries.All,
        .. DelegatedAdministrationEntries.All,
        .. TwoRoleEntries.All,
    ];

    /// <summary>The days on which a rule begins or ends, in order.</summary>
    public static ValueList<DateOnly> Changes { get; } = All
        .SelectMany(rule => new[] { rule.InForceFrom, rule.InForceUntil })
        .OfType<DateOnly>()
        .Distinct()
        .Order()
        .ToValueList();
}
