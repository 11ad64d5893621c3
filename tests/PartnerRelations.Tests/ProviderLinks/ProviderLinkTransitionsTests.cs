using PartnerRelations.ProviderLinks;
using PartnerRelations.Transitions;

namespace PartnerRelations.Tests.ProviderLinks;

public sealed class ProviderLinkTransitionsTests
{
    private const string NotFound = "provider_link.not_found";
    private const string Other = "actor.other_party";
    private const string Closed = "provider_link.not_invited";
    private const string Late = "provider_link.expired";
    private const string Linked = "provider_link.already_active";
    private const string NotLinked = "provider_link.not_active";

    /// <summary>What each command by each party comes to, in the order Invited, Active, Ended, Declined, Revoked, Superseded, Expired; written down by hand.</summary>
    private static readonly Dictionary<(ProviderLinkAction, ProviderLinkParty), string[]> Expected = new()
    {
        [(ProviderLinkAction.Renew, ProviderLinkParty.Provider)] = ["→Invited", Linked, Closed, Closed, Closed, Closed, "→Invited"],
        [(ProviderLinkAction.MarkSent, ProviderLinkParty.Provider)] = ["→Invited", Linked, Closed, Closed, Closed, Closed, Late],
        [(ProviderLinkAction.Revoke, ProviderLinkParty.Provider)] = ["→Revoked", Linked, Closed, Closed, "so", Closed, "→Revoked"],
        [(ProviderLinkAction.Approve, ProviderLinkParty.TokenHolder)] = ["→Active", Closed, Closed, Closed, Closed, Closed, Late],
        [(ProviderLinkAction.Approve, ProviderLinkParty.Reseller)] = [Closed, "so", Closed, Closed, Closed, "so", Closed],
        [(ProviderLinkAction.Decline, ProviderLinkParty.TokenHolder)] = ["→Declined", Closed, Closed, Closed, Closed, Closed, Late],
        [(ProviderLinkAction.Decline, ProviderLinkParty.Reseller)] = [Closed, Linked, Closed, "so", Closed, Closed, Closed],
        [(ProviderLinkAction.WithdrawTenantAdministration, ProviderLinkParty.Reseller)] = [NotLinked, "→Active", NotLinked, NotLinked, NotLinked, NotLinked, NotLinked],
        [(ProviderLinkAction.End, ProviderLinkParty.Provider)] = [NotLinked, "→Ended", "so", NotLinked, NotLinked, NotLinked, NotLinked],
        [(ProviderLinkAction.End, ProviderLinkParty.Reseller)] = [NotLinked, "→Ended", "so", NotLinked, NotLinked, NotLinked, NotLinked],
        [(ProviderLinkAction.RecordGone, ProviderLinkParty.System)] = [NotLinked, "→Ended", "so", NotLinked, NotLinked, NotLinked, NotLinked],
    };

    public static TheoryData<ProviderLinkStatus, ProviderLinkAction, ProviderLinkParty> EveryCell =>
    [
        .. from state in Enum.GetValues<ProviderLinkStatus>()
           from action in Enum.GetValues<ProviderLinkAction>()
           from party in Enum.GetValues<ProviderLinkParty>()
           select (state, action, party),
    ];

    [Theory]
    [MemberData(nameof(EveryCell))]
    public void Every_state_command_and_party_is_decided(ProviderLinkStatus state, ProviderLinkAction action, ProviderLinkParty party)
    {
        var expected = Expected.TryGetValue((action, party), out var cells) ? cells[(int)state] : party == ProviderLinkParty.Stranger ? NotFound : Other;

        Text(ProviderLinkTransitions.Table.Find(state, action, party, LinkSamples.EveryRole)).Should().Be(expected);
    }

    [Theory]
    [InlineData(ProviderLinkAction.Renew, ProviderLinkParty.Provider, "GlobalAdministrator, AdminAgent, SalesAgent")]
    [InlineData(ProviderLinkAction.MarkSent, ProviderLinkParty.Provider, "GlobalAdministrator, AdminAgent, SalesAgent")]
    [InlineData(ProviderLinkAction.Revoke, ProviderLinkParty.Provider, "GlobalAdministrator, AdminAgent, SalesAgent")]
    [InlineData(ProviderLinkAction.Approve, ProviderLinkParty.TokenHolder, "GlobalAdministrator, AdminAgent")]
    [InlineData(ProviderLinkAction.Decline, ProviderLinkParty.TokenHolder, "GlobalAdministrator, AdminAgent")]
    [InlineData(ProviderLinkAction.WithdrawTenantAdministration, ProviderLinkParty.Reseller, "GlobalAdministrator")]
    [InlineData(ProviderLinkAction.End, ProviderLinkParty.Provider, "GlobalAdministrator, AdminAgent, SalesAgent")]
    [InlineData(ProviderLinkAction.End, ProviderLinkParty.Reseller, "GlobalAdministrator, AdminAgent")]
    public void A_command_takes_one_of_its_roles_and_no_other(ProviderLinkAction action, ProviderLinkParty party, string roles)
    {
        var needed = Enum.Parse<PartnerRoles>(roles);

        foreach (var role in Enum.GetValues<PartnerRoles>())
        {
            var refusal = ProviderLinkTransitions.Table.RefuseActor(action, party, role);
            if ((role & needed) != PartnerRoles.None) refusal.Should().BeNull();
            else refusal!.Should().Match<PartnerError>(error => error.Is(ActorErrors.RoleMissing) && error.Target == roles);
        }
    }

    private static string Text(Transition<ProviderLinkStatus> transition) =>
        transition.To is { } to ? $"→{to}" : transition.IsAlreadySo ? "so" : transition.Refusal!.Code;
}
