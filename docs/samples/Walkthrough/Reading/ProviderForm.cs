using PartnerRelations.Providers;

namespace PartnerRelations.Walkthrough.Reading;

/// <summary>An indirect provider as the directory lists it, and the person there who invites resellers.</summary>
internal sealed record ProviderForm
{
    public required string Name { get; set; }

    public required string Country { get; set; }

    /// <summary>Whom the provider sends the invitation to: an address of the reseller.</summary>
    public required string Invites { get; set; }

    /// <summary>The role of the provider's person; a sales agent where nothing is said.</summary>
    public IReadOnlyList<PartnerRoles> AgentRoles { get; set; } = [PartnerRoles.SalesAgent];

    public IReadOnlyList<ProviderServices> Services { get; set; } = [];

    public string? Website { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? ResellerProgramme { get; set; }

    public string? SupportLevels { get; set; }

    public string? Terms { get; set; }

    public bool BillsCustomers { get; set; }
}
