using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.ProviderLinks;

/// <summary>The questions about provider links; nothing here writes.</summary>
internal sealed class ProviderLinkQuestions(ProviderLinkService service, Actor actor)
{
    public async Task<PartnerResult<ConsentPreview>> PreviewAsync(InvitationToken token, LanguageTag? culture, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        var found = await service.FindByTokenAsync(token, actor, cancellationToken).ConfigureAwait(false);
        if (!found.TryGetValue(out var link, out var errors)) return PartnerResult.Refused<ConsentPreview>(errors);
        var now = service.Clock.Now();
        if (ProviderLinkRules.RefusePreview(link, actor, now) is { } refusal) return refusal;
        var provider = await service.Providers.FindAsync(link.Provider, cancellationToken).ConfigureAwait(false);
        if (provider is null) return ProviderLinkErrors.ProviderNotListed.Error();
        return ConsentText.Compose(link, provider, ProviderLinkRules.GrantsToday(link.OfferedGrants, service.House.At(now)), service.House.Options.Languages.For(culture ?? link.Culture));
    }

    public async Task<PartnerResult<EndingPlan>> PlanEndingAsync(ProviderLinkId linkId, CancellationToken cancellationToken)
    {
        var found = await service.FindAsync(linkId, actor, cancellationToken).ConfigureAwait(false);
        if (!found.TryGetValue(out var link, out var errors)) return PartnerResult.Refused<EndingPlan>(errors);
        var now = service.Clock.Now();
        var judged = ProviderLinkRules.End(link, service.House.At(now), service.House.Options.ResellerMayEndLink, actor, now);
        return judged.Errors.Count > 0
            ? PartnerResult.Refused<EndingPlan>(judged.Errors)
            : new EndingPlan { LinkId = link.Id, Version = link.Version, LosesGrants = link.Grants, CustomersStay = true, DelegatedPrivilegesStay = true, NoticeIsYours = true };
    }

    public async Task<PartnerResult<Consent>> FindConsentAsync(ConsentId consentId, CancellationToken cancellationToken)
    {
        var consent = actor is { Kind: ActorKind.User, Tenant: { } tenant } ? await service.Store.FindConsentAsync(tenant, consentId, cancellationToken).ConfigureAwait(false) : null;
        return consent is null ? ProviderLinkErrors.ConsentNotFound.Error() : consent;
    }

    public async Task<PartnerResult<Page<ProviderLink>>> ListAsync(ProviderLinkParty side, ProviderLinkFilter? filter, PageRequest? page, CancellationToken cancellationToken)
    {
        if (actor is not { Kind: ActorKind.User, Tenant: { } tenant }) return ActorErrors.SignInRequired.Error();
        if (filter?.Status is ProviderLinkStatus.Expired || (filter?.Status is { } status && !Enum.IsDefined(status))) return FormErrors.Malformed.Error(nameof(filter.Status));
        var query = new ProviderLinkQuery { Asking = tenant, Side = side, Status = filter?.Status, OtherParty = filter?.OtherParty };
        return await Paging.ListAsync(
            page ?? PageRequest.First,
            $"provider_links/{side}/{tenant}/{query.Status}/{query.OtherParty}",
            range => service.Store.ListAsync(query, range, cancellationToken),
            link => link.Id.Value).ConfigureAwait(false);
    }

    public async Task<PartnerResult<Page<ProviderLink>>> ListExpiringAsync(DateTimeOffset before, PageRequest? page, CancellationToken cancellationToken)
    {
        if (actor is not { Kind: ActorKind.User, Tenant: { } tenant }) return ActorErrors.SignInRequired.Error();
        return await Paging.ListAsync(
            page ?? PageRequest.First,
            $"provider_links/expiring/{tenant}/{before.UtcTicks}",
            range => service.Store.ListExpiringAsync(new ProviderId(tenant), before.ToUniversalTime(), range, cancellationToken),
            link => link.Id.Value).ConfigureAwait(false);
    }
}
