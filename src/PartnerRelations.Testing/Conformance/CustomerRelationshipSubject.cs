using PartnerRelations.Customers;
using PartnerRelations.Events;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Relationships with customers for the common cases: one whose granular grant is recorded again and again.</summary>
internal sealed class CustomerRelationshipSubject : RecordSubject<CustomerRelationship>
{
    public override string Feature => "Customer relationships";

    public override Guid IdOf(CustomerRelationship record) => record.Id.Value;

    public override long VersionOf(CustomerRelationship record) => record.Version;

    public override RecordChange<CustomerRelationship> New(PartnerSamples samples, TenantId owner)
    {
        var change = CustomerSteps.Established(samples, owner, samples.Customer());
        return new RecordChange<CustomerRelationship>(CustomerRelationship.Apply(null, change), change);
    }

    public override RecordChange<CustomerRelationship> Next(PartnerSamples samples, CustomerRelationship previous)
    {
        var at = PartnerSamples.Start.AddMinutes(previous.Version);
        var change = new AdminGrantRecorded
        {
            Header = CustomerSteps.HeaderAfter(samples, previous, at),
            AdminGrant = new AdminGrant { Roles = [new DirectoryRoleId(samples.RecordId(at)), DirectoryRoleId.UserAdministrator], EndsAt = at.AddDays(730), RecordedAt = at },
        };
        return new RecordChange<CustomerRelationship>(CustomerRelationship.Apply(previous, change), change);
    }

    public override CustomerRelationship Apply(CustomerRelationship? previous, PartnerEvent change) => CustomerRelationship.Apply(previous, (CustomerRelationshipEvent)change);

    public override Task<SaveResult> SaveAsync(ConformanceStores stores, RecordChange<CustomerRelationship> change, CancellationToken cancellationToken) =>
        stores.Customers.SaveAsync(CustomerSteps.Change((CustomerEvent)change.Event, relationship: change.Next) with { Request = change.Request }, cancellationToken);

    public override Task<CustomerRelationship?> FindAsync(ConformanceStores stores, TenantId asking, Guid id, CancellationToken cancellationToken) =>
        stores.Customers.FindRelationshipAsync(asking, new CustomerRelationshipId(id), cancellationToken);

    public override Task<StoredRequest?> FindRequestAsync(ConformanceStores stores, RequestKey key, CancellationToken cancellationToken) =>
        stores.Customers.FindRequestAsync(key, cancellationToken);

    public override Task<IReadOnlyList<CustomerRelationship>> ListAsync(ConformanceStores stores, TenantId owner, PageRange range, CancellationToken cancellationToken) =>
        stores.Customers.ListRelationshipsAsync(
            new CustomerRelationshipQuery { Asking = owner, Side = CustomerRelationshipParty.Partner }, range, cancellationToken);
}
