using Change = System.Func<PartnerRelations.CspProgram.ProgramRules, PartnerRelations.CspProgram.ProgramRules>;

namespace PartnerRelations.CspProgram.Catalogue;

/// <summary>Short forms in which the catalogue is written.</summary>
internal static class CatalogueEntry
{
    private const string SeedSource = "Partner with indirect providers, 9 June 2017";
    private const string HistorySource = "History of the page about indirect providers, first version that shows it";

    /// <summary>The seed page says it.</summary>
    public static ProgramRule Seed(string id, string title, Change? effect = null, DateOnly? until = null) =>
        new(id, title, RuleWitness.SeedPage, SeedSource) { InForceUntil = until, Effect = effect };

    /// <summary>As <see cref="Seed"/>, until a day that no source gives exactly.</summary>
    public static ProgramRule SeedUntilAbout(DateOnly until, string id, string title, string why, Change? effect = null) =>
        new(id, title, RuleWitness.SeedPage, $"{SeedSource}. {why}") { InForceUntil = until, DateUnknown = true, Effect = effect };

    /// <summary>The seed page implies it; a later page may say it in words.</summary>
    public static ProgramRule Implied(string id, string title, string source, Change? effect = null) =>
        new(id, title, RuleWitness.SeedImplied, source) { Effect = effect };

    /// <summary>The day is known from the history of the page.</summary>
    public static ProgramRule History(DateOnly from, string id, string title, Change? effect = null) =>
        new(id, title, RuleWitness.PageHistory, HistorySource) { InForceFrom = from, Effect = effect };

    /// <summary>A source gives the day.</summary>
    public static ProgramRule Dated(
        DateOnly from, RuleWitness seenBy, string id, string title, string source, Change? effect = null, DateOnly? until = null) =>
        new(id, title, seenBy, source) { InForceFrom = from, InForceUntil = until, Effect = effect };

    /// <summary>A source gives a month or year, or "mid" of one.</summary>
    public static ProgramRule About(
        DateOnly from, RuleWitness seenBy, string id, string title, string source, Change? effect = null, DateOnly? until = null) =>
        new(id, title, seenBy, source) { InForceFrom = from, InForceUntil = until, DateUnknown = true, Effect = effect };

    /// <summary>No day is given: it counts from the program pages of October 2023.</summary>
    public static ProgramRule Pages(string id, string title, string source, Change? effect = null, DateOnly? until = null) =>
        About(CatalogueDates.ProgramPages, RuleWitness.ProgramPages, id, title, source, effect, until);

    /// <summary>No day is given: it counts from the first of the years of the newest pages.</summary>
    public static ProgramRule Newest(string id, string title, string source, Change? effect = null) =>
        About(CatalogueDates.NewestPages, RuleWitness.NewestPages, id, title, source, effect);

    /// <summary>No day is given: it counts from the first of the years of the reference of delegated administration.</summary>
    public static ProgramRule Graph(string id, string title, string source, Change? effect = null) =>
        About(CatalogueDates.GraphReference, RuleWitness.GraphReference, id, title, source, effect);

    /// <summary>A rule that a later page replaces on a day which that page does not give.</summary>
    public static ProgramRule UntilPages(string id, string title, Change? effect = null) =>
        SeedUntilAbout(CatalogueDates.ProgramPages, id, title, "The program pages of October 2023 say otherwise and give no day.", effect);
}
