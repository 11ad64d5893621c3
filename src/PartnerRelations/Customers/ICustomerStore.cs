using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Customers;

/// <summary>
/// Keeps invitations to customers, relationships with them, acceptances and their events. Every promise here is a case of the conformance suite: run
/// it against your own implementation. A store hands out what was saved, exactly, and is safe for concurrent use.
/// </summary>
public interface ICustomerStore : IRequestStore
{
    /// <summary>The invitation, if the asking tenant is its sender or the customer that answered it; null otherwise.</summary>
    Task<CustomerInvitation?> FindInvitationAsync(TenantId asking, CustomerInvitationId id, CancellationToken cancellationToken);

    /// <summary>The invitation whose newest token has this hash, in whatever status; null for hashes that were replaced. Whoever holds the token may ask.</summary>
    Task<CustomerInvitation?> FindInvitationByTokenAsync(InvitationTokenHash hash, CancellationToken cancellationToken);

    /// <summary>The one invitation of the sender that is stored as Draft or Sent for this kind, provider and address; null when there is none.</summary>
    /// <param name="sender">The reseller.</param>
    /// <param name="provider">The provider of a joint invitation; null asks for the reseller's alone.</param>
    /// <param name="email">Compared in its normalised form.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CustomerInvitation?> FindOpenInvitationAsync(ResellerId sender, ProviderId? provider, EmailAddress email, CancellationToken cancellationToken);

    /// <summary>The sender's invitations that match, in ascending order of their ids.</summary>
    Task<IReadOnlyList<CustomerInvitation>> ListInvitationsAsync(CustomerInvitationQuery query, PageRange range, CancellationToken cancellationToken);

    /// <summary>The sender's invitations that are stored as Sent and have an expiry before the moment, in ascending order of their ids.</summary>
    Task<IReadOnlyList<CustomerInvitation>> ListExpiringInvitationsAsync(ResellerId sender, DateTimeOffset before, PageRange range, CancellationToken cancellationToken);

    /// <summary>The acceptance, if the asking tenant is its customer, its reseller or its provider; null otherwise.</summary>
    Task<CustomerAcceptance?> FindAcceptanceAsync(TenantId asking, CustomerAcceptanceId id, CancellationToken cancellationToken);

    /// <summary>The relationship, if the asking tenant is its partner or its customer; null otherwise.</summary>
    Task<CustomerRelationship?> FindRelationshipAsync(TenantId asking, CustomerRelationshipId id, CancellationToken cancellationToken);

    /// <summary>The one Active relationship of the two; null when there is none.</summary>
    Task<CustomerRelationship?> FindActiveRelationshipAsync(TenantId partner, CustomerId customer, CancellationToken cancellationToken);

    /// <summary>The relationships that match, in ascending order of their ids.</summary>
    Task<IReadOnlyList<CustomerRelationship>> ListRelationshipsAsync(CustomerRelationshipQuery query, PageRange range, CancellationToken cancellationToken);

    /// <summary>The asking partner's Active relationships with customers that also have an Active one with the other partner, in ascending order of their ids.</summary>
    Task<IReadOnlyList<CustomerRelationship>> ListSharedAsync(TenantId asking, TenantId otherPartner, PageRange range, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a change whole or not at all: saved iff the store holds exactly the version before of every record (nothing for 1), and afterwards no
    /// two invitations are Draft or Sent for the same (sender, type, provider, normalised e-mail), no two relationships Active for the same (partner,
    /// customer), and the request is new. A cancelled token throws and writes nothing.
    /// </summary>
    Task<SaveResult> SaveAsync(CustomerChange change, CancellationToken cancellationToken);
}

/// <summary>Which invitations a sender asks for. Each combination has an index.</summary>
public sealed record CustomerInvitationQuery
{
    /// <summary>The reseller that asks for what it sent.</summary>
    public required ResellerId Sender { get; init; }

    /// <summary>The stored status; null for all.</summary>
    public CustomerInvitationStatus? Status { get; init; }

    /// <summary>Whether only those stored as Draft or Sent are wanted.</summary>
    public bool OnlyOpen { get; init; }

    /// <summary>Which of the two kinds; null for both.</summary>
    public CustomerInvitationType? Type { get; init; }

    /// <summary>The provider of joint invitations; null for all.</summary>
    public ProviderId? Provider { get; init; }
}

/// <summary>Which relationships a tenant asks for. Each combination has an index.</summary>
public sealed record CustomerRelationshipQuery
{
    /// <summary>The tenant that asks.</summary>
    public required TenantId Asking { get; init; }

    /// <summary>On which side it asks: <see cref="CustomerRelationshipParty.Partner"/> or <see cref="CustomerRelationshipParty.Customer"/>.</summary>
    public required CustomerRelationshipParty Side { get; init; }

    /// <summary>The status; null for all.</summary>
    public CustomerRelationshipStatus? Status { get; init; }

    /// <summary>The tenant on the other side; null for all.</summary>
    public TenantId? OtherParty { get; init; }

    /// <summary>Whether only those of which <see cref="CustomerRelationship.AwaitsMatch"/> is true are wanted.</summary>
    public bool OnlyAwaitingMatch { get; init; }
}

/// <summary>What one command writes: the next records, an event for each, and what belongs to them.</summary>
public sealed record CustomerChange
{
    /// <summary>The next invitations; each has one event with its id and version.</summary>
    public required ValueList<CustomerInvitation> Invitations { get; init; }

    /// <summary>The next relationships; each has one event with its id and version.</summary>
    public required ValueList<CustomerRelationship> Relationships { get; init; }

    /// <summary>One event for each record, and no other.</summary>
    public required ValueList<CustomerEvent> Events { get; init; }

    /// <summary>The hashes of new tokens, each of which replaces its invitation's earlier one; others keep theirs.</summary>
    public required ValueList<CustomerTokenHash> TokenHashes { get; init; }

    /// <summary>The evidence that an acceptance leaves; null otherwise.</summary>
    public CustomerAcceptance? Acceptance { get; init; }

    /// <summary>The request that it answers; null where the command had none.</summary>
    public StoredRequest? Request { get; init; }
}

/// <summary>The hash of an invitation's newest token.</summary>
public sealed record CustomerTokenHash
{
    /// <summary>The invitation; one of the same change.</summary>
    public required CustomerInvitationId InvitationId { get; init; }

    /// <summary>The hash.</summary>
    public required InvitationTokenHash Hash { get; init; }
}
