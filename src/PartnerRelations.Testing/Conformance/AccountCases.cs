using PartnerRelations.Accounts;

namespace PartnerRelations.Testing.Conformance;

/// <summary>What only the store of accounts promises.</summary>
internal static class AccountCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        .. RecordCases.For(new AccountSubject()),
        new("Accounts: every change of users and roles comes back as it was saved", EveryChangeAsync),
        new("Accounts: a full account comes back with its users in their order", FullAsync),
    ];

    private static async Task EveryChangeAsync(CaseRun run)
    {
        var (samples, tenant) = (run.Samples, run.Samples.Tenant());
        var bare = samples.AccountUser(PartnerRoles.None) with { DisplayName = null, Email = null };
        PartnerAccountEvent[] changes =
        [
            new AccountOpened { Header = AccountSubject.Header(samples, tenant, 1), FirstUser = samples.AccountUser(PartnerRoles.GlobalAdministrator) },
            new AccountUserAdded { Header = AccountSubject.Header(samples, tenant, 2), User = bare },
            new AccountRolesGranted { Header = AccountSubject.Header(samples, tenant, 3), UserId = bare.Id, Roles = PartnerRoles.AdminAgent | PartnerRoles.SalesAgent },
            new AccountRolesRevoked { Header = AccountSubject.Header(samples, tenant, 4), UserId = bare.Id, Roles = PartnerRoles.SalesAgent },
            new AccountUserRemoved { Header = AccountSubject.Header(samples, tenant, 5), UserId = bare.Id },
        ];
        PartnerAccount? account = null;
        foreach (var change in changes)
        {
            account = PartnerAccount.Apply(account, change);
            await Expect.SavedAsync(run.Stores.Accounts.SaveAsync(new PartnerAccountChange { Account = account, Event = change }, run.Cancel)).ConfigureAwait(false);
            Expect.Equal(account, await run.Stores.Accounts.FindAsync(tenant, run.Cancel).ConfigureAwait(false), $"After {change.GetType().Name} the account");
        }
    }

    private static async Task FullAsync(CaseRun run)
    {
        var (samples, tenant) = (run.Samples, run.Samples.Tenant());
        var opened = new AccountOpened { Header = AccountSubject.Header(samples, tenant, 1), FirstUser = samples.AccountUser(PartnerRoles.GlobalAdministrator) };
        var account = PartnerAccount.Apply(null, opened) with
        {
            Users = [.. Enumerable.Range(0, PartnerAccount.MaxUsers).Select(_ => samples.AccountUser(PartnerRoles.HelpdeskAgent))],
        };
        await Expect.SavedAsync(run.Stores.Accounts.SaveAsync(new PartnerAccountChange { Account = account, Event = opened }, run.Cancel)).ConfigureAwait(false);
        Expect.Equal(account, await run.Stores.Accounts.FindAsync(tenant, run.Cancel).ConfigureAwait(false), "The full account");
    }
}
