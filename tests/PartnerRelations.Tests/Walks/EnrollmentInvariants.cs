using PartnerRelations.Enrollments;

namespace PartnerRelations.Tests.Walks;

/// <summary>What holds of enrollments at the end of every walk, whatever was done in it.</summary>
internal sealed class EnrollmentInvariants(WalkHouse house, EnrollmentStories stories)
{
    /// <summary>Checks all of it, and says how every record ended.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync()
    {
        foreach (var enrollment in stories.All)
        {
            var stored = await house.EnrollmentStore.FindAsync(null, enrollment.Id, CancellationToken.None);
            stored.Should().Be(enrollment, "folding the events gives the stored record");
            house.Secrets.Saw(stored!);
            (await house.Log.ReadRecordAsync(enrollment.Owner, enrollment.Id.Value, 0, 1000, CancellationToken.None)).Select(one => one.Header.Version)
                .Should().Equal(house.History.Of<EnrollmentEvent>(enrollment.Id.Value).Select(change => change.Version), "the record's own history is what the log has told");
            await CheckViewsAsync(enrollment);
        }

        return [.. stories.All.Select(enrollment => $"in the end: {stories.Tell(enrollment)}")];
    }

    /// <summary>The tenant sees it and takes what the record says; the link that went out last can be looked at while it lasts.</summary>
    private async Task CheckViewsAsync(Enrollment enrollment)
    {
        (await house.EnrollmentStore.FindAsync(enrollment.Reseller.Tenant, enrollment.Id, CancellationToken.None)).Should().Be(enrollment);
        (await house.EnrollmentStore.FindAsync(WalkCast.Tenant(0xF, 1), enrollment.Id, CancellationToken.None)).Should().BeNull("nothing of another tenant comes back");
        if (enrollment.TakenTenant is { } tenant) (await house.EnrollmentStore.FindTakingAsync(tenant, CancellationToken.None))!.Id.Should().Be(enrollment.Id);
        if (enrollment.TakenMpnId is { } mpnId) (await house.EnrollmentStore.FindTakingAsync(mpnId, CancellationToken.None))!.Id.Should().Be(enrollment.Id);
        if (enrollment.Status == EnrollmentStatus.AwaitingContactConfirmation) enrollment.ConfirmationSentAt.Should().NotBeNull("once the pump has run, a link is out");
    }
}
