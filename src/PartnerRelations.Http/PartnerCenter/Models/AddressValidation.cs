using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>What the service makes of an address (PC-V1). Older services say nothing at all about a right one.</summary>
public sealed class AddressValidation : WireModel
{
    /// <summary>The address that was asked about.</summary>
    public Address? OriginalAddress { get; set; }

    /// <summary>Addresses that may be meant.</summary>
    public IList<Address>? SuggestedAddresses { get; set; }

    /// <summary>How well it fits; without text where the service said nothing, which means that it fits.</summary>
    public AddressStatus Status { get; set; }

    /// <summary>What is wrong, in the service's own words.</summary>
    public string? ValidationMessage { get; set; }

    /// <summary>Whether the address exists as it was written.</summary>
    [JsonIgnore]
    public bool IsValid => Status.Text is null || Status == AddressStatus.VerifiedShippable || Status == AddressStatus.Verified;
}
