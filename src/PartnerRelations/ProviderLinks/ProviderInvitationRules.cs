using PartnerRelations.Events;
using PartnerRelations.Transitions;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.ProviderLinks.ProviderLinkEvent>;

namespace PartnerRelations.ProviderLinks;

/// <summary>The rules of inviting and of inviting again.</summary>
internal static class ProviderInvitationRules
{
    public static Judged Invite(InviteReseller command, InviteFacts facts, Actor actor, DateTimeOffset now)
    {
        if (actor is not { Kind: ActorKind.User, Tenant: { } tenant } || facts.Provider is null) return ProviderLinkErrors.NotAProvider.Error();
        if (ProviderLinkTransitions.Table.RefuseActor(ProviderLinkAction.Renew, ProviderLinkParty.Provider, actor.Roles) is { } role) return role;
        if (command.ExpectedReseller?.Tenant == tenant) return ProviderLinkErrors.SameTenant.Error(nameof(command.ExpectedReseller));
        if (facts.Active is not null) return ProviderLinkErrors.AlreadyActive.Error(nameof(command.ExpectedReseller));

        var problems = new List<PartnerError>();
        var email = FormFields.Email(command.Email, nameof(command.Email), problems);
        var culture = FormFields.Culture(command.Culture, facts.DefaultCulture, nameof(command.Culture), problems);
        var grants = command.Grants ?? ProviderLinkRules.Grantable(facts.Rules);
        if (grants == ProviderGrants.None || (grants & ~ProviderLinkRules.Grantable(facts.Rules)) != ProviderGrants.None)
        {
            problems.Add(ProviderLinkErrors.GrantsNotAvailable.Error(nameof(command.Grants)));
        }

        if (command.ExpectedReseller is { Tenant.Value: var expected } && expected == Guid.Empty)
        {
            problems.Add(FormErrors.Malformed.Error(nameof(command.ExpectedReseller)));
        }

        if (problems.Count > 0) return problems;
        var expiresAt = now + facts.Lifetime;
        if (facts.Open is { } open)
        {
            return new ProviderInvitationRenewed
            {
                Header = EventHeader.Next(tenant, open.Id.Value, open.Version, actor, now),
                ExpectedReseller = command.ExpectedReseller,
                OfferedGrants = grants,
                Culture = culture!,
                ExpiresAt = expiresAt,
            };
        }

        return new ResellerInvited
        {
            Header = EventHeader.First(tenant, facts.NewId.Value, actor, now),
            Provider = new ProviderId(tenant),
            Email = email!,
            ExpectedReseller = command.ExpectedReseller,
            OfferedGrants = grants,
            Culture = culture!,
            ExpiresAt = expiresAt,
        };
    }

    public static Judged Renew(ProviderLink link, TimeSpan? lifetime, Actor actor, DateTimeOffset now)
    {
        var party = link.PartyOf(actor);
        if (ProviderLinkTransitions.Table.RefuseActor(ProviderLinkAction.Renew, party, actor.Roles) is { } refusal) return refusal;
        if (ProviderLinkTransitions.Table.Find(link.StatusAt(now), ProviderLinkAction.Renew, party, actor.Roles).Refusal is { } code) return code.Error();
        return new ProviderInvitationRenewed
        {
            Header = EventHeader.Next(link.Provider.Tenant, link.Id.Value, link.Version, actor, now),
            ExpectedReseller = link.ExpectedReseller,
            OfferedGrants = link.OfferedGrants,
            Culture = link.Culture!, // an open invitation has one
            ExpiresAt = now + lifetime,
        };
    }
}
