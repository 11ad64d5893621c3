using PartnerRelations.Storage;

namespace PartnerRelations.Customers;

/// <summary>The questions about invitations and relationships; nothing here writes.</summary>
internal sealed class CustomerQuestions(CustomerService service, Actor actor)
{
    public async Task<PartnerResult<CustomerAcceptance>> FindAcceptanceAsync(CustomerAcceptanceId acceptanceId, CancellationToken cancellationToken)
    {
        var acceptance = actor.Tenant is { } tenant ? await service.Store.FindAcceptanceAsync(tenant, acceptanceId, cancellationToken).ConfigureAwait(false) : null;
        return acceptance is null ? CustomerInvitationErrors.AcceptanceNotFound.Error() : acceptance;
    }

    public async Task<PartnerResult<Page<CustomerInvitation>>> ListInvitationsAsync(CustomerInvitationFilter? filter, PageRequest? page, CancellationToken cancellationToken)
    {
        if (actor is not { Kind: ActorKind.User, Tenant: { } tenant }) return ActorErrors.SignInRequired.Error();
        if (filter?.Status is CustomerInvitationStatus.Expired || (filter?.Status is { } status && !Enum.IsDefined(status))) return FormErrors.Malformed.Error(nameof(filter.Status));
        if (filter?.Type is { } type && !Enum.IsDefined(type)) return FormErrors.Malformed.Error(nameof(filter.Type));
        var query = new CustomerInvitationQuery
        {
            Sender = new ResellerId(tenant),
            Status = filter?.Status,
            OnlyOpen = filter?.OnlyOpen == true,
            Type = filter?.Type,
            Provider = filter?.Provider,
        };
        return await Paging.ListAsync(
            page ?? PageRequest.First,
            $"customer_invitations/{tenant}/{query.Status}/{query.OnlyOpen}/{query.Type}/{query.Provider}",
            range => service.Store.ListInvitationsAsync(query, range, cancellationToken),
            invitation => invitation.Id.Value).ConfigureAwait(false);
    }

    public async Task<PartnerResult<Page<CustomerInvitation>>> ListExpiringAsync(DateTimeOffset before, PageRequest? page, CancellationToken cancellationToken)
    {
        if (actor is not { Kind: ActorKind.User, Tenant: { } tenant }) return ActorErrors.SignInRequired.Error();
        return await Paging.ListAsync(
            page ?? PageRequest.First,
            $"customer_invitations/expiring/{tenant}/{before.UtcTicks}",
            range => service.Store.ListExpiringInvitationsAsync(new ResellerId(tenant), before.ToUniversalTime(), range, cancellationToken),
            invitation => invitation.Id.Value).ConfigureAwait(false);
    }

    public async Task<PartnerResult<Page<CustomerRelationship>>> ListRelationshipsAsync(
        CustomerRelationshipParty side, CustomerRelationshipFilter? filter, PageRequest? page, CancellationToken cancellationToken)
    {
        var kind = side == CustomerRelationshipParty.Customer ? ActorKind.Customer : ActorKind.User;
        if (actor.Kind != kind || actor.Tenant is not { } tenant) return ActorErrors.SignInRequired.Error();
        if (filter?.Status is { } status && !Enum.IsDefined(status)) return FormErrors.Malformed.Error(nameof(filter.Status));
        var query = new CustomerRelationshipQuery
        {
            Asking = tenant,
            Side = side,
            Status = filter?.Status,
            OtherParty = filter?.OtherParty,
            OnlyAwaitingMatch = filter?.OnlyAwaitingMatch == true,
        };
        return await Paging.ListAsync(
            page ?? PageRequest.First,
            $"customer_relationships/{side}/{tenant}/{query.Status}/{query.OtherParty}/{query.OnlyAwaitingMatch}",
            range => service.Store.ListRelationshipsAsync(query, range, cancellationToken),
            relationship => relationship.Id.Value).ConfigureAwait(false);
    }

    public async Task<PartnerResult<Page<CustomerRelationship>>> ListSharedAsync(TenantId partner, PageRequest? page, CancellationToken cancellationToken)
    {
        if (actor is not { Kind: ActorKind.User, Tenant: { } tenant }) return ActorErrors.SignInRequired.Error();
        if (!await service.AreLinkedAsync(tenant, partner, cancellationToken).ConfigureAwait(false)) return CustomerRelationshipErrors.PartnersNotLinked.Error();
        return await Paging.ListAsync(
            page ?? PageRequest.First,
            $"customer_relationships/shared/{tenant}/{partner}",
            range => service.Store.ListSharedAsync(tenant, partner, range, cancellationToken),
            relationship => relationship.Id.Value).ConfigureAwait(false);
    }
}
