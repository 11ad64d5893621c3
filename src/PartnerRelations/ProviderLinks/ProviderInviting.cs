using PartnerRelations.Invitations;
using PartnerRelations.Providers;
using PartnerRelations.Storage;
using PartnerRelations.Transitions;

namespace PartnerRelations.ProviderLinks;

/// <summary>Inviting and renewing: the two commands that mint a token and hand back the mail that carries it.</summary>
internal sealed class ProviderInviting(ProviderLinkService service, Actor actor)
{
    public Task<PartnerResult<ProviderInvitation>> InviteAsync(InviteReseller command, CancellationToken cancellationToken) =>
        service.Walk.RunAsync(command, actor, null, RepeatAsync, async (attempt, cancel) =>
        {
            var facts = await FactsAsync(command, attempt.Now, cancel).ConfigureAwait(false);
            return Step(attempt, facts.Open, ProviderInvitationRules.Invite(command, facts, actor, attempt.Now), facts.Provider);
        }, cancellationToken);

    public Task<PartnerResult<ProviderInvitation>> RenewAsync(RenewProviderInvitation command, CancellationToken cancellationToken) =>
        service.Walk.RunAsync(command, actor, null, RepeatAsync, async (attempt, cancel) =>
        {
            var found = await service.FindAsync(command.LinkId, actor, cancel).ConfigureAwait(false);
            if (!found.TryGetValue(out var link, out var errors)) return CommandStep<ProviderInvitation>.Done(PartnerResult.Refused<ProviderInvitation>(errors));
            var judged = ProviderInvitationRules.Renew(link, service.House.Options.ProviderInvitationLifetime, actor, attempt.Now);
            if (judged.StalenessOf(command, link.Version) is { } stale) return CommandStep<ProviderInvitation>.Done(stale);
            var provider = await service.Providers.FindAsync(link.Provider, cancel).ConfigureAwait(false);
            return provider is null ? CommandStep<ProviderInvitation>.Done(ProviderLinkErrors.ProviderNotListed.Error()) : Step(attempt, link, judged, provider);
        }, cancellationToken);

    private async Task<InviteFacts> FactsAsync(InviteReseller command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ProviderEntry? provider = null;
        ProviderLink? open = null, active = null;
        if (actor is { Kind: ActorKind.User, Tenant: { } tenant })
        {
            var id = new ProviderId(tenant);
            provider = await service.Providers.FindAsync(id, cancellationToken).ConfigureAwait(false);
            if (EmailAddress.TryParse(command.Email, out var email)) open = await service.Store.FindInvitedAsync(id, email, cancellationToken).ConfigureAwait(false);
            if (command.ExpectedReseller is { } reseller) active = await service.Store.FindActiveAsync(id, reseller, cancellationToken).ConfigureAwait(false);
        }

        return new InviteFacts
        {
            Rules = service.House.At(now),
            Provider = provider,
            Open = open,
            Active = active,
            NewId = ProviderLinkId.New(now),
            DefaultCulture = service.House.Options.DefaultCulture,
            Lifetime = service.House.Options.ProviderInvitationLifetime,
        };
    }

    private CommandStep<ProviderInvitation> Step(CommandAttempt attempt, ProviderLink? link, Judgement<ProviderLinkEvent> judged, ProviderEntry? provider)
    {
        if (judged.Change is not { } change) return CommandStep<ProviderInvitation>.Done(PartnerResult.Refused<ProviderInvitation>(judged.Errors));
        var next = ProviderLink.Apply(link, change);
        var token = InvitationToken.Create(next.Provider.Tenant);
        var options = service.House.Options;
        var draft = MailComposer.ProviderInvitation(
            options.Languages.For(next.Culture!), provider!.Name, InvitationLinks.For(options.ProviderInvitationPage!, token), next.ExpiresAt, next.Email!);
        return CommandStep<ProviderInvitation>.Write(new ProviderInvitation { Link = next, Draft = draft }, cancel => service.SaveAsync(
            new ProviderLinkChange { Link = next, Event = change, TokenHash = token.Hash, Request = attempt.RequestFor(next.Id.Value, next.Version) }, actor, cancel));
    }

    private async Task<PartnerResult<ProviderInvitation>> RepeatAsync(StoredRequest stored, CancellationToken cancellationToken)
    {
        var found = await service.FindAsync(new ProviderLinkId(stored.RecordId), actor, cancellationToken).ConfigureAwait(false);
        return found.Map(link => new ProviderInvitation { Link = link });
    }
}
