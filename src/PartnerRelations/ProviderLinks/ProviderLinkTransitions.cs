using PartnerRelations.Transitions;
using static PartnerRelations.ProviderLinks.ProviderLinkAction;
using static PartnerRelations.ProviderLinks.ProviderLinkParty;
using static PartnerRelations.ProviderLinks.ProviderLinkStatus;
using Row = PartnerRelations.Transitions.TransitionRow<PartnerRelations.ProviderLinks.ProviderLinkStatus, PartnerRelations.ProviderLinks.ProviderLinkAction, PartnerRelations.ProviderLinks.ProviderLinkParty>;
using Then = PartnerRelations.Transitions.Transition<PartnerRelations.ProviderLinks.ProviderLinkStatus>;

namespace PartnerRelations.ProviderLinks;

/// <summary>Every state × command × party of a provider link, decided; the source of the rules and of the documentation's table and diagram.</summary>
public static class ProviderLinkTransitions
{
    private const PartnerRoles ProviderSales = PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent | PartnerRoles.SalesAgent;
    private const PartnerRoles ResellerAgents = PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent;

    private static readonly Then Closed = Then.Refused(ProviderLinkErrors.NotInvited);
    private static readonly Then TooLate = Then.Refused(ProviderLinkErrors.Expired);
    private static readonly Then NotLinked = Then.Refused(ProviderLinkErrors.NotActive);
    private static readonly Then Linked = Then.Refused(ProviderLinkErrors.AlreadyActive);

    /// <summary>The table.</summary>
    public static TransitionTable<ProviderLinkStatus, ProviderLinkAction, ProviderLinkParty> Table { get; } = new(
        ProviderLinkErrors.NotFound,
        Row(Renew, Provider, ProviderSales, invited: Then.Moves(Invited), expired: Then.Moves(Invited), active: Linked),
        Row(MarkSent, Provider, ProviderSales, invited: Then.Moves(Invited), expired: TooLate, active: Linked),
        Row(Revoke, Provider, ProviderSales, invited: Then.Moves(Revoked), expired: Then.Moves(Revoked), active: Linked, revoked: Then.AlreadySo()),
        Row(Approve, TokenHolder, ResellerAgents, invited: Then.Moves(Active), expired: TooLate, active: Closed),
        Row(Approve, ProviderLinkParty.Reseller, ResellerAgents, invited: Closed, expired: Closed, active: Then.AlreadySo(), superseded: Then.AlreadySo()),
        Row(Decline, TokenHolder, ResellerAgents, invited: Then.Moves(Declined), expired: TooLate, active: Closed),
        Row(Decline, ProviderLinkParty.Reseller, ResellerAgents, invited: Closed, expired: Closed, active: Linked, declined: Then.AlreadySo()),
        Row(ProviderLinkAction.WithdrawTenantAdministration, ProviderLinkParty.Reseller, PartnerRoles.GlobalAdministrator, NotLinked, NotLinked, Then.Moves(Active), NotLinked, NotLinked, NotLinked, NotLinked),
        Row(End, Provider, ProviderSales, NotLinked, NotLinked, Then.Moves(Ended), Then.AlreadySo(), NotLinked, NotLinked, NotLinked),
        Row(End, ProviderLinkParty.Reseller, ResellerAgents, NotLinked, NotLinked, Then.Moves(Ended), Then.AlreadySo(), NotLinked, NotLinked, NotLinked),
        Row(RecordGone, ProviderLinkParty.System, PartnerRoles.None, NotLinked, NotLinked, Then.Moves(Ended), Then.AlreadySo(), NotLinked, NotLinked, NotLinked));

    private static Row Row(
        ProviderLinkAction action,
        ProviderLinkParty party,
        PartnerRoles roles,
        Then invited,
        Then expired,
        Then active,
        Then? ended = null,
        Then? declined = null,
        Then? revoked = null,
        Then? superseded = null) => new()
        {
            Action = action,
            Party = party,
            Roles = roles,
            States = new Dictionary<ProviderLinkStatus, Then>
            {
                [Invited] = invited,
                [Expired] = expired,
                [Active] = active,
                [Ended] = ended ?? Closed,
                [Declined] = declined ?? Closed,
                [Revoked] = revoked ?? Closed,
                [Superseded] = superseded ?? Closed,
            },
        };
}
