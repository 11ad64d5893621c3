using PartnerRelations.Transitions;
using static PartnerRelations.Customers.CustomerRelationshipAction;
using static PartnerRelations.Customers.CustomerRelationshipStatus;
using Party = PartnerRelations.Customers.CustomerRelationshipParty;
using Row = PartnerRelations.Transitions.TransitionRow<PartnerRelations.Customers.CustomerRelationshipStatus, PartnerRelations.Customers.CustomerRelationshipAction, PartnerRelations.Customers.CustomerRelationshipParty>;
using Then = PartnerRelations.Transitions.Transition<PartnerRelations.Customers.CustomerRelationshipStatus>;

namespace PartnerRelations.Customers;

/// <summary>Every state × command × party of a relationship with a customer, decided; the source of the rules and of the documentation's table and diagram.</summary>
public static class CustomerRelationshipTransitions
{
    private const PartnerRoles Agents = PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent;
    private const PartnerRoles Sales = Agents | PartnerRoles.SalesAgent;

    private static readonly Then Over = Then.Refused(CustomerRelationshipErrors.NotActive);

    /// <summary>The table.</summary>
    public static TransitionTable<CustomerRelationshipStatus, CustomerRelationshipAction, CustomerRelationshipParty> Table { get; } = new(
        CustomerRelationshipErrors.NotFound,
        Row(Match, Party.Partner, Sales, Over),
        Row(CustomerRelationshipAction.RecordAdminGrant, Party.Partner, Agents, Over),
        Row(CustomerRelationshipAction.RecordAdminGrant, Party.System, PartnerRoles.None, Over),
        Row(CustomerRelationshipAction.WithdrawAdministration, Party.Customer, PartnerRoles.GlobalAdministrator, Over),
        Row(CustomerRelationshipAction.WithdrawAdministration, Party.Partner, Agents, Over),
        Row(CustomerRelationshipAction.WithdrawAdministration, Party.System, PartnerRoles.None, Over),
        Row(End, Party.Partner, Agents, Then.AlreadySo(), Then.Moves(Ended)),
        Row(End, Party.Customer, PartnerRoles.GlobalAdministrator, Then.AlreadySo(), Then.Moves(Ended)),
        Row(RecordGone, Party.System, PartnerRoles.None, Then.AlreadySo(), Then.Moves(Ended)));

    private static Row Row(CustomerRelationshipAction action, Party party, PartnerRoles roles, Then ended, Then? active = null) => new()
    {
        Action = action,
        Party = party,
        Roles = roles,
        States = new Dictionary<CustomerRelationshipStatus, Then> { [Active] = active ?? Then.Moves(Active), [Ended] = ended },
    };
}
