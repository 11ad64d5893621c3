namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>A request for support (PC-S4).</summary>
public sealed class ServiceRequest : WireResource
{
    /// <summary>The request's id.</summary>
    public string? Id { get; set; }

    /// <summary>What it is about.</summary>
    public string? Title { get; set; }

    /// <summary>What it is about, at length.</summary>
    public string? Description { get; set; }

    /// <summary>How bad it is.</summary>
    public ServiceRequestSeverity Severity { get; set; }

    /// <summary>Its state.</summary>
    public ServiceRequestStatus Status { get; set; }

    /// <summary>The topic's id.</summary>
    public string? SupportTopicId { get; set; }

    /// <summary>The topic.</summary>
    public string? SupportTopicName { get; set; }

    /// <summary>For whom it was made.</summary>
    public ServiceRequestOrganization? Organization { get; set; }

    /// <summary>Whom to ask.</summary>
    public ServiceRequestContact? PrimaryContact { get; set; }

    /// <summary>Who changed it last.</summary>
    public ServiceRequestContact? LastUpdatedBy { get; set; }

    /// <summary>The product's id.</summary>
    public string? ProductId { get; set; }

    /// <summary>The product.</summary>
    public string? ProductName { get; set; }

    /// <summary>The country.</summary>
    public string? CountryCode { get; set; }

    /// <summary>When it was made.</summary>
    public WireTime CreatedDate { get; set; }

    /// <summary>When it changed last.</summary>
    public WireTime LastModifiedDate { get; set; }

    /// <summary>When it was closed last; without a value where it never was.</summary>
    public WireTime LastClosedDate { get; set; }

    /// <summary>What was noted about it.</summary>
    public IList<ServiceRequestNote>? Notes { get; set; }
}

/// <summary>A person on a request for support.</summary>
public sealed class ServiceRequestContact : WireModel
{
    /// <summary>The person's organization.</summary>
    public ServiceRequestOrganization? Organization { get; set; }

    /// <summary>The person's id.</summary>
    public string? ContactId { get; set; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; set; }

    /// <summary>The last name.</summary>
    public string? LastName { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The phone number.</summary>
    public string? PhoneNumber { get; set; }
}

/// <summary>An organization on a request for support.</summary>
public sealed class ServiceRequestOrganization : WireModel
{
    /// <summary>Its id.</summary>
    public string? Id { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Its phone number.</summary>
    public string? PhoneNumber { get; set; }
}

/// <summary>A note on a request for support.</summary>
public sealed class ServiceRequestNote : WireModel
{
    /// <summary>Who noted it.</summary>
    public string? CreatedByName { get; set; }

    /// <summary>When.</summary>
    public WireTime CreatedDate { get; set; }

    /// <summary>What.</summary>
    public string? Text { get; set; }
}
