using PartnerRelations.Storage;

namespace PartnerRelations.Customers;

/// <summary>Relationships that begin without an acceptance here, and their match with an invitation.</summary>
internal sealed class CustomerRecording(CustomerService service, Actor actor)
{
    public Task<PartnerResult<RecordedRelationships>> RecordCreatedAsync(RecordCreatedCustomer command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var provider = actor is { Kind: ActorKind.User, Tenant: { } tenant } ? new ProviderId(tenant) : (ProviderId?)null;
        return service.Walk.RunAsync(
            command,
            actor,
            null,
            (_, cancel) => StandingAsync(command.Reseller, provider, command.Customer, cancel),
            async (attempt, cancel) =>
            {
                var facts = await FactsAsync(command, provider, attempt.Now, cancel).ConfigureAwait(false);
                return service.Step(
                    attempt,
                    command,
                    null,
                    KnownRecords.None,
                    CustomerRecordingRules.RecordCreated(command, facts, actor, attempt.Now),
                    actor,
                    () => new RecordedRelationships { ResellerRelationship = facts.ResellerRelationship, ProviderRelationship = facts.ProviderRelationship },
                    change => Answer(change, null, null));
            },
            cancellationToken);
    }

    public async Task<PartnerResult<RecordedRelationships>> RecordFoundAsync(RecordFoundAtMicrosoft command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var answer = await service.Walk.RunAsync(
            command,
            actor,
            null,
            (_, cancel) => StandingAsync(command.Reseller, command.Provider, command.Customer, cancel),
            async (attempt, cancel) =>
            {
                var facts = await FactsAsync(command, attempt.Now, cancel).ConfigureAwait(false);
                return service.Step(
                    attempt,
                    command,
                    null,
                    KnownRecords.None.With([.. facts.Open]),
                    CustomerRecordingRules.RecordFound(command, facts, actor, attempt.Now),
                    actor,
                    () => new RecordedRelationships { ResellerRelationship = facts.ResellerRelationship, ProviderRelationship = facts.ProviderRelationship },
                    change => Answer(change, facts.ResellerRelationship, facts.ProviderRelationship));
            },
            cancellationToken).ConfigureAwait(false);
        if (answer.TryGetValue(out var recorded, out _) && recorded.ResellerRelationship is { AwaitsMatch: true } waiting) service.Logger.AwaitsMatch(waiting.Id);
        return answer;
    }

    public Task<PartnerResult<CustomerRelationship>> MatchAsync(MatchInvitation command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return service.Walk.RunAsync<CustomerRelationship>(
            command,
            actor,
            null,
            (stored, cancel) => service.FindRelationshipAsync(new CustomerRelationshipId(stored.RecordId), actor, cancel),
            async (attempt, cancel) =>
            {
                var found = await service.FindRelationshipAsync(command.RelationshipId, actor, cancel).ConfigureAwait(false);
                if (!found.TryGetValue(out var relationship, out _)) return CommandStep<CustomerRelationship>.Done(found);
                var invitation = await service.FindInvitationAsync(command.InvitationId, actor, cancel).ConfigureAwait(false);
                var facts = new MatchFacts
                {
                    Rules = service.House.At(attempt.Now),
                    RulesWhenFound = service.House.At(relationship.EstablishedAt),
                    Relationship = relationship,
                    Invitation = invitation.IsSuccess ? invitation.Value : null,
                };
                return service.Step(
                    attempt,
                    command,
                    relationship.Version,
                    KnownRecords.None.With(relationship).With(facts.Invitation),
                    CustomerRecordingRules.Match(command, facts, actor, attempt.Now),
                    actor,
                    () => relationship,
                    change => change.Relationships[0]);
            },
            cancellationToken);
    }

    private async Task<CreatedCustomerFacts> FactsAsync(RecordCreatedCustomer command, ProviderId? provider, DateTimeOffset now, CancellationToken cancellationToken) => new()
    {
        Rules = service.House.At(now),
        Provider = await service.ProviderAsync(provider, cancellationToken).ConfigureAwait(false),
        Reseller = await service.Resellers.FindAsync(command.Reseller, cancellationToken).ConfigureAwait(false),
        Link = await service.LinkAsync(provider, command.Reseller, cancellationToken).ConfigureAwait(false),
        Partners = await service.PartnersAsync(command.Customer.Tenant, command.Reseller, provider, cancellationToken).ConfigureAwait(false),
        ResellerRelationship = await service.ActiveAsync(command.Reseller.Tenant, command.Customer, cancellationToken).ConfigureAwait(false),
        ProviderRelationship = await service.ActiveAsync(provider?.Tenant, command.Customer, cancellationToken).ConfigureAwait(false),
        NewResellerRelationshipId = CustomerRelationshipId.New(now),
        NewProviderRelationshipId = CustomerRelationshipId.New(now),
    };

    private async Task<FoundFacts> FactsAsync(RecordFoundAtMicrosoft command, DateTimeOffset now, CancellationToken cancellationToken) => new()
    {
        Rules = service.House.At(now),
        Customer = await service.Tenants.FindAsync(command.Customer.Tenant, cancellationToken).ConfigureAwait(false),
        ResellerRelationship = await service.ActiveAsync(command.Reseller?.Tenant, command.Customer, cancellationToken).ConfigureAwait(false),
        ProviderRelationship = await service.ActiveAsync(command.Provider?.Tenant, command.Customer, cancellationToken).ConfigureAwait(false),
        Open = command.Reseller is { } sender ? await OpenAsync(sender, command.Provider, cancellationToken).ConfigureAwait(false) : [],
        NewResellerRelationshipId = CustomerRelationshipId.New(now),
        NewProviderRelationshipId = CustomerRelationshipId.New(now),
    };

    /// <summary>All open invitations of the kind that was found, page by page.</summary>
    private async Task<List<CustomerInvitation>> OpenAsync(ResellerId sender, ProviderId? provider, CancellationToken cancellationToken)
    {
        var type = provider is null ? CustomerInvitationType.Reseller : CustomerInvitationType.Joint;
        var query = new CustomerInvitationQuery { Sender = sender, OnlyOpen = true, Type = type, Provider = provider };
        List<CustomerInvitation> open = [];
        for (var range = new PageRange { Take = PageRequest.MaxSize }; ; range = range with { After = open[^1].Id.Value })
        {
            var page = await service.Store.ListInvitationsAsync(query, range, cancellationToken).ConfigureAwait(false);
            open.AddRange(page);
            if (page.Count < range.Take) return open;
        }
    }

    private async Task<PartnerResult<RecordedRelationships>> StandingAsync(ResellerId? reseller, ProviderId? provider, CustomerId customer, CancellationToken cancellationToken) =>
        new RecordedRelationships
        {
            ResellerRelationship = await service.ActiveAsync(reseller?.Tenant, customer, cancellationToken).ConfigureAwait(false),
            ProviderRelationship = await service.ActiveAsync(provider?.Tenant, customer, cancellationToken).ConfigureAwait(false),
        };

    private static RecordedRelationships Answer(CustomerChange change, CustomerRelationship? reseller, CustomerRelationship? provider) => new()
    {
        ResellerRelationship = change.Relationships.FirstOrDefault(next => next.Role == CustomerPartnerRole.Reseller) ?? reseller,
        ProviderRelationship = change.Relationships.FirstOrDefault(next => next.Role == CustomerPartnerRole.Provider) ?? provider,
        Matched = change.Invitations is [var matched, ..] ? matched : null,
    };
}
