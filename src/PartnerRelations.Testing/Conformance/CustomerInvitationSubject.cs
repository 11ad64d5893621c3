using PartnerRelations.Customers;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Invitations to customers for the common cases: one that is sent and renewed again and again.</summary>
internal sealed class CustomerInvitationSubject : RecordSubject<CustomerInvitation>
{
    public override string Feature => "Customer invitations";

    public override bool HasTokens => true;

    public override Guid IdOf(CustomerInvitation record) => record.Id.Value;

    public override long VersionOf(CustomerInvitation record) => record.Version;

    public override RecordChange<CustomerInvitation> New(PartnerSamples samples, TenantId owner)
    {
        var change = CustomerSteps.InvitedJointly(samples, new ResellerId(owner), samples.Provider(), samples.Email());
        return new RecordChange<CustomerInvitation>(CustomerInvitation.Apply(null, change), change);
    }

    public override RecordChange<CustomerInvitation> Next(PartnerSamples samples, CustomerInvitation previous)
    {
        var header = CustomerSteps.HeaderAfter(samples, previous, previous.DraftedAt.AddMinutes(1));
        CustomerInvitationEvent change = previous.Status == CustomerInvitationStatus.Sent
            ? new CustomerInvitationRenewed { Header = header }
            : new CustomerInvitationSent { Header = header, ExpiresAt = header.At.AddDays(90) };
        return new RecordChange<CustomerInvitation>(CustomerInvitation.Apply(previous, change), change);
    }

    public override CustomerInvitation Apply(CustomerInvitation? previous, PartnerEvent change) => CustomerInvitation.Apply(previous, (CustomerInvitationEvent)change);

    public override Task<SaveResult> SaveAsync(ConformanceStores stores, RecordChange<CustomerInvitation> change, CancellationToken cancellationToken) =>
        stores.Customers.SaveAsync(
            CustomerSteps.Change((CustomerEvent)change.Event, invitation: change.Next) with
            {
                TokenHashes = change.Token is { } hash ? [new CustomerTokenHash { InvitationId = change.Next.Id, Hash = hash }] : [],
                Request = change.Request,
            },
            cancellationToken);

    public override Task<CustomerInvitation?> FindAsync(ConformanceStores stores, TenantId asking, Guid id, CancellationToken cancellationToken) =>
        stores.Customers.FindInvitationAsync(asking, new CustomerInvitationId(id), cancellationToken);

    public override Task<CustomerInvitation?> FindByTokenAsync(ConformanceStores stores, InvitationTokenHash hash, CancellationToken cancellationToken) =>
        stores.Customers.FindInvitationByTokenAsync(hash, cancellationToken);

    public override Task<StoredRequest?> FindRequestAsync(ConformanceStores stores, RequestKey key, CancellationToken cancellationToken) =>
        stores.Customers.FindRequestAsync(key, cancellationToken);

    public override Task<IReadOnlyList<CustomerInvitation>> ListAsync(ConformanceStores stores, TenantId owner, PageRange range, CancellationToken cancellationToken) =>
        stores.Customers.ListInvitationsAsync(new CustomerInvitationQuery { Sender = new ResellerId(owner) }, range, cancellationToken);
}
