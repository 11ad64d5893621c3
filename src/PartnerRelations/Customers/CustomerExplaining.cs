using PartnerRelations.Providers;

namespace PartnerRelations.Customers;

/// <summary>Explains rights: who may ask, and the facts to judge by.</summary>
internal sealed class CustomerExplaining(CustomerService service, Actor actor)
{
    public async Task<PartnerResult<RightExplanation>> ExplainAsync(RightQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (await RefuseAsync(question, cancellationToken).ConfigureAwait(false) is { } refusal) return refusal;
        if (!Enum.IsDefined(question.Right)) return FormErrors.Malformed.Error(nameof(question.Right));
        var now = service.Clock.Now();
        var relationship = await service.ActiveAsync(question.Partner, question.Customer, cancellationToken).ConfigureAwait(false);
        var provider = await service.ProviderAsync(new ProviderId(question.Partner), cancellationToken).ConfigureAwait(false);
        var role = relationship?.Role ?? (provider is null ? CustomerPartnerRole.Reseller : CustomerPartnerRole.Provider);
        var facts = new RightFacts { Question = question, Rules = service.House.At(now), Now = now, Role = role, Relationship = relationship };
        return RightRules.Explain(role == CustomerPartnerRole.Provider ? await OfProviderAsync(facts, provider, cancellationToken).ConfigureAwait(false) : facts);
    }

    /// <summary>Partners see what a linked partner may do for a customer, and customers what any partner may do for them.</summary>
    private async Task<PartnerError?> RefuseAsync(RightQuestion question, CancellationToken cancellationToken) => actor switch
    {
        { Kind: ActorKind.System } => null,
        { Kind: ActorKind.Customer } => actor.Tenant == question.Customer.Tenant ? null : CustomerRelationshipErrors.NotFound.Error(),
        { Kind: ActorKind.User, Tenant: { } tenant } => tenant == question.Partner || await service.AreLinkedAsync(tenant, question.Partner, cancellationToken).ConfigureAwait(false)
            ? null
            : CustomerRelationshipErrors.PartnersNotLinked.Error(nameof(question.Partner)),
        _ => ActorErrors.SignInRequired.Error(),
    };

    private async Task<RightFacts> OfProviderAsync(RightFacts facts, ProviderEntry? provider, CancellationToken cancellationToken)
    {
        var (question, id) = (facts.Question, new ProviderId(facts.Question.Partner));
        var reseller = question.Reseller ?? (actor.Kind == ActorKind.User && actor.Tenant != question.Partner ? new ResellerId(actor.Tenant!.Value) : null);
        facts = facts with
        {
            Reseller = reseller,
            Provider = provider,
            Customer = await service.Tenants.FindAsync(question.Customer.Tenant, cancellationToken).ConfigureAwait(false),
            Commerce = await service.Commerce.FindAsync(question.Partner, question.Customer, cancellationToken).ConfigureAwait(false),
        };
        if (reseller is not { } named) return facts;
        var link = await service.LinkAsync(id, named, cancellationToken).ConfigureAwait(false);
        return facts with
        {
            Link = link,
            Standing = await service.Resellers.FindAsync(named, cancellationToken).ConfigureAwait(false),
            ResellerRelationship = link is null ? null : await service.ActiveAsync(named.Tenant, question.Customer, cancellationToken).ConfigureAwait(false),
        };
    }
}
