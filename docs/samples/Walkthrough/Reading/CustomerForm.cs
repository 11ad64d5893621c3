using PartnerRelations.Customers;

namespace PartnerRelations.Walkthrough.Reading;

/// <summary>A customer that the reseller has won.</summary>
internal sealed record CustomerForm
{
    public required string Name { get; set; }

    public required string Country { get; set; }

    public required string Domain { get; set; }

    /// <summary>Whom the invitation goes to.</summary>
    public required string Email { get; set; }

    /// <summary>How the reseller came by the customer (C1).</summary>
    public required CustomerSource Source { get; set; }

    /// <summary>What the reseller wants to do for the customer; the seed's table turns it into an invitation.</summary>
    public required CustomerGoal Goal { get; set; }

    /// <summary>The name of the provider that shall order; needed for the goal to manage and order.</summary>
    public string? Provider { get; set; }

    /// <summary>The role of the customer's person who answers; a global administrator where nothing is said.</summary>
    public IReadOnlyList<PartnerRoles> AdministratorRoles { get; set; } = [PartnerRoles.GlobalAdministrator];

    /// <summary>Whether the customer has accepted Microsoft's customer agreement (C14).</summary>
    public bool AgreementAccepted { get; set; } = true;
}
