using PartnerRelations.Customers;
using PartnerRelations.Tests.ProviderLinks;
using PartnerRelations.Transitions;
using Action = PartnerRelations.Customers.CustomerInvitationAction;
using Party = PartnerRelations.Customers.CustomerInvitationParty;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerTransitionsTests
{
    private const string Other = "actor.other_party";
    private const string Closed = "customer_invitation.closed";
    private const string Late = "customer_invitation.expired";
    private const string Answered = "customer_invitation.already_accepted";
    private const string Over = "customer_relationship.not_active";

    /// <summary>In the order Draft, Sent, Accepted, Declined, Revoked, Superseded, Expired; written down by hand.</summary>
    private static readonly Dictionary<(Action, Party), string[]> Invitations = new()
    {
        [(Action.EditDraft, Party.Sender)] = ["→Draft", "customer_invitation.already_sent", Answered, Closed, Closed, Closed, Late],
        [(Action.MarkSent, Party.Sender)] = ["→Sent", "so", Answered, Closed, Closed, Closed, Late],
        [(Action.Renew, Party.Sender)] = ["→Draft", "→Draft", Answered, Closed, Closed, Closed, "→Draft"],
        [(Action.Revoke, Party.Sender)] = ["→Revoked", "→Revoked", Answered, Closed, "so", Closed, "→Revoked"],
        [(Action.Match, Party.Sender)] = ["→Accepted", "→Accepted", Answered, Closed, Closed, Closed, "→Accepted"],
        [(Action.Accept, Party.TokenHolder)] = ["→Accepted", "→Accepted", Closed, Closed, Closed, Closed, Late],
        [(Action.Accept, Party.Customer)] = [Closed, Closed, "so", Closed, Closed, Closed, Closed],
        [(Action.Decline, Party.TokenHolder)] = ["→Declined", "→Declined", Closed, Closed, Closed, Closed, Late],
        [(Action.Decline, Party.Customer)] = [Closed, Closed, Answered, "so", Closed, Closed, Closed],
    };

    /// <summary>In the order Active, Ended; written down by hand.</summary>
    private static readonly Dictionary<(CustomerRelationshipAction, CustomerRelationshipParty), string[]> Relationships = new()
    {
        [(CustomerRelationshipAction.Match, CustomerRelationshipParty.Partner)] = ["→Active", Over],
        [(CustomerRelationshipAction.RecordAdminGrant, CustomerRelationshipParty.Partner)] = ["→Active", Over],
        [(CustomerRelationshipAction.RecordAdminGrant, CustomerRelationshipParty.System)] = ["→Active", Over],
        [(CustomerRelationshipAction.WithdrawAdministration, CustomerRelationshipParty.Partner)] = ["→Active", Over],
        [(CustomerRelationshipAction.WithdrawAdministration, CustomerRelationshipParty.Customer)] = ["→Active", Over],
        [(CustomerRelationshipAction.WithdrawAdministration, CustomerRelationshipParty.System)] = ["→Active", Over],
        [(CustomerRelationshipAction.End, CustomerRelationshipParty.Partner)] = ["→Ended", "so"],
        [(CustomerRelationshipAction.End, CustomerRelationshipParty.Customer)] = ["→Ended", "so"],
        [(CustomerRelationshipAction.RecordGone, CustomerRelationshipParty.System)] = ["→Ended", "so"],
    };

    public static TheoryData<CustomerInvitationStatus, Action, Party> InvitationCells => Cells<CustomerInvitationStatus, Action, Party>();

    public static TheoryData<CustomerRelationshipStatus, CustomerRelationshipAction, CustomerRelationshipParty> RelationshipCells =>
        Cells<CustomerRelationshipStatus, CustomerRelationshipAction, CustomerRelationshipParty>();

    [Theory]
    [MemberData(nameof(InvitationCells))]
    public void Every_state_command_and_party_of_an_invitation_is_decided(CustomerInvitationStatus state, Action action, Party party)
    {
        var expected = Invitations.TryGetValue((action, party), out var cells) ? cells[(int)state] : party == Party.Stranger ? "customer_invitation.not_found" : Other;

        Text(CustomerInvitationTransitions.Table.Find(state, action, party, LinkSamples.EveryRole)).Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(RelationshipCells))]
    public void Every_state_command_and_party_of_a_relationship_is_decided(CustomerRelationshipStatus state, CustomerRelationshipAction action, CustomerRelationshipParty party)
    {
        var expected = Relationships.TryGetValue((action, party), out var cells) ? cells[(int)state]
            : party == CustomerRelationshipParty.Stranger ? "customer_relationship.not_found" : Other;

        Text(CustomerRelationshipTransitions.Table.Find(state, action, party, LinkSamples.EveryRole)).Should().Be(expected);
    }

    [Fact]
    public void An_invitation_is_handled_by_the_sales_roles_and_answered_by_administrators_of_the_customer()
    {
        foreach (var row in CustomerInvitationTransitions.Table.Rows)
        {
            row.Roles.Should().Be(row.Party == Party.Sender
                ? PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent | PartnerRoles.SalesAgent
                : PartnerRoles.GlobalAdministrator | PartnerRoles.BillingAdministrator);
        }
    }

    [Fact]
    public void A_relationship_is_ended_by_agents_of_the_partner_and_a_global_administrator_of_the_customer()
    {
        foreach (var row in CustomerRelationshipTransitions.Table.Rows)
        {
            row.Roles.Should().Be(row.Party switch
            {
                CustomerRelationshipParty.System => PartnerRoles.None,
                CustomerRelationshipParty.Customer => PartnerRoles.GlobalAdministrator,
                _ when row.Action == CustomerRelationshipAction.Match => PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent | PartnerRoles.SalesAgent,
                _ => PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent,
            });
        }
    }

    private static TheoryData<TState, TAction, TParty> Cells<TState, TAction, TParty>()
        where TState : struct, Enum
        where TAction : struct, Enum
        where TParty : struct, Enum =>
    [
        .. from state in Enum.GetValues<TState>()
           from action in Enum.GetValues<TAction>()
           from party in Enum.GetValues<TParty>()
           select (state, action, party),
    ];

    private static string Text<TState>(Transition<TState> transition)
        where TState : struct, Enum =>
        transition.To is { } to ? $"→{to}" : transition.IsAlreadySo ? "so" : transition.Refusal!.Code;
}
