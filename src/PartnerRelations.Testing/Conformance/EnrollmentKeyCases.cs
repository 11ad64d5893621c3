using PartnerRelations.Enrollments;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>One enrollment takes a tenant, one takes an MPN id.</summary>
internal static class EnrollmentKeyCases
{
    private static readonly EnrollmentStatus[] Live =
    [
        EnrollmentStatus.Draft, EnrollmentStatus.AwaitingContactConfirmation, EnrollmentStatus.InReview, EnrollmentStatus.ActionRequired, EnrollmentStatus.Qualified, EnrollmentStatus.Active,
    ];

    private static readonly EnrollmentStatus[] Closed = [EnrollmentStatus.Rejected, EnrollmentStatus.Withdrawn, EnrollmentStatus.Deauthorized];

    public static IEnumerable<StoreCase> All =>
    [
        new("Enrollments: a second live enrollment of a tenant answers AlreadyExists and changes nothing", SecondAsync),
        new("Enrollments: a tenant and its MPN id are free again once its enrollment is closed", FreeAgainAsync),
        new("Enrollments: an enrollment takes its tenant only once the tenant is confirmed", UnconfirmedAsync),
        new("Enrollments: of parallel confirmations of one tenant exactly one is Saved", ConfirmationRaceAsync),
        new("Enrollments: a second live enrollment with an MPN id answers AlreadyExists and changes nothing", SecondMpnAsync),
        new("Enrollments: of parallel choices of one MPN id exactly one is Saved", MpnRaceAsync),
        new("Enrollments: who changes the tenant lets go of tenant and MPN id", ChangedTenantAsync),
    ];

    private static async Task SecondAsync(CaseRun run)
    {
        foreach (var status in Live)
        {
            var live = await run.SavedEnrollmentAsync(status).ConfigureAwait(false);
            var second = run.Samples.EnrollmentStory(EnrollmentStatus.Draft, live.Reseller.Tenant)[0];
            await Expect.AnswersAsync(SaveResult.AlreadyExists, run.Stores.Enrollments.SaveAsync(second, run.Cancel), $"A second enrollment while the first is {status}").ConfigureAwait(false);
            Expect.Null(await run.Stores.Enrollments.FindAsync(null, second.Enrollment.Id, run.Cancel).ConfigureAwait(false), "The refused enrollment");
            Expect.Equal(live, await run.Stores.Enrollments.FindTakingAsync(live.Reseller.Tenant, run.Cancel).ConfigureAwait(false), "The enrollment that takes the tenant");
        }
    }

    private static async Task FreeAgainAsync(CaseRun run)
    {
        foreach (var status in Closed)
        {
            var closed = await run.SavedEnrollmentAsync(status).ConfigureAwait(false);
            Expect.Null(await run.Stores.Enrollments.FindTakingAsync(closed.Reseller.Tenant, run.Cancel).ConfigureAwait(false), $"The enrollment that takes a tenant whose own is {status}");
            Expect.Null(await run.Stores.Enrollments.FindTakingAsync(closed.MpnId!, run.Cancel).ConfigureAwait(false), $"The enrollment that takes an MPN id whose own is {status}");
            var again = await run.SavedEnrollmentAsync(EnrollmentStatus.Active, closed.Reseller.Tenant, closed.MpnId).ConfigureAwait(false);
            Expect.Equal(again, await run.Stores.Enrollments.FindTakingAsync(closed.Reseller.Tenant, run.Cancel).ConfigureAwait(false), "The tenant's new enrollment");
            Expect.Equal(again, await run.Stores.Enrollments.FindTakingAsync(closed.MpnId!, run.Cancel).ConfigureAwait(false), "The MPN id's new enrollment");
            if (status != EnrollmentStatus.Rejected) continue;
            var appeal = run.Samples.EnrollmentChange(closed, header => new EnrollmentAppealed { Header = header, Status = EnrollmentStatus.InReview, Documents = [] });
            await Expect.AnswersAsync(SaveResult.AlreadyExists, run.Stores.Enrollments.SaveAsync(appeal, run.Cancel), "An appeal after somebody else has taken the tenant").ConfigureAwait(false);
            Expect.Equal(closed, await run.Stores.Enrollments.FindAsync(null, closed.Id, run.Cancel).ConfigureAwait(false), "The rejected enrollment");
        }
    }

    private static async Task UnconfirmedAsync(CaseRun run)
    {
        var tenant = run.Samples.Tenant();
        var waiting = new List<EnrollmentChange>();
        while (waiting.Count < 3)
        {
            var started = run.Samples.EnrollmentStarted(tenant, confirmed: false);
            waiting.Add(new() { Enrollment = Enrollment.Apply(null, started), Event = started });
            await Expect.SavedAsync(run.Stores.Enrollments.SaveAsync(waiting[^1], run.Cancel)).ConfigureAwait(false);
        }

        Expect.Null(await run.Stores.Enrollments.FindTakingAsync(tenant, run.Cancel).ConfigureAwait(false), "The enrollment that takes a tenant that nobody has confirmed");
        var live = await run.SavedEnrollmentAsync(EnrollmentStatus.Draft, tenant).ConfigureAwait(false);
        var confirmed = run.Samples.EnrollmentChange(waiting[0].Enrollment, header => new EnrollmentTenantConfirmed { Header = header });
        await Expect.AnswersAsync(SaveResult.AlreadyExists, run.Stores.Enrollments.SaveAsync(confirmed, run.Cancel), "Confirming a tenant that another enrollment takes").ConfigureAwait(false);
        Expect.Equal(live, await run.Stores.Enrollments.FindTakingAsync(tenant, run.Cancel).ConfigureAwait(false), "The enrollment that takes the tenant");
    }

    private static async Task ConfirmationRaceAsync(CaseRun run)
    {
        for (var round = 0; round < 5; round++)
        {
            var tenant = run.Samples.Tenant();
            var racing = Enumerable.Range(0, 8).Select(_ => run.Samples.EnrollmentStarted(tenant)).Select(started => new EnrollmentChange { Enrollment = Enrollment.Apply(null, started), Event = started });
            await run.OneEnrollmentWinsAsync(racing).ConfigureAwait(false);
        }
    }

    private static async Task SecondMpnAsync(CaseRun run)
    {
        var holder = await run.SavedEnrollmentAsync(EnrollmentStatus.Active).ConfigureAwait(false);
        var other = run.Samples.EnrollmentStory(EnrollmentStatus.Draft, mpnId: holder.MpnId);
        await Expect.SavedAsync(run.Stores.Enrollments.SaveAsync(other[0], run.Cancel)).ConfigureAwait(false);
        await Expect.AnswersAsync(SaveResult.AlreadyExists, run.Stores.Enrollments.SaveAsync(other[1], run.Cancel), "Choosing an MPN id that stands behind another tenant").ConfigureAwait(false);
        Expect.Equal(other[0].Enrollment, await run.Stores.Enrollments.FindAsync(null, other[0].Enrollment.Id, run.Cancel).ConfigureAwait(false), "The enrollment that chose");
        Expect.Equal(holder, await run.Stores.Enrollments.FindTakingAsync(holder.MpnId!, run.Cancel).ConfigureAwait(false), "The enrollment that takes the MPN id");
    }

    private static async Task MpnRaceAsync(CaseRun run)
    {
        for (var round = 0; round < 5; round++)
        {
            var mpnId = run.Samples.MpnId();
            List<EnrollmentChange> choices = [];
            while (choices.Count < 8)
            {
                var story = run.Samples.EnrollmentStory(EnrollmentStatus.Draft, mpnId: mpnId);
                await Expect.SavedAsync(run.Stores.Enrollments.SaveAsync(story[0], run.Cancel)).ConfigureAwait(false);
                choices.Add(story[1]);
            }

            await run.OneEnrollmentWinsAsync(choices).ConfigureAwait(false);
        }
    }

    private static async Task ChangedTenantAsync(CaseRun run)
    {
        var draft = await run.SavedEnrollmentAsync(EnrollmentStatus.Draft).ConfigureAwait(false);
        var moved = await run.SavedTenantChangeAsync(draft).ConfigureAwait(false);
        Expect.Null(await run.Stores.Enrollments.FindTakingAsync(draft.Reseller.Tenant, run.Cancel).ConfigureAwait(false), "The enrollment that takes the tenant that was left");
        Expect.Null(await run.Stores.Enrollments.FindTakingAsync(moved.Enrollment.Reseller.Tenant, run.Cancel).ConfigureAwait(false), "The enrollment that takes the tenant that has not confirmed");
        Expect.Null(await run.Stores.Enrollments.FindTakingAsync(draft.MpnId!, run.Cancel).ConfigureAwait(false), "The enrollment that takes the MPN id that was let go");
    }
}
