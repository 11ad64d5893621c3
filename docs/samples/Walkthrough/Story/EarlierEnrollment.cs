using PartnerRelations.Enrollments;
using PartnerRelations.Walkthrough.Reading;
using PartnerRelations.Walkthrough.Worlds;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>The enrollment that an earlier run has started; nobody knows the id of a tenant that it has created.</summary>
internal static class EarlierEnrollment
{
    /// <summary>The newest one of the story's reseller; null where there is none.</summary>
    public static async Task<Enrollment?> FindAsync(IStoryWorld world, TenantForm tenant, CancellationToken cancellationToken)
    {
        var reviewer = world.As(Stage.Reviewer).Enrollments;
        Enrollment? newest = null;
        var page = new PageRequest { Size = PageRequest.MaxSize };
        while (true)
        {
            var known = (await reviewer.ListQueueAsync(page: page, cancellationToken: cancellationToken)).GetValueOrThrow();
            newest = known.Items.LastOrDefault(one => tenant.IsNew ? one.TenantCreated && one.TenantName == tenant.Name.Trim() : one.Reseller.Tenant == Ids.Tenant(tenant.Name)) ?? newest;
            if (known.NextToken is not { } next) return newest;
            page = page with { Token = next };
        }
    }
}
