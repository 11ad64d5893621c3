using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>Whether a reseller signed the Microsoft Partner Agreement (PC-A1). The service mostly says no as a refusal with a reason.</summary>
public sealed class AgreementStatus : WireModel
{
    /// <summary>What the service says; null where it refused instead.</summary>
    public bool? IsAgreementSigned { get; set; }

    /// <summary>The reason; without text where there is none.</summary>
    public AgreementRefusal Code { get; set; }

    /// <summary>The reason in the service's own words.</summary>
    public string? Description { get; set; }

    /// <summary>More about the reason: mostly the address of a page that helps, but the service may put anything here.</summary>
    public IList<JsonElement>? Data { get; set; }

    /// <summary>Which part of the service said so.</summary>
    public string? Source { get; set; }

    /// <summary>Whether the reseller signed, and may stand on orders.</summary>
    [JsonIgnore]
    public bool IsSigned => IsAgreementSigned == true;

    /// <summary>The first text of <see cref="Data"/>: the address of a page that helps; null where there is none.</summary>
    [JsonIgnore]
    public string? HelpLink => Data?.FirstOrDefault(one => one.ValueKind == JsonValueKind.String) is { ValueKind: JsonValueKind.String } link ? link.GetString() : null;
}
