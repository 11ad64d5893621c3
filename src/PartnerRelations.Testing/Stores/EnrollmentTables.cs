using PartnerRelations.Enrollments;

namespace PartnerRelations.Testing.Stores;

/// <summary>The tables, unique keys and indexes of enrollments.</summary>
internal sealed class EnrollmentTables
{
    public EnrollmentTables()
    {
        ByTenant = Enrollments.AddUnique<TenantId>(enrollment => enrollment.TakenTenant);
        ByMpnId = Enrollments.AddUnique<ValueTuple<string>>(enrollment => enrollment.TakenMpnId is { } id ? new ValueTuple<string>(id.Value) : null);
        Lists = Enrollments.AddIndex<(TenantId? Tenant, EnrollmentStatus? Status)>(enrollment =>
            [(null, null), (null, enrollment.Status), (enrollment.Reseller.Tenant, null), (enrollment.Reseller.Tenant, enrollment.Status)]);
    }

    public RecordTable<Enrollment> Enrollments { get; } = new(enrollment => enrollment.Id.Value, enrollment => enrollment.Version);

    /// <summary>One enrollment takes a tenant.</summary>
    public UniqueKey<Enrollment, TenantId> ByTenant { get; }

    /// <summary>One enrollment takes an MPN id.</summary>
    public UniqueKey<Enrollment, ValueTuple<string>> ByMpnId { get; }

    /// <summary>A tenant's enrollments and the program's queue, with and without the status.</summary>
    public OrderedIndex<Enrollment, (TenantId? Tenant, EnrollmentStatus? Status)> Lists { get; }
}
