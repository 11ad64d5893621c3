namespace PartnerRelations.CspProgram;

/// <summary>What kind of source states a rule, from the oldest to the newest.</summary>
public enum RuleWitness
{
    /// <summary>Never the answer of an entry.</summary>
    None,

    /// <summary>Microsoft's page about indirect providers of 2017-06-09, on which this library is built.</summary>
    SeedPage,

    /// <summary>That page does not say it, but makes no sense without it.</summary>
    SeedImplied,

    /// <summary>The first later version of that page that shows it.</summary>
    PageHistory,

    /// <summary>The reference of delegated administration, 2022 to 2024.</summary>
    GraphReference,

    /// <summary>Microsoft's program pages and developer pages of October 2023.</summary>
    ProgramPages,

    /// <summary>Microsoft's newest pages, 2024 to 2026, of which excerpts were read.</summary>
    NewestPages,
}
