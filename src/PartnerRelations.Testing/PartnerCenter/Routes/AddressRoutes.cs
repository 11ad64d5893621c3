using System.Text.RegularExpressions;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>
/// PC-V1: whether an address is good. A test may decide it beforehand; otherwise the form of the address does: a known country, and where
/// that asks for them a state and a postal code, and a first line with a number in it.
/// </summary>
internal static class AddressRoutes
{
    public static void AddTo(RouteTable routes) => routes.Add(new() { Id = "PC-V1", Method = "POST", Path = "/v1/validations/address", Answer = Validate });

    private static FakeAnswer Validate(Call call)
    {
        var address = AddressText.Read(call.Body);
        DemandLengths(address);
        var status = call.State.AddressDecisions.GetValueOrDefault(address.AddressLine1!) ?? StatusOf(address);
        var suggestions = status is "VerifiedShippable" or "Verified" ? [Completed(address)] : status == "Multiple" ? new[] { address, Completed(address) } : [];
        return call.Ok(json => json.Object(_ =>
        {
            AddressText.Write(json, "originalAddress", address);
            json.WriteStartArray("suggestedAddresses");
            foreach (var suggestion in suggestions) json.Object(_ => AddressText.WriteMembers(json, suggestion));
            json.WriteEndArray();
            json.WriteString("status", status);
            if (suggestions.Length == 0) json.WriteString("validationMessage", MessageOf(status));
        }));
    }

    private static void DemandLengths(FakeAddress address)
    {
        Demand("AddressLine1", address.AddressLine1 ?? string.Empty, 1, 200);
        Demand("AddressLine2", address.AddressLine2, 0, 200);
        Demand("State", address.State, 0, 2);
        Demand("Country", address.Country ?? string.Empty, 2, 2);
        Demand("FirstName", address.FirstName, 1, 50);
        Demand("LastName", address.LastName, 1, 50);
    }

    private static void Demand(string field, string? value, int shortest, int longest)
    {
        if (value is not null && (value.Length < shortest || value.Length > longest))
        {
            throw Refusal.BadInput($"The field {field} must have {shortest} to {longest} characters.");
        }
    }

    private static string StatusOf(FakeAddress address)
    {
        if (!CountryCode.TryParse(address.Country, out var country)) return "None";
        var states = CountryFacts.StatesOf(country);
        if (string.IsNullOrWhiteSpace(address.City) || (states.Count > 0 && !states.Contains(address.State, StringComparer.OrdinalIgnoreCase))) return "InteractionRequired";
        var pattern = CountryFacts.PostalCodePatternOf(country);
        if (!Regex.IsMatch(address.PostalCode ?? string.Empty, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))) return "InteractionRequired";
        return address.AddressLine1!.Any(char.IsAsciiDigit) || address.AddressLine1!.StartsWith("One ", StringComparison.OrdinalIgnoreCase)
            ? "VerifiedShippable"
            : "PremisesPartial";
    }

    /// <summary>The address with the longer postal code that some countries have.</summary>
    private static FakeAddress Completed(FakeAddress address) =>
        address is { Country: "US", PostalCode.Length: 5 } ? address with { PostalCode = address.PostalCode + "-8300" } : address;

    private static string MessageOf(string status) => status switch
    {
        "None" => "The country is not known.",
        "InteractionRequired" => "City, state or postal code must be completed.",
        "StreetPartial" => "The number of the building is missing.",
        "PremisesPartial" => "The premises could not be found.",
        _ => "The address could not be validated.",
    };
}
