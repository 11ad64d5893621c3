namespace PartnerRelations.CspProgram;

/// <summary>A row of the country table: immutable, made by the library only.</summary>
public sealed record Country
{
    internal Country(CountryCode code, string name, CspRegion region)
    {
        Code = code;
        Name = name;
        Region = region;
    }

    /// <summary>The ISO code, or <c>XK</c>.</summary>
    public CountryCode Code { get; }

    /// <summary>The short name in English. For reading only: compare codes.</summary>
    public string Name { get; }

    /// <summary>The program's region; <see cref="CspRegion.None"/> where the program sells nothing.</summary>
    public CspRegion Region { get; }
}
