namespace PartnerRelations.CspProgram.Catalogue;

/// <summary>Countries that ask a company for its registration number (E9, C13).</summary>
internal static class RegistrationNumbers
{
    public static readonly ValueList<CountryCode> FirstEleven = Of("AM", "AZ", "BY", "HU", "KG", "KZ", "MD", "RU", "TJ", "UA", "UZ");

    public static readonly ValueList<CountryCode> AllTwentyFour =
        [.. FirstEleven, .. Of("AE", "BR", "IN", "IQ", "MM", "PL", "SA", "SS", "TH", "TR", "VE", "VN", "ZA")];

    private static ValueList<CountryCode> Of(params string[] codes) => codes.Select(CountryCode.Parse).ToValueList();
}
