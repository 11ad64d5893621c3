namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>A code with which a partner may create customers of a government (PC-V4).</summary>
public sealed class GovernmentValidationCode : WireModel
{
    /// <summary>The partner's tenant.</summary>
    public WireId PartnerId { get; set; }

    /// <summary>The organization that the code is for.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>The code.</summary>
    public string? ValidationId { get; set; }

    /// <summary>How many customers may be created with it.</summary>
    public int? MaxCreates { get; set; }

    /// <summary>How many of them are left.</summary>
    public int? RemainingCreates { get; set; }

    /// <summary>The entity tag, with its quotes.</summary>
    public string? ETag { get; set; }
}
