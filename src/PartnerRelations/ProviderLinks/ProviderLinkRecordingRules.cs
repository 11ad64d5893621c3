using PartnerRelations.Events;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.ProviderLinks.ProviderLinkEvent>;

namespace PartnerRelations.ProviderLinks;

/// <summary>The rules of what Microsoft reports of partnerships. Pure.</summary>
internal static class ProviderLinkRecordingRules
{
    /// <summary>What every partnership lets the provider do (K6).</summary>
    private const ProviderGrants OfEveryPartnership = ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions;

    public static Judged RecordFound(RecordLinkFoundAtMicrosoft command, ProviderLink? active, ProviderLinkId newId, Actor actor, DateTimeOffset now)
    {
        if (actor.Kind != ActorKind.System) return ActorErrors.OtherParty.Error($"{ProviderLinkParty.System}");
        var problems = new List<PartnerError>();
        var (provider, reseller) = (command.Provider.Tenant, command.Reseller.Tenant);
        if (provider.Value == Guid.Empty) problems.Add(FormErrors.Malformed.Error(nameof(command.Provider)));
        if (reseller.Value == Guid.Empty) problems.Add(FormErrors.Malformed.Error(nameof(command.Reseller)));
        else if (reseller == provider) problems.Add(ProviderLinkErrors.SameTenant.Error(nameof(command.Reseller)));
        if (problems.Count > 0) return problems;
        if (active is not null) return Judged.AlreadySo;
        return new ProviderLinkFound
        {
            Header = EventHeader.First(provider, newId.Value, actor, now),
            Provider = command.Provider,
            Reseller = command.Reseller,
            Grants = OfEveryPartnership,
        };
    }

    public static Judged RecordGone(ProviderLink link, Actor actor, DateTimeOffset now) =>
        ProviderLinkRules.Ask(link, ProviderLinkAction.RecordGone, actor, now)
        ?? new ProviderLinkEnded { Header = ProviderLinkRules.Next(link, actor, now), EndedBy = ProviderLinkParty.System };
}
