using PartnerRelations.Enrollments;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>What the cases of enrollments do again and again.</summary>
internal static class EnrollmentRuns
{
    public static async Task<Enrollment> SavedEnrollmentAsync(this CaseRun run, EnrollmentStatus status, TenantId? tenant = null, MpnId? mpnId = null)
    {
        var story = run.Samples.EnrollmentStory(status, tenant, mpnId);
        foreach (var change in story) await Expect.SavedAsync(run.Stores.Enrollments.SaveAsync(change, run.Cancel)).ConfigureAwait(false);
        return story[^1].Enrollment;
    }

    public static async Task OneEnrollmentWinsAsync(this CaseRun run, IEnumerable<EnrollmentChange> changes)
    {
        var answers = await Task.WhenAll(changes.Select(change => Task.Run(() => run.Stores.Enrollments.SaveAsync(change, run.Cancel), run.Cancel))).ConfigureAwait(false);
        Expect.Equal(1, answers.Count(answer => answer == SaveResult.Saved), "The number of winners");
        Expect.Equal(answers.Length - 1, answers.Count(answer => answer == SaveResult.AlreadyExists), "The number of those that were told AlreadyExists");
    }

    /// <summary>A draft that is moved to another tenant.</summary>
    public static async Task<EnrollmentChange> SavedTenantChangeAsync(this CaseRun run, Enrollment draft)
    {
        var entry = run.Samples.TenantEntry();
        var moved = run.Samples.EnrollmentChange(draft, header => new EnrollmentTenantChanged
        {
            Header = header,
            Reseller = new ResellerId(entry.Id),
            TenantName = entry.Name,
            TenantCountry = entry.Country,
            TenantCreated = false,
        });
        await Expect.SavedAsync(run.Stores.Enrollments.SaveAsync(moved, run.Cancel)).ConfigureAwait(false);
        return moved;
    }
}
