using System.Text.Json;
using PartnerRelations.CspProgram;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-V3: what a country asks for in addresses and profiles. Lists are printed as the documentation does, wrapped in an object.</summary>
internal static class CountryRoutes
{
    public static void AddTo(RouteTable routes) => routes.Add(new() { Id = "PC-V3", Method = "GET", Path = "/v1/countryvalidationrules/{country}", Answer = Get });

    private static FakeAnswer Get(Call call)
    {
        if (!CountryCode.TryParse(call.Value(0), out var country)) throw Refusal.NotFound($"The country {call.Value(0)}");
        var facts = CountryFacts.Of(country);
        var states = CountryFacts.StatesOf(country);
        var (agreementRegion, geographicRegion) = RegionsOf(CspRegions.Of(country));
        var isEurope = CspRegions.Of(country) == CspRegion.Europe;
        return call.Ok(json => json.Object(_ =>
        {
            json.WriteString("iso2Code", country.Value);
            json.WriteString("defaultCulture", facts.Culture);
            json.WriteBoolean("isStateRequired", states.Count > 0);
            json.WriteBoolean("isPostalCodeRequired", true);
            json.WriteString("postalCodeRegex", CountryFacts.PostalCodePatternOf(country));
            json.WriteBoolean("isCityRequired", true);
            json.WriteBoolean("isVatIdSupported", isEurope);
            json.WriteBoolean("isTaxIdSupported", isEurope);
            json.WriteString("taxIdFormat", isEurope ? $"^{country}[0-9A-Za-z]{{8,12}}$" : null);
            json.WriteString("taxIdSample", isEurope ? $"{country}123456789" : null);
            json.WriteString("phoneNumberRegex", @"^[0-9 ()+-]{5,20}$");
            json.WriteBoolean("isRegistrationNumberSupported", RegistrationNumbers.AreAskedFor(country));
            json.WriteString("resellerAgreementRegion", agreementRegion);
            json.WriteString("geographicRegion", geographicRegion);
            Wrapped(json, "countryCallingCodes", [facts.CallingCode]);
            Wrapped(json, "states", states);
            Wrapped(json, "supportedLanguages", [facts.Culture[..facts.Culture.IndexOf('-', StringComparison.Ordinal)]]);
            Wrapped(json, "supportedCultures", [facts.Culture]);
            json.Attributes("CountryValidationRules");
        }));
    }

    private static void Wrapped(Utf8JsonWriter json, string name, IReadOnlyList<string> values) => json.Object(name, _ => json.Texts("value", values));

    private static (string? Agreement, string? Geographic) RegionsOf(CspRegion region) => region switch
    {
        CspRegion.None => (null, null),
        CspRegion.UnitedStates or CspRegion.Canada or CspRegion.Brazil or CspRegion.LatinAmericaAndCaribbean => ("AOC", "NorthAndLatinAmerica"),
        CspRegion.Europe or CspRegion.MiddleEastAndEasternEurope or CspRegion.Africa => ("EOC", "EuropeMiddleEastAfrica"),
        _ => ("APOC", "AsiaPacific"),
    };
}
