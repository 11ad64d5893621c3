using PartnerRelations.Storage;

namespace PartnerRelations.ProviderLinks;

/// <summary>Approving: gathers what the rule asks for, keeps the consent, and answers the link that counts in the end.</summary>
internal sealed class ProviderApproving(ProviderLinkService service, Actor actor)
{
    public async Task<PartnerResult<ProviderLink>> ApproveAsync(ApproveProvider command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var approved = await service.Walk.RunAsync<ProviderLink>(
            command,
            actor,
            command.Token,
            (stored, cancel) => service.FindAsync(new ProviderLinkId(stored.RecordId), actor, cancel),
            async (attempt, cancel) =>
            {
                var found = await service.FindByTokenAsync(command.Token, actor, cancel).ConfigureAwait(false);
                if (!found.TryGetValue(out var link, out _)) return CommandStep<ProviderLink>.Done(found);
                var facts = await FactsAsync(command, link, attempt.Now, cancel).ConfigureAwait(false);
                var judged = ProviderLinkRules.Approve(command, facts, actor, attempt.Now);
                return service.Step(attempt, command, link, judged, actor, judged.Change is ProviderApproved change ? ConsentOf(change, facts) : null);
            },
            cancellationToken).ConfigureAwait(false);
        return await LinkThatCountsAsync(approved, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ApproveFacts> FactsAsync(ApproveProvider command, ProviderLink link, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rules = service.House.At(now);
        var provider = await service.Providers.FindAsync(link.Provider, cancellationToken).ConfigureAwait(false);
        var texts = service.House.Options.Languages.For(command.Culture);
        var facts = new ApproveFacts
        {
            Rules = rules,
            Link = link,
            Provider = provider,
            Preview = provider is null ? null : ConsentText.Compose(link, provider, ProviderLinkRules.GrantsToday(link.OfferedGrants, rules), texts),
            NewConsentId = ConsentId.New(now),
        };
        if (actor is not { Kind: ActorKind.User, Tenant: { } tenant }) return facts;
        var reseller = new ResellerId(tenant);
        return facts with
        {
            Reseller = await service.Resellers.FindAsync(reseller, cancellationToken).ConfigureAwait(false),
            Active = await service.Store.FindActiveAsync(link.Provider, reseller, cancellationToken).ConfigureAwait(false),
            ResellerIsCustomer = await service.Customers.IsCustomerAsync(link.Provider, tenant, cancellationToken).ConfigureAwait(false),
        };
    }

    private static Consent ConsentOf(ProviderApproved change, ApproveFacts facts) => new()
    {
        Id = change.ConsentId,
        LinkId = facts.Link.Id,
        Provider = facts.Link.Provider,
        Reseller = change.Reseller,
        Grants = change.Grants,
        Culture = facts.Preview!.Culture,
        Text = facts.Preview.Text,
        TextHash = facts.Preview.TextHash,
        GivenAt = change.At,
        GivenBy = change.Header.By,
    };

    /// <summary>Where the invitation was superseded, the link that the two have already; whatever became of it since.</summary>
    private async Task<PartnerResult<ProviderLink>> LinkThatCountsAsync(PartnerResult<ProviderLink> approved, CancellationToken cancellationToken) =>
        approved.TryGetValue(out var link, out _) && link.SupersededBy is { } active
            ? await service.FindAsync(active, actor, cancellationToken).ConfigureAwait(false)
            : approved;
}
