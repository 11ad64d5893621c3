using PartnerRelations.Enrollments;
using PartnerRelations.Events;

namespace PartnerRelations.Tests.Walks;

/// <summary>The enrollments of a walk as their events tell them, in the order in which they were started.</summary>
internal sealed class EnrollmentStories(WalkHouse house, WalkCast cast)
{
    private readonly List<Guid> _ids = [];
    private readonly Dictionary<Guid, Enrollment> _now = [];

    /// <summary>Every enrollment as it is now.</summary>
    public IReadOnlyList<Enrollment> All => [.. _ids.Select(id => _now[id])];

    public int Count => _ids.Count;

    public Enrollment? Find(Guid id) => _now.GetValueOrDefault(id);

    /// <summary>The number of an enrollment in the walk; it says nothing of its id.</summary>
    public int IndexOf(Guid id) => _ids.IndexOf(id);

    /// <summary>Takes the next event in; answers the record before and after it. A tenant that was created takes part from now on.</summary>
    public (Enrollment? Before, Enrollment After) Take(EnrollmentEvent change)
    {
        var before = Find(change.RecordId);
        var after = _now[change.RecordId] = Enrollment.Apply(before, change);
        if (before is null) _ids.Add(change.RecordId);
        if (after.TenantCreated && after.Reseller != before?.Reseller)
        {
            house.Outside.ListProfiles(after.Reseller.Tenant, after.TenantCountry);
            cast.Join(after.Reseller.Tenant);
        }

        if (after.Status != before?.Status) cast.SetInProgram(All.Where(one => one.Status is EnrollmentStatus.Qualified or EnrollmentStatus.Active).Select(one => one.Reseller));
        return (before, after);
    }

    /// <summary>What came of a command on an enrollment.</summary>
    public WalkAnswer Answer(PartnerResult<Enrollment> answered) => house.Answer(answered, enrollment => new WalkAnswer
    {
        Text = Tell(enrollment),
        Record = (enrollment.Id.Value, enrollment.Version),
    });

    public string Tell(Enrollment enrollment)
    {
        // It is counted when its first event is read, which is after the command that started it has answered.
        var index = IndexOf(enrollment.Id.Value) is >= 0 and var known ? known : _ids.Count;
        return $"enrollment {index} v{enrollment.Version} {enrollment.Status} {enrollment.Path} of {cast.NameOf(enrollment.Reseller.Tenant)}, "
            + $"{(enrollment.MpnId is null ? enrollment.MpnPostponedAt is null ? "no MPN id" : "MPN id postponed" : "MPN id")}, {enrollment.PrimaryContact?.Email.Normalized.Split('@')[0]}, "
            + $"{enrollment.Current.Status}/{enrollment.LastFinalized.Status}{(enrollment.SetUpCompletedAt is null ? string.Empty : ", set up")}";
    }
}
