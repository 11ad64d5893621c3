using PartnerRelations.CspProgram;
using static PartnerRelations.Customers.CustomerRight;

namespace PartnerRelations.Customers;

/// <summary>
/// The table of rights: what each right takes, for each role, origin of the relationship and day. <see cref="ICustomers.ExplainAsync"/> compares it with how
/// things are.
/// </summary>
public static class CustomerRights
{
    private const RightNeeds Accepted = RightNeeds.OwnRelationship | RightNeeds.AdministrationByAcceptance;
    private const RightNeeds Granted = RightNeeds.OwnRelationship | RightNeeds.AdminGrant;

    /// <summary>What a partner of that role needs for the right; a relationship that is yet to come counts as one by invitation.</summary>
    /// <param name="right">The right.</param>
    /// <param name="role">As what the partner holds or would hold its relationship.</param>
    /// <param name="origin">How that relationship came about.</param>
    /// <param name="rules">The rules of the day.</param>
    public static RightNeeds NeedsOf(CustomerRight right, CustomerPartnerRole role, RelationshipOrigin origin, ProgramRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return (right, role) switch
        {
            (ViewCustomer, _) => RightNeeds.OwnRelationship,
            (OrderNewSubscription or AddLicences, CustomerPartnerRole.Reseller) => RightNeeds.OtherRole,
            (OrderNewSubscription or AddLicences or ProvisionServices, CustomerPartnerRole.Provider) => NeedsOfOrder(right, rules),
            (ProvisionServices, CustomerPartnerRole.Reseller) when !rules.ResellerMayProvisionAlone => RightNeeds.OtherRole,
            (ManageAccount or ManageServices or ManageSubscriptions or ManageLicences or ManageUsers or ProvisionServices, _) => NeedsOfAdministration(role, origin, rules),
            _ => throw new ArgumentOutOfRangeException(nameof(right), right, "There is no such right."),
        };
    }

    /// <summary>The directory roles of which a granular grant must hold one for the right; empty for rights that ask for none.</summary>
    public static ValueList<DirectoryRoleId> DirectoryRolesFor(CustomerRight right) => right switch
    {
        ManageAccount => [DirectoryRoleId.GlobalAdministrator],
        ManageServices => [DirectoryRoleId.GlobalAdministrator, DirectoryRoleId.ServiceSupportAdministrator],
        ManageSubscriptions => [DirectoryRoleId.GlobalAdministrator, DirectoryRoleId.BillingAdministrator],
        ManageLicences => [DirectoryRoleId.GlobalAdministrator, DirectoryRoleId.UserAdministrator, DirectoryRoleId.LicenseAdministrator],
        ManageUsers => [DirectoryRoleId.GlobalAdministrator, DirectoryRoleId.UserAdministrator],
        _ => [],
    };

    /// <summary>Section 4.4 of the program rules: the reseller's own relationship is not among the needs.</summary>
    private static RightNeeds NeedsOfOrder(CustomerRight right, ProgramRules rules)
    {
        var partnerOnRecord = right == AddLicences ? rules.PartnerOnRecordCheckedForChanges : rules.PartnerOnRecordCheckedForNewOrders;
        return RightNeeds.ProviderLink | RightNeeds.OwnRelationship | RightNeeds.AccountCheck
            | When(rules.AgreementNeededToTransact, RightNeeds.ResellerAgreement)
            | When(partnerOnRecord, RightNeeds.ResellerPartnerId)
            | When(rules.CustomerAgreementRequired, RightNeeds.CustomerAgreement)
            | When(rules.RegionsMustMatch || rules.CustomerMarketMustMatch, RightNeeds.SharedRegion);
    }

    private static RightNeeds NeedsOfAdministration(CustomerPartnerRole role, RelationshipOrigin origin, ProgramRules rules) => (rules.AdministrationNeedsSeparateGrant, role) switch
    {
        (true, _) => Granted,
        (false, CustomerPartnerRole.Reseller) => Accepted | When(origin == RelationshipOrigin.FoundAtMicrosoft, RightNeeds.MatchedInvitation),
        (false, _) => RightNeeds.OtherRole,
    };

    private static RightNeeds When(bool condition, RightNeeds need) => condition ? need : RightNeeds.None;
}
