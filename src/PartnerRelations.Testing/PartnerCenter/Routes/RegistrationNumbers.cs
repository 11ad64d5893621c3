using System.Text.RegularExpressions;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>Which countries ask for the registration number of a customer, and what it looks like there (PC-C3).</summary>
internal static partial class RegistrationNumbers
{
    private static readonly HashSet<string> Countries = new(StringComparer.Ordinal)
    {
        "AM", "AZ", "BY", "HU", "KZ", "KG", "MD", "RU", "TJ", "UA", "UZ",
        "IN", "BR", "ZA", "PL", "AE", "SA", "TR", "TH", "VN", "MM", "IQ", "SS", "VE",
    };

    public static bool AreAskedFor(CountryCode country) => Countries.Contains(country.Value);

    public static string PatternText => Pattern().ToString();

    /// <summary>The number as it is kept; null where the country has none.</summary>
    public static string? Check(CountryCode country, string? number, string? phone)
    {
        var isGiven = !string.IsNullOrWhiteSpace(number);
        if (!AreAskedFor(country))
        {
            return isGiven ? throw new Refusal(400, 600002, $"Customers in {country} have no organization registration number.") : null;
        }

        if (!isGiven) throw new Refusal(400, 600049, $"The organization registration number is required in {country}.");
        if (!Pattern().IsMatch(number!)) throw new Refusal(400, 600050, $"The organization registration number must match {PatternText}.");
        return string.IsNullOrWhiteSpace(phone) ? throw new Refusal(400, 600051, $"The phone number is required in {country}.") : number;
    }

    [GeneratedRegex("^[0-9A-Za-z][0-9A-Za-z./-]{4,23}$", RegexOptions.None, 1000)]
    private static partial Regex Pattern();
}
