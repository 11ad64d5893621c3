using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>
/// What a country asks of addresses and companies (PC-V3). The lists come in two shapes and under two names, which read the same here. The
/// expressions are in the flavour of .NET and not ours: give them a match timeout.
/// </summary>
public sealed class CountryValidationRules : WireResource
{
    /// <summary>The country, two letters of ISO 3166-1.</summary>
    public string? Iso2Code { get; set; }

    /// <summary>The usual culture, such as <c>en-US</c>.</summary>
    public string? DefaultCulture { get; set; }

    /// <summary>Whether an address needs a state.</summary>
    public bool? IsStateRequired { get; set; }

    /// <summary>Whether an address needs a postal code.</summary>
    public bool? IsPostalCodeRequired { get; set; }

    /// <summary>What a postal code must match.</summary>
    public string? PostalCodeRegex { get; set; }

    /// <summary>Whether an address needs a city.</summary>
    public bool? IsCityRequired { get; set; }

    /// <summary>Whether there are VAT ids.</summary>
    public bool? IsVatIdSupported { get; set; }

    /// <summary>Whether there are tax ids.</summary>
    public bool? IsTaxIdSupported { get; set; }

    /// <summary>What a tax id looks like, in words.</summary>
    public string? TaxIdFormat { get; set; }

    /// <summary>What a tax id looks like, by an example.</summary>
    public string? TaxIdSample { get; set; }

    /// <summary>What a phone number must match.</summary>
    public string? PhoneNumberRegex { get; set; }

    /// <summary>Whether there are registration numbers of organizations.</summary>
    public bool? IsRegistrationNumberSupported { get; set; }

    /// <summary>What the registration number of a customer's organization must match.</summary>
    public string? CustomerOrganizationRegistrationNumberRegex { get; set; }

    /// <summary>The region of the reseller agreement, such as <c>AOC</c>.</summary>
    public string? ResellerAgreementRegion { get; set; }

    /// <summary>The region of the world, such as <c>NorthAndLatinAmerica</c>.</summary>
    public string? GeographicRegion { get; set; }

    /// <summary>The calling codes.</summary>
    [JsonConverter(typeof(WrappedListConverter))]
    public IList<string>? CountryCallingCodes { get; set; }

    /// <summary>The states.</summary>
    [JsonConverter(typeof(WrappedListConverter))]
    public IList<string>? States { get; set; }

    /// <summary>The languages of bills.</summary>
    [JsonConverter(typeof(WrappedListConverter))]
    public IList<string>? SupportedLanguages { get; set; }

    /// <summary>The cultures of bills.</summary>
    [JsonConverter(typeof(WrappedListConverter))]
    public IList<string>? SupportedCultures { get; set; }

    [JsonInclude]
    [JsonConverter(typeof(WrappedListConverter))]
    internal IList<string>? CountryCallingCodesList
    {
        get => null;
        set => CountryCallingCodes ??= value;
    }

    [JsonInclude]
    [JsonConverter(typeof(WrappedListConverter))]
    internal IList<string>? SupportedStatesList
    {
        get => null;
        set => States ??= value;
    }

    [JsonInclude]
    [JsonConverter(typeof(WrappedListConverter))]
    internal IList<string>? SupportedLanguagesList
    {
        get => null;
        set => SupportedLanguages ??= value;
    }

    [JsonInclude]
    [JsonConverter(typeof(WrappedListConverter))]
    internal IList<string>? SupportedCulturesList
    {
        get => null;
        set => SupportedCultures ??= value;
    }
}
