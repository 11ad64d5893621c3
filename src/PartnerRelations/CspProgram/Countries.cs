using System.Collections.Frozen;

namespace PartnerRelations.CspProgram;

/// <summary>The country table: all 249 codes of ISO 3166-1 and <c>XK</c>, with or without a region of the program.</summary>
public static class Countries
{
    private static readonly FrozenDictionary<string, Country> ByCode = CountryTable.Rows
        .ToFrozenDictionary(row => row.Code, row => new Country(new CountryCode(row.Code), row.Name, row.Region), StringComparer.Ordinal);

    /// <summary>Every country, sorted by code.</summary>
    public static ValueList<Country> All { get; } = CountryTable.Rows.Select(row => ByCode[row.Code]).ToValueList();

    /// <summary>The row of a country; there is one for every code.</summary>
    public static Country Of(CountryCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return ByCode[code.Value];
    }

    internal static Country? Find(string code) => ByCode.GetValueOrDefault(code);
}
