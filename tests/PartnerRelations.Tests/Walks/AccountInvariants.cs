using PartnerRelations.Accounts;
using PartnerRelations.Enrollments;

namespace PartnerRelations.Tests.Walks;

/// <summary>What holds of partners' accounts, after each event and at the end of every walk.</summary>
internal sealed class AccountInvariants(WalkHouse house, WalkCast cast, EnrollmentStories enrollments, AccountStories stories)
{
    private const PartnerRoles Grantable = PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent | PartnerRoles.SalesAgent | PartnerRoles.HelpdeskAgent | PartnerRoles.UserManagementAdministrator;

    public void See(PartnerAccountEvent change)
    {
        var (before, after) = stories.Take(change);
        after.Users.Select(user => user.Id).Should().OnlyHaveUniqueItems();
        after.Users.Where(user => (user.Roles & ~Grantable) != PartnerRoles.None).Should().BeEmpty("an account knows roles of a partner only");
        if (before?.Users.Any(IsAdminAgent) == true) after.Users.Any(IsAdminAgent).Should().BeTrue("the last Admin agent stays");
        if (before is null) CheckOpening(after);
        else change.Header.By.Tenant.Should().Be(after.Tenant, "nobody else touches a tenant's account");
    }

    /// <summary>Checks all of it, and says how every record ended.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync()
    {
        foreach (var account in stories.All)
        {
            var stored = await house.AccountStore.FindAsync(account.Tenant, CancellationToken.None);
            stored.Should().Be(account, "folding the events gives the stored record");
            house.Secrets.Saw(stored!);
        }

        enrollments.All.Where(enrollment => enrollment.ActivatedAt is not null).Select(enrollment => enrollment.Reseller.Tenant)
            .Should().BeSubsetOf(stories.All.Select(account => account.Tenant), "once the pump has run, whoever became Active has an account");
        return [.. stories.All.Select(account => $"in the end: account of {cast.NameOf(account.Tenant)} v{account.Version} {string.Join("; ", account.Users.Select(user => user.Roles))}")];
    }

    private static bool IsAdminAgent(AccountUser user) => user.Roles.HasFlag(PartnerRoles.AdminAgent);

    /// <summary>An account is opened for a reseller that has become Active, with somebody who signed in as its global administrator; or by the host of a provider.</summary>
    private void CheckOpening(PartnerAccount account)
    {
        if (cast.Providers.Any(provider => provider.Tenant == account.Tenant)) return;
        var enrolled = enrollments.All.Where(enrollment => enrollment.Reseller.Tenant == account.Tenant && enrollment.ActivatedAt is not null).ToList();
        enrolled.Should().NotBeEmpty("an account is opened when the enrollment becomes Active");
        var signedIn = enrolled.SelectMany(enrollment => house.History.Of<EnrollmentEvent>(enrollment.Id.Value))
            .Where(change => change is EnrollmentStarted { TenantConfirmed: true } or EnrollmentTenantConfirmed)
            .Select(change => change.Header.By.Id);
        signedIn.Should().Contain(account.Users.Single().Id.ToString());
    }
}
