using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Enrollments for the common cases: drafts whose tenant is not confirmed, so that a tenant has many, and whose support contact changes again and again.</summary>
internal sealed class EnrollmentSubject : RecordSubject<Enrollment>
{
    public override string Feature => "Enrollments";

    public override bool HasTokens => true;

    public override Guid IdOf(Enrollment record) => record.Id.Value;

    public override long VersionOf(Enrollment record) => record.Version;

    public override RecordChange<Enrollment> New(PartnerSamples samples, TenantId owner)
    {
        var change = samples.EnrollmentStarted(owner, confirmed: false);
        return new(Enrollment.Apply(null, change), change);
    }

    public override RecordChange<Enrollment> Next(PartnerSamples samples, Enrollment previous)
    {
        var change = samples.EnrollmentChange(previous, header => new SupportContactProvided { Header = header, Contact = samples.SupportContact() });
        return new(change.Enrollment, change.Event);
    }

    public override Enrollment Apply(Enrollment? previous, PartnerEvent change) => Enrollment.Apply(previous, (EnrollmentEvent)change);

    public override Task<SaveResult> SaveAsync(ConformanceStores stores, RecordChange<Enrollment> change, CancellationToken cancellationToken) => stores.Enrollments.SaveAsync(
        new EnrollmentChange { Enrollment = change.Next, Event = (EnrollmentEvent)change.Event, TokenHash = change.Token, Request = change.Request }, cancellationToken);

    public override Task<Enrollment?> FindAsync(ConformanceStores stores, TenantId asking, Guid id, CancellationToken cancellationToken) =>
        stores.Enrollments.FindAsync(asking, new EnrollmentId(id), cancellationToken);

    public override Task<Enrollment?> FindByTokenAsync(ConformanceStores stores, InvitationTokenHash hash, CancellationToken cancellationToken) =>
        stores.Enrollments.FindByTokenAsync(hash, cancellationToken);

    public override Task<StoredRequest?> FindRequestAsync(ConformanceStores stores, RequestKey key, CancellationToken cancellationToken) =>
        stores.Enrollments.FindRequestAsync(key, cancellationToken);

    public override Task<IReadOnlyList<Enrollment>> ListAsync(ConformanceStores stores, TenantId owner, PageRange range, CancellationToken cancellationToken) =>
        stores.Enrollments.ListAsync(new EnrollmentQuery { Asking = owner }, range, cancellationToken);
}
