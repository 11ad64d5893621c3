using System.Collections.Frozen;

namespace PartnerRelations.CspProgram;

/// <summary>Addresses that everybody can have (E10). The pages name five services; the domains are those that these services hand out.</summary>
internal static class WebMail
{
    private static readonly FrozenSet<string> Domains = FrozenSet.ToFrozenSet(
    [
        "gmail.com", "googlemail.com",
        "yahoo.com", "ymail.com", "rocketmail.com", "myyahoo.com",
        "icloud.com", "me.com", "mac.com",
        "aol.com", "aim.com",
        "outlook.com", "hotmail.com", "live.com", "msn.com", "passport.com", "windowslive.com",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> NamesInManyCountries = FrozenSet.ToFrozenSet(["yahoo", "hotmail", "outlook"], StringComparer.Ordinal);

    public static bool Serves(EmailAddress address) => Domains.Contains(address.Domain) || IsNationalEdition(address.Domain);

    public static bool IsOnMicrosoft(EmailAddress address) => address.Domain.EndsWith(".onmicrosoft.com", StringComparison.Ordinal);

    /// <summary>Such as yahoo.fr, yahoo.co.uk and hotmail.com.br.</summary>
    private static bool IsNationalEdition(string domain) => domain.Split('.') switch
    {
        [var name, { Length: 2 }] => NamesInManyCountries.Contains(name),
        [var name, "co" or "com", { Length: 2 }] => NamesInManyCountries.Contains(name),
        _ => false,
    };
}
