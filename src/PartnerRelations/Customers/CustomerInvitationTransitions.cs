using PartnerRelations.Transitions;
using static PartnerRelations.Customers.CustomerInvitationAction;
using static PartnerRelations.Customers.CustomerInvitationParty;
using static PartnerRelations.Customers.CustomerInvitationStatus;
using Row = PartnerRelations.Transitions.TransitionRow<PartnerRelations.Customers.CustomerInvitationStatus, PartnerRelations.Customers.CustomerInvitationAction, PartnerRelations.Customers.CustomerInvitationParty>;
using Then = PartnerRelations.Transitions.Transition<PartnerRelations.Customers.CustomerInvitationStatus>;

namespace PartnerRelations.Customers;

/// <summary>Every state × command × party of an invitation to a customer, decided; the source of the rules and of the documentation's table and diagram.</summary>
public static class CustomerInvitationTransitions
{
    private const PartnerRoles SenderRoles = PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent | PartnerRoles.SalesAgent;

    // Whether the second of the two may is a matter of the day's rules (C10); the rule asks for that.
    private const PartnerRoles CustomerRoles = PartnerRoles.GlobalAdministrator | PartnerRoles.BillingAdministrator;

    private static readonly Then Shut = Then.Refused(CustomerInvitationErrors.Closed);
    private static readonly Then TooLate = Then.Refused(CustomerInvitationErrors.Expired);
    private static readonly Then Answered = Then.Refused(CustomerInvitationErrors.AlreadyAccepted);

    /// <summary>The table.</summary>
    public static TransitionTable<CustomerInvitationStatus, CustomerInvitationAction, CustomerInvitationParty> Table { get; } = new(
        CustomerInvitationErrors.NotFound,
        Row(CustomerInvitationAction.EditDraft, Sender, SenderRoles, Then.Moves(Draft), Then.Refused(CustomerInvitationErrors.AlreadySent), TooLate, accepted: Answered),
        Row(MarkSent, Sender, SenderRoles, Then.Moves(Sent), Then.AlreadySo(), TooLate, accepted: Answered),
        Row(Renew, Sender, SenderRoles, Then.Moves(Draft), Then.Moves(Draft), Then.Moves(Draft), accepted: Answered),
        Row(Revoke, Sender, SenderRoles, Then.Moves(Revoked), Then.Moves(Revoked), Then.Moves(Revoked), accepted: Answered, revoked: Then.AlreadySo()),
        Row(Match, Sender, SenderRoles, Then.Moves(Accepted), Then.Moves(Accepted), Then.Moves(Accepted), accepted: Answered),
        Row(Accept, TokenHolder, CustomerRoles, Then.Moves(Accepted), Then.Moves(Accepted), TooLate),
        Row(Accept, CustomerInvitationParty.Customer, CustomerRoles, Shut, Shut, Shut, accepted: Then.AlreadySo()),
        Row(Decline, TokenHolder, CustomerRoles, Then.Moves(Declined), Then.Moves(Declined), TooLate),
        Row(Decline, CustomerInvitationParty.Customer, CustomerRoles, Shut, Shut, Shut, accepted: Answered, declined: Then.AlreadySo()));

    private static Row Row(
        CustomerInvitationAction action,
        CustomerInvitationParty party,
        PartnerRoles roles,
        Then draft,
        Then sent,
        Then expired,
        Then? accepted = null,
        Then? declined = null,
        Then? revoked = null) => new()
        {
            Action = action,
            Party = party,
            Roles = roles,
            States = new Dictionary<CustomerInvitationStatus, Then>
            {
                [Draft] = draft,
                [Sent] = sent,
                [Expired] = expired,
                [Accepted] = accepted ?? Shut,
                [Declined] = declined ?? Shut,
                [Revoked] = revoked ?? Shut,
                [Superseded] = Shut,
            },
        };
}
