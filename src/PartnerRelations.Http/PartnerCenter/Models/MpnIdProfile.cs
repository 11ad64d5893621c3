using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>What Microsoft knows under an MPN id (PartnerID), or that it knows none (PC-P5).</summary>
public sealed class MpnIdProfile : WireResource
{
    /// <summary>The partner's name.</summary>
    public string? PartnerName { get; set; }

    /// <summary>The MPN id, digits as text; answers that call it <c>partnerId</c> are read too.</summary>
    public string? MpnId { get; set; }

    /// <summary>The kind of profile; opaque.</summary>
    public string? ProfileType { get; set; }

    /// <summary><c>3000</c> where there is no such MPN id; null where there is.</summary>
    public string? Code { get; set; }

    /// <summary>What the service says about that, in its own words.</summary>
    public string? Description { get; set; }

    /// <summary>Whether there is such an MPN id.</summary>
    [JsonIgnore]
    public bool Exists => Code is null;

    [JsonInclude]
    internal string? PartnerId
    {
        get => null;
        set => MpnId ??= value;
    }
}
