using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Customers;

/// <summary>Previewing and accepting: gathers what the rule asks for, keeps the evidence, and answers what stands in the end.</summary>
internal sealed class CustomerAccepting(CustomerService service, Actor actor)
{
    public async Task<PartnerResult<AcceptancePreview>> PreviewAsync(InvitationToken token, LanguageTag? culture, CancellationToken cancellationToken)
    {
        var found = await service.FindByTokenAsync(token, actor, cancellationToken).ConfigureAwait(false);
        if (!found.TryGetValue(out var invitation, out var errors)) return PartnerResult.Refused<AcceptancePreview>(errors);
        var now = service.Clock.Now();
        if (CustomerInvitationRules.RefusePreview(invitation, actor, now) is { } refusal) return refusal;
        var sender = await service.Resellers.FindAsync(invitation.Sender, cancellationToken).ConfigureAwait(false);
        var provider = await service.ProviderAsync(invitation.InvitedProvider, cancellationToken).ConfigureAwait(false);
        var link = await service.LinkAsync(invitation.InvitedProvider, invitation.Sender, cancellationToken).ConfigureAwait(false);
        if (CustomerInviteRules.RefusePartners(sender, invitation.InvitedProvider, provider, link, null) is { } partners) return partners;
        return AcceptanceText.Compose(invitation, sender!, provider, service.House.At(now), service.House.Options.Languages.For(culture ?? invitation.Culture));
    }

    public Task<PartnerResult<AcceptedInvitation>> AcceptAsync(AcceptCustomerInvitation command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return service.Walk.RunAsync(command, actor, command.Token, RepeatAsync, async (attempt, cancel) =>
        {
            var found = await service.FindByTokenAsync(command.Token, actor, cancel).ConfigureAwait(false);
            if (!found.TryGetValue(out var invitation, out var errors)) return CommandStep<AcceptedInvitation>.Done(PartnerResult.Refused<AcceptedInvitation>(errors));
            var facts = await FactsAsync(command, invitation, attempt.Now, cancel).ConfigureAwait(false);
            return service.Step(
                attempt,
                command,
                invitation.Version,
                KnownRecords.None.With(invitation).With(facts.ResellerRelationship, facts.ProviderRelationship),
                CustomerAcceptanceRules.Accept(command, facts, actor, attempt.Now),
                actor,
                () => Answer(invitation, facts.ResellerRelationship, facts.ProviderRelationship),
                change => Answer(
                    change.Invitations[0],
                    change.Relationships.FirstOrDefault(next => next.Partner == invitation.Sender.Tenant) ?? facts.ResellerRelationship,
                    change.Relationships.FirstOrDefault(next => next.Partner == invitation.InvitedProvider?.Tenant) ?? facts.ProviderRelationship),
                change => change with { Acceptance = AcceptanceOf(change.Invitations[0], facts.Preview!) });
        }, cancellationToken);
    }

    private async Task<AcceptFacts> FactsAsync(AcceptCustomerInvitation command, CustomerInvitation invitation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rules = service.House.At(now);
        var sender = await service.Resellers.FindAsync(invitation.Sender, cancellationToken).ConfigureAwait(false);
        var provider = await service.ProviderAsync(invitation.InvitedProvider, cancellationToken).ConfigureAwait(false);
        var facts = new AcceptFacts
        {
            Rules = rules,
            Invitation = invitation,
            Sender = sender,
            Provider = provider,
            Link = await service.LinkAsync(invitation.InvitedProvider, invitation.Sender, cancellationToken).ConfigureAwait(false),
            Preview = sender is null || (invitation.InvitedProvider is not null && provider is null)
                ? null
                : AcceptanceText.Compose(invitation, sender, provider, rules, service.House.Options.Languages.For(command.Culture)),
            NewAcceptanceId = CustomerAcceptanceId.New(now),
            NewResellerRelationshipId = CustomerRelationshipId.New(now),
            NewProviderRelationshipId = CustomerRelationshipId.New(now),
        };
        if (actor is not { Kind: ActorKind.Customer, Tenant: { } tenant }) return facts;
        var customer = new CustomerId(tenant);
        return facts with
        {
            Customer = await service.Tenants.FindAsync(tenant, cancellationToken).ConfigureAwait(false),
            Partners = await service.PartnersAsync(tenant, invitation.Sender, invitation.InvitedProvider, cancellationToken).ConfigureAwait(false),
            ResellerRelationship = await service.ActiveAsync(invitation.Sender.Tenant, customer, cancellationToken).ConfigureAwait(false),
            ProviderRelationship = await service.ActiveAsync(invitation.InvitedProvider?.Tenant, customer, cancellationToken).ConfigureAwait(false),
        };
    }

    private CustomerAcceptance AcceptanceOf(CustomerInvitation accepted, AcceptancePreview shown) => new()
    {
        Id = accepted.AcceptanceId!.Value,
        InvitationId = accepted.Id,
        Customer = accepted.Customer!.Value,
        Reseller = accepted.Sender,
        Provider = accepted.InvitedProvider,
        ResellerGrants = shown.ResellerGrants,
        ProviderGrants = shown.ProviderGrants,
        Culture = shown.Culture,
        Text = shown.Text,
        TextHash = shown.TextHash,
        GivenAt = accepted.ClosedAt!.Value,
        GivenBy = actor.Identity,
    };

    private async Task<PartnerResult<AcceptedInvitation>> RepeatAsync(StoredRequest stored, CancellationToken cancellationToken)
    {
        var found = await service.FindInvitationAsync(new CustomerInvitationId(stored.RecordId), actor, cancellationToken).ConfigureAwait(false);
        if (!found.TryGetValue(out var invitation, out var errors)) return PartnerResult.Refused<AcceptedInvitation>(errors);
        var customer = invitation.Customer!.Value;
        return Answer(
            invitation,
            await service.ActiveAsync(invitation.Sender.Tenant, customer, cancellationToken).ConfigureAwait(false),
            await service.ActiveAsync(invitation.InvitedProvider?.Tenant, customer, cancellationToken).ConfigureAwait(false));
    }

    private static AcceptedInvitation Answer(CustomerInvitation invitation, CustomerRelationship? reseller, CustomerRelationship? provider) =>
        new() { Invitation = invitation, ResellerRelationship = reseller, ProviderRelationship = provider };
}
