namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>The partner as a legal entity, and how far its verification is (PC-P1): the only view that the API has of that.</summary>
public sealed class LegalBusinessProfile : WireResource
{
    /// <summary>The legal name.</summary>
    public string? CompanyName { get; set; }

    /// <summary>The legal address.</summary>
    public Address? Address { get; set; }

    /// <summary>Whom Microsoft asks.</summary>
    public PartnerContact? PrimaryContact { get; set; }

    /// <summary>The address of the person who approves for the company.</summary>
    public Address? CompanyApproverAddress { get; set; }

    /// <summary>The e-mail address of that person.</summary>
    public string? CompanyApproverEmail { get; set; }

    /// <summary>How far the verification is.</summary>
    public VettingStatus VettingStatus { get; set; }

    /// <summary>Which step of it is open.</summary>
    public VettingSubStatus VettingSubStatus { get; set; }

    /// <summary>Which verification this tells of; seldom said.</summary>
    public VettingVersion VettingVersion { get; set; }

    /// <summary>The kind of profile; opaque.</summary>
    public string? ProfileType { get; set; }
}
