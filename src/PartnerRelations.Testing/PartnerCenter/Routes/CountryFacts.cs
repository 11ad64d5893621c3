using System.Collections.Frozen;
using System.Globalization;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>What the fake knows of a country for its rules (PC-V3): calling code and first language from public knowledge, and a few states.</summary>
internal sealed record CountryFacts(string CallingCode, string Culture)
{
    /// <summary>Country, calling code and language; without a language, English.</summary>
    private const string Table = """
        AD376 AE971ar AF93 AG1268 AI1264 AL355 AM374 AO244 AQ672 AR54es AS1684 AT43de AU61 AW297 AX358 AZ994 BA387bs BB1246 BD880 BE32nl BF226
        BG359bg BH973 BI257 BJ229 BL590 BM1441 BN673 BO591 BQ599 BR55pt BS1242 BT975 BV47 BW267 BY375 BZ501 CA1 CC61 CD243 CF236 CG242 CH41de
        CI225 CK682 CL56es CM237 CN86zh CO57es CR506 CU53 CV238 CW599 CX61 CY357el CZ420cs DE49de DJ253 DK45da DM1767 DO1809 DZ213 EC593es
        EE372et EG20ar EH212 ER291 ES34es ET251 FI358fi FJ679 FK500 FM691 FO298 FR33fr GA241 GB44 GD1473 GE995 GF594 GG44 GH233 GI350 GL299
        GM220 GN224 GP590 GQ240 GR30el GS500 GT502 GU1671 GW245 GY592 HK852zh HM672 HN504 HR385hr HT509 HU36hu ID62id IE353 IL972he IM44 IN91
        IO246 IQ964 IR98 IS354is IT39it JE44 JM1876 JO962 JP81ja KE254 KG996 KH855 KI686 KM269 KN1869 KP850 KR82ko KW965 KY1345 KZ7 LA856
        LB961 LC1758 LI423de LK94 LR231 LS266 LT370lt LU352fr LV371lv LY218 MA212 MC377 MD373 ME382 MF590 MG261 MH692 MK389 ML223 MM95 MN976
        MO853zh MP1670 MQ596 MR222 MS1664 MT356 MU230 MV960 MW265 MX52es MY60 MZ258 NA264 NC687 NE227 NF672 NG234 NI505 NL31nl NO47nb NP977
        NR674 NU683 NZ64 OM968 PA507 PE51es PF689 PG675 PH63 PK92 PL48pl PM508 PN64 PR1787 PS970 PT351pt PW680 PY595 QA974 RE262 RO40ro RS381sr
        RU7ru RW250 SA966ar SB677 SC248 SD249 SE46sv SG65 SH290 SI386sl SJ47 SK421sk SL232 SM378 SN221 SO252 SR597 SS211 ST239 SV503 SX1721
        SY963 SZ268 TC1649 TD235 TF262 TG228 TH66th TJ992 TK690 TL670 TM993 TN216 TO676 TR90tr TT1868 TV688 TW886zh TZ255 UA380uk UG256 UM1
        US1 UY598es UZ998 VA39 VC1784 VE58es VG1284 VI1340 VN84vi VU678 WF681 WS685 XK383 YE967 YT262 ZA27 ZM260 ZW263
        """;

    private static readonly FrozenDictionary<string, CountryFacts> Known = Table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(row => row[..2], Read, StringComparer.Ordinal);

    public static CountryFacts Of(CountryCode country) => Known[country.Value];

    /// <summary>The states that an address may name; empty where it needs none.</summary>
    public static IReadOnlyList<string> StatesOf(CountryCode country) => country.Value switch
    {
        "US" => UnitedStates,
        "CA" => Canada,
        "AU" => Australia,
        _ => [],
    };

    /// <summary>What a postal code looks like there; a .NET regular expression.</summary>
    public static string PostalCodePatternOf(CountryCode country) => country.Value switch
    {
        "US" => @"^\d{5}(-\d{4})?$",
        "CA" => "^[A-Za-z]\\d[A-Za-z] ?\\d[A-Za-z]\\d$",
        "GB" => "^[A-Za-z]{1,2}[0-9A-Za-z]{1,2} ?[0-9][A-Za-z]{2}$",
        "FR" or "DE" or "ES" or "IT" or "FI" => @"^\d{5}$",
        "BE" or "AT" or "CH" or "DK" or "NO" or "AU" or "HU" or "LU" => @"^\d{4}$",
        _ => "^[0-9A-Za-z -]{2,12}$",
    };

    private static CountryFacts Read(string row)
    {
        var code = new string([.. row[2..].TakeWhile(char.IsAsciiDigit)]);
        var language = row[(2 + code.Length)..];
        return new(code, string.Create(CultureInfo.InvariantCulture, $"{(language.Length == 0 ? "en" : language)}-{(language.Length == 0 ? "US" : row[..2])}"));
    }

    private static readonly string[] UnitedStates =
    [
        "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO",
        "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY",
    ];

    private static readonly string[] Canada = ["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"];

    private static readonly string[] Australia = ["ACT", "NSW", "NT", "QLD", "SA", "TAS", "VIC", "WA"];
}
