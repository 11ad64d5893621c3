using PartnerRelations.Storage;
using PartnerRelations.Transitions;

namespace PartnerRelations.Customers;

/// <summary>What happens to a relationship that stands: administration recorded and taken back, and its end.</summary>
internal sealed class CustomerKeeping(CustomerService service, Actor actor)
{
    public Task<PartnerResult<CustomerRelationship>> RecordAdminGrantAsync(RecordAdminGrant command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ChangeActiveAsync(
            command,
            command.Partner,
            command.Customer,
            (relationship, now) => CustomerRelationshipRules.RecordAdminGrant(command, relationship, actor, now),
            cancellationToken);
    }

    public Task<PartnerResult<CustomerRelationship>> WithdrawAdministrationAsync(WithdrawAdministration command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ChangeActiveAsync(
            command,
            command.Partner,
            command.Customer,
            (relationship, now) => CustomerRelationshipRules.WithdrawAdministration(relationship, service.House.At(now), actor, now),
            cancellationToken);
    }

    public async Task<PartnerResult<RelationshipEndingPlan>> PlanEndingAsync(CustomerRelationshipId relationshipId, CancellationToken cancellationToken)
    {
        var found = await service.FindRelationshipAsync(relationshipId, actor, cancellationToken).ConfigureAwait(false);
        if (!found.TryGetValue(out var relationship, out var errors)) return PartnerResult.Refused<RelationshipEndingPlan>(errors);
        var rules = service.House.At(service.Clock.Now());
        if (CustomerRelationshipRules.RefuseEnding(relationship, rules, actor) is { Errors: { Count: > 0 } refusals })
        {
            return PartnerResult.Refused<RelationshipEndingPlan>(refusals);
        }

        var commerce = await service.Commerce.FindAsync(relationship.Partner, relationship.Customer, cancellationToken).ConfigureAwait(false);
        return new RelationshipEndingPlan
        {
            RelationshipId = relationship.Id,
            Version = relationship.Version,
            LosesGrants = relationship.Grants,
            LosesAdminGrant = relationship.AdminGrant,
            OtherPartnersStay = true,
            MayBeInvitedAgain = true,
            NoticeIsYours = true,
            Unsettled = CustomerRelationshipRules.Unsettled(commerce, rules),
        };
    }

    public Task<PartnerResult<CustomerRelationship>> EndAsync(EndCustomerRelationship command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ChangeAsync(
            command,
            (stored, cancel) => service.FindRelationshipAsync(new CustomerRelationshipId(stored.RecordId), actor, cancel),
            cancel => service.FindRelationshipAsync(command.RelationshipId, actor, cancel),
            async (relationship, now, cancel) =>
            {
                var commerce = await service.Commerce.FindAsync(relationship.Partner, relationship.Customer, cancel).ConfigureAwait(false);
                return CustomerRelationshipRules.End(relationship, commerce, service.House.At(now), actor, now);
            },
            cancellationToken);
    }

    public Task<PartnerResult<CustomerRelationship>> RecordGoneAsync(RecordRelationshipGoneAtMicrosoft command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return ChangeAsync(
            command,
            (stored, cancel) => FindOfPartnerAsync(command.Partner, new CustomerRelationshipId(stored.RecordId), cancel),
            cancel => FindOfPartnerAsync(command.Partner, command.RelationshipId, cancel),
            (relationship, now, _) => Task.FromResult(CustomerRelationshipRules.RecordGone(relationship, actor, now)),
            cancellationToken);
    }

    private Task<PartnerResult<CustomerRelationship>> ChangeActiveAsync(
        PartnerCommand command,
        TenantId partner,
        CustomerId customer,
        Func<CustomerRelationship, DateTimeOffset, Judgement<ValueList<CustomerEvent>>> judge,
        CancellationToken cancellationToken) =>
        ChangeAsync(
            command,
            (stored, cancel) => FindOfPartnerAsync(partner, new CustomerRelationshipId(stored.RecordId), cancel),
            cancel => service.FindActiveAsync(partner, customer, actor, cancel),
            (relationship, now, _) => Task.FromResult(judge(relationship, now)),
            cancellationToken);

    /// <summary>By the partner's tenant, because the system has none of its own.</summary>
    private async Task<PartnerResult<CustomerRelationship>> FindOfPartnerAsync(TenantId partner, CustomerRelationshipId id, CancellationToken cancellationToken)
    {
        var relationship = await service.Store.FindRelationshipAsync(partner, id, cancellationToken).ConfigureAwait(false);
        return relationship is null || relationship.PartyOf(actor) == CustomerRelationshipParty.Stranger ? CustomerRelationshipErrors.NotFound.Error() : relationship;
    }

    private Task<PartnerResult<CustomerRelationship>> ChangeAsync(
        PartnerCommand command,
        Func<StoredRequest, CancellationToken, Task<PartnerResult<CustomerRelationship>>> repeat,
        Func<CancellationToken, Task<PartnerResult<CustomerRelationship>>> find,
        Func<CustomerRelationship, DateTimeOffset, CancellationToken, Task<Judgement<ValueList<CustomerEvent>>>> judge,
        CancellationToken cancellationToken) => service.Walk.RunAsync(
            command,
            actor,
            null,
            repeat,
            async (attempt, cancel) =>
            {
                var found = await find(cancel).ConfigureAwait(false);
                if (!found.TryGetValue(out var relationship, out _)) return CommandStep<CustomerRelationship>.Done(found);
                var judged = await judge(relationship, attempt.Now, cancel).ConfigureAwait(false);
                return service.Step(
                    attempt, command, relationship.Version, KnownRecords.None.With(relationship), judged, actor, () => relationship, change => change.Relationships[0]);
            },
            cancellationToken);
}
