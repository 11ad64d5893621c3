using PartnerRelations.CspProgram;

namespace PartnerRelations.Customers;

/// <summary>What a reseller wants to reach with a new customer: the two rows of the seed page's table.</summary>
public enum CustomerGoal
{
    /// <summary>Manage the customer's subscriptions and services, and let the provider order for it.</summary>
    ManageAndOrder,

    /// <summary>Manage the customer's subscriptions and services only.</summary>
    ManageOnly,
}

/// <summary>Which invitation reaches a goal, where it is started, and what its acceptance gives, by the rules of a day (C2 to C5).</summary>
public sealed record CustomerAdvice
{
    /// <summary>The goal.</summary>
    public required CustomerGoal Goal { get; init; }

    /// <summary>The invitation to send: <see cref="InviteCustomerJointly"/> or <see cref="InviteCustomer"/>.</summary>
    public required CustomerInvitationType Invitation { get; init; }

    /// <summary>Where it is started in the portal on that day.</summary>
    public required InvitationPlace Place { get; init; }

    /// <summary>What the reseller may do once the customer has accepted.</summary>
    public required ValueList<CustomerRight> ResellerRights { get; init; }

    /// <summary>What the reseller may do only after the customer has approved a granular grant too (C2 from 2023-10-09).</summary>
    public required ValueList<CustomerRight> ResellerRightsByAdminGrant { get; init; }

    /// <summary>What the provider may do once the customer has accepted, as long as what every order takes is there; empty where the invitation names no provider.</summary>
    public required ValueList<CustomerRight> ProviderRights { get; init; }

    /// <summary>Answers the table.</summary>
    public static CustomerAdvice Advise(CustomerGoal goal, ProgramRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (!Enum.IsDefined(goal)) throw new ArgumentOutOfRangeException(nameof(goal), goal, "There is no such goal.");
        var isJoint = goal == CustomerGoal.ManageAndOrder;
        return new CustomerAdvice
        {
            Goal = goal,
            Invitation = isJoint ? CustomerInvitationType.Joint : CustomerInvitationType.Reseller,
            Place = isJoint ? rules.JointInvitationPlace : rules.ResellerInvitationPlace,
            ResellerRights = Rights(CustomerPartnerRole.Reseller, needs => !needs.HasFlag(RightNeeds.OtherRole) && !needs.HasFlag(RightNeeds.AdminGrant)),
            ResellerRightsByAdminGrant = Rights(CustomerPartnerRole.Reseller, needs => needs.HasFlag(RightNeeds.AdminGrant)),
            ProviderRights = isJoint
                ? Rights(CustomerPartnerRole.Provider, needs => !needs.HasFlag(RightNeeds.OtherRole) && !needs.HasFlag(RightNeeds.AdminGrant))
                : [],
        };

        ValueList<CustomerRight> Rights(CustomerPartnerRole role, Func<RightNeeds, bool> has) =>
            Enum.GetValues<CustomerRight>().Where(right => has(CustomerRights.NeedsOf(right, role, RelationshipOrigin.Invitation, rules))).ToValueList();
    }
}
