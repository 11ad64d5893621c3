using PartnerRelations.Enrollments;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Every case of the store of enrollments.</summary>
internal static class EnrollmentCases
{
    public static IEnumerable<StoreCase> All =>
    [
        .. RecordCases.For(new EnrollmentSubject()),
        .. EnrollmentKeyCases.All,
        new("Enrollments: an enrollment in each status comes back as it was saved", EveryStatusAsync),
        new("Enrollments: a token finds its enrollment in whatever status", TokenAsync),
        new("Enrollments: the program finds every tenant's enrollment", ProgramAsync),
        new("Enrollments: each combination of tenant and status lists exactly what matches", FiltersAsync),
        new("Enrollments: who changes the tenant loses sight of the enrollment and the other tenant sees it", ChangedTenantAsync),
        new("Enrollments: of those closed in one status the one closed last is found", LastClosedAsync),
        new("Enrollments: every cancelled question throws", CancelledAsync),
    ];

    private static async Task CancelledAsync(CaseRun run)
    {
        var (store, tenant) = (run.Stores.Enrollments, run.Samples.Tenant());
        await Expect.CancelledAsync(cancel => store.FindAsync(null, EnrollmentId.New(PartnerSamples.Start), cancel), "The program's look-up").ConfigureAwait(false);
        await Expect.CancelledAsync(cancel => store.FindTakingAsync(tenant, cancel), "A look-up by tenant").ConfigureAwait(false);
        await Expect.CancelledAsync(cancel => store.FindTakingAsync(run.Samples.MpnId(), cancel), "A look-up by MPN id").ConfigureAwait(false);
        await Expect.CancelledAsync(cancel => store.FindLastClosedAsync(tenant, EnrollmentStatus.Rejected, cancel), "A look-up of what was closed last").ConfigureAwait(false);
        await Expect.CancelledAsync(cancel => store.ListAsync(new EnrollmentQuery(), new() { Take = 1 }, cancel), "The program's queue").ConfigureAwait(false);
    }

    private static async Task EveryStatusAsync(CaseRun run)
    {
        foreach (var status in Enum.GetValues<EnrollmentStatus>())
        {
            foreach (var change in run.Samples.EnrollmentStory(status))
            {
                await Expect.SavedAsync(run.Stores.Enrollments.SaveAsync(change, run.Cancel)).ConfigureAwait(false);
                var found = await run.Stores.Enrollments.FindAsync(change.Enrollment.Reseller.Tenant, change.Enrollment.Id, run.Cancel).ConfigureAwait(false);
                Expect.Equal(change.Enrollment, found, $"On the way to {status}, after {change.Event.GetType().Name}, the enrollment");
            }
        }
    }

    private static async Task TokenAsync(CaseRun run)
    {
        foreach (var status in Enum.GetValues<EnrollmentStatus>())
        {
            var story = run.Samples.EnrollmentStory(status);
            var token = Invitations.InvitationToken.Create(story[0].Enrollment.Owner).Hash;
            await Expect.SavedAsync(run.Stores.Enrollments.SaveAsync(story[0] with { TokenHash = token }, run.Cancel)).ConfigureAwait(false);
            foreach (var change in story.Skip(1)) await Expect.SavedAsync(run.Stores.Enrollments.SaveAsync(change, run.Cancel)).ConfigureAwait(false);
            Expect.Equal(story[^1].Enrollment, await run.Stores.Enrollments.FindByTokenAsync(token, run.Cancel).ConfigureAwait(false), $"The enrollment of a token in the status {status}");
        }
    }

    private static async Task ProgramAsync(CaseRun run)
    {
        var (one, other) = (await run.SavedEnrollmentAsync(EnrollmentStatus.InReview).ConfigureAwait(false), await run.SavedEnrollmentAsync(EnrollmentStatus.Draft).ConfigureAwait(false));
        foreach (var enrollment in (Enrollment[])[one, other])
        {
            Expect.Equal(enrollment, await run.Stores.Enrollments.FindAsync(null, enrollment.Id, run.Cancel).ConfigureAwait(false), "An enrollment that the program asks for");
        }

        Expect.Null(await run.Stores.Enrollments.FindAsync(one.Reseller.Tenant, other.Id, run.Cancel).ConfigureAwait(false), "Another tenant's enrollment");
        Expect.Null(await run.Stores.Enrollments.FindAsync(null, EnrollmentId.New(PartnerSamples.Start), run.Cancel).ConfigureAwait(false), "An enrollment that nobody saved");
    }

    private static async Task FiltersAsync(CaseRun run)
    {
        List<Enrollment> saved = [];
        var tenant = run.Samples.Tenant();
        foreach (var status in (EnrollmentStatus[])[EnrollmentStatus.Withdrawn, EnrollmentStatus.Rejected, EnrollmentStatus.Withdrawn, EnrollmentStatus.InReview])
        {
            saved.Add(await run.SavedEnrollmentAsync(status, tenant).ConfigureAwait(false));
        }

        var foreign = await run.SavedEnrollmentAsync(EnrollmentStatus.InReview).ConfigureAwait(false);
        foreach (var status in (EnrollmentStatus?[])[null, .. Enum.GetValues<EnrollmentStatus>()])
        {
            var mine = saved.Where(one => status is null || one.Status == status).OrderBy(one => one.Id.Value);
            var listed = await run.Stores.Enrollments.ListAsync(new() { Asking = tenant, Status = status }, new() { Take = 500 }, run.Cancel).ConfigureAwait(false);
            Expect.Sequence(mine, listed, $"The tenant's list of {status}");
        }

        // Other cases may work on the same storage, so the queue is asked for what stands right behind an id.
        foreach (var one in saved.Append(foreign))
        {
            foreach (var status in (EnrollmentStatus?[])[null, one.Status])
            {
                var before = new Guid([.. one.Id.Value.ToByteArray(bigEndian: true)[..15], 0], bigEndian: true);
                var queue = await run.Stores.Enrollments.ListAsync(new() { Status = status }, new() { After = before, Take = 500 }, run.Cancel).ConfigureAwait(false);
                Expect.True(one.Id.Value == before || queue.Contains(one), $"The program's queue of {status} should hold an enrollment that is {one.Status}, but does not.");
            }

            var otherStatus = one.Status == EnrollmentStatus.Active ? EnrollmentStatus.Draft : EnrollmentStatus.Active;
            var others = await run.Stores.Enrollments.ListAsync(new() { Status = otherStatus }, new() { Take = 500 }, run.Cancel).ConfigureAwait(false);
            Expect.True(others.All(item => item.Status == otherStatus), "The program's queue of one status should hold no other, but does.");
        }
    }

    private static async Task ChangedTenantAsync(CaseRun run)
    {
        var draft = await run.SavedEnrollmentAsync(EnrollmentStatus.Draft).ConfigureAwait(false);
        var moved = await run.SavedTenantChangeAsync(draft).ConfigureAwait(false);
        Expect.Null(await run.Stores.Enrollments.FindAsync(draft.Reseller.Tenant, draft.Id, run.Cancel).ConfigureAwait(false), "The enrollment that the tenant gave away");
        Expect.Equal(moved.Enrollment, await run.Stores.Enrollments.FindAsync(moved.Enrollment.Reseller.Tenant, draft.Id, run.Cancel).ConfigureAwait(false), "The enrollment of the other tenant");
        Expect.Equal(0, (await run.Stores.Enrollments.ListAsync(new() { Asking = draft.Reseller.Tenant }, new() { Take = 5 }, run.Cancel).ConfigureAwait(false)).Count, "The length of the list of the tenant that gave it away");
        Expect.Sequence([moved.Enrollment], await run.Stores.Enrollments.ListAsync(new() { Asking = moved.Enrollment.Reseller.Tenant }, new() { Take = 5 }, run.Cancel).ConfigureAwait(false), "The other tenant's list");
        var history = await run.Stores.Log.ReadRecordAsync(draft.Owner, draft.Id.Value, 0, 100, run.Cancel).ConfigureAwait(false);
        Expect.Equal((int)moved.Enrollment.Version, history.Count, "The length of the history, which stays with the tenant that it was started for");
    }

    private static async Task LastClosedAsync(CaseRun run)
    {
        var tenant = run.Samples.Tenant();
        Expect.Null(await run.Stores.Enrollments.FindLastClosedAsync(tenant, EnrollmentStatus.Rejected, run.Cancel).ConfigureAwait(false), "The last rejected enrollment of a tenant without any");
        var late = await run.SavedEnrollmentAsync(EnrollmentStatus.Rejected, tenant).ConfigureAwait(false);
        var final = run.Samples.EnrollmentChange(late, header => new EnrollmentRejected
        {
            Header = header with { At = PartnerSamples.Start.AddYears(1) },
            Status = EnrollmentStatus.Rejected,
            Reasons = ["Identity"],
            IsFinal = true,
        });
        await Expect.SavedAsync(run.Stores.Enrollments.SaveAsync(final, run.Cancel)).ConfigureAwait(false);
        await run.SavedEnrollmentAsync(EnrollmentStatus.Rejected, tenant).ConfigureAwait(false);
        await run.SavedEnrollmentAsync(EnrollmentStatus.Rejected).ConfigureAwait(false);
        var found = await run.Stores.Enrollments.FindLastClosedAsync(tenant, EnrollmentStatus.Rejected, run.Cancel).ConfigureAwait(false);
        Expect.Equal(final.Enrollment, found, "The enrollment that was rejected last, though a newer one was rejected earlier");
        Expect.Null(await run.Stores.Enrollments.FindLastClosedAsync(tenant, EnrollmentStatus.Deauthorized, run.Cancel).ConfigureAwait(false), "The last deauthorized enrollment");
    }
}
