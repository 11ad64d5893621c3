using PartnerRelations.Accounts;

namespace PartnerRelations.Tests.Walks;

/// <summary>What people do with the users and roles of partners' accounts in a walk. Resellers' accounts are opened by the pump, providers' by their host.</summary>
internal sealed class AccountMoves(WalkHouse house, WalkCast cast, AccountStories stories)
{
    private static readonly PartnerRoles[] Roles =
    [
        PartnerRoles.AdminAgent, PartnerRoles.AdminAgent, PartnerRoles.SalesAgent, PartnerRoles.HelpdeskAgent, PartnerRoles.GlobalAdministrator,
        PartnerRoles.UserManagementAdministrator, PartnerRoles.BillingAdministrator, PartnerRoles.None,
    ];

    public WalkMove Next()
    {
        if (stories.All.Count == 0 || cast.Chance(5)) return Open(cast.Provider().Tenant);
        var tenant = cast.Chance(92) ? cast.OneOf(stories.All).Tenant : cast.Reseller().Tenant;
        return cast.Random.Next(10) switch
        {
            0 or 1 or 2 => Add(tenant),
            3 or 4 => Remove(tenant, Somebody(tenant), User(tenant)),
            5 or 6 => Revoke(tenant, User(tenant)),
            _ => Grant(tenant, User(tenant)),
        };
    }

    /// <summary>Two Admin agents of an account who remove each other at once; null where no account has two.</summary>
    public (WalkMove First, WalkMove Second)? Rivals()
    {
        foreach (var account in stories.All)
        {
            var agents = account.Users.Where(user => user.Roles.HasFlag(PartnerRoles.AdminAgent)).ToList();
            if (agents.Count >= 2) return (Remove(account.Tenant, Agent(account, agents[0]), agents[1].Id), Remove(account.Tenant, Agent(account, agents[1]), agents[0].Id));
        }

        return null;
    }

    private static Actor Agent(PartnerAccount account, AccountUser user) => Actor.User(account.Tenant, user.Id, user.Roles);

    /// <summary>The host opens the account of a partner that is in the program by other ways than an enrollment.</summary>
    private WalkMove Open(TenantId tenant)
    {
        var command = new OpenAccount { Tenant = tenant, FirstUser = WalkCast.User(tenant, 1) };
        return new WalkMove("open account", async request => Answer(await house.Accounts.OpenAsync(command with { RequestId = request })))
        {
            DoOtherwiseAsync = async request => Answer(await house.Accounts.OpenAsync(command with { DisplayName = "Somebody else", RequestId = request })),
        };
    }

    private WalkMove Add(TenantId tenant)
    {
        var number = cast.Random.Next(1, 5);
        var roles = cast.OneOf(Roles) | cast.OneOf(Roles);
        return On("add user", tenant, Somebody(tenant), new AddUser { UserId = WalkCast.User(tenant, number), DisplayName = $"User {number}", Email = $"user{number}@partner.example", Roles = roles }, (their, command) => their.AddUserAsync(command));
    }

    private WalkMove Remove(TenantId tenant, Actor person, UserId user) => On("remove user", tenant, person, new RemoveUser { UserId = user }, (their, command) => their.RemoveUserAsync(command));

    private WalkMove Grant(TenantId tenant, UserId user) => On("grant roles", tenant, Somebody(tenant), new GrantRoles { UserId = user, Roles = cast.OneOf(Roles) }, (their, command) => their.GrantRolesAsync(command));

    private WalkMove Revoke(TenantId tenant, UserId user) => On("revoke roles", tenant, Somebody(tenant), new RevokeRoles { UserId = user, Roles = cast.OneOf(Roles) }, (their, command) => their.RevokeRolesAsync(command));

    private WalkMove On<T>(string name, TenantId tenant, Actor person, T command, Func<IAccounts, T, Task<PartnerResult<PartnerAccount>>> send)
        where T : PartnerCommand
    {
        long? seen = cast.Chance(15) ? Math.Max(1, (stories.Find(tenant)?.Version ?? 1) - cast.Random.Next(3)) : null;
        return new WalkMove(name, async request =>
        {
            var actor = await house.SignInAsync(person);
            var before = house.History.VersionOf((person.Tenant ?? tenant).Value);
            var answer = Answer(await send(house.AccountsOf(actor), command with { ExpectedVersion = seen, RequestId = request }));
            return house.CheckExpected(answer, seen, before);
        })
        {
            DoOtherwiseAsync = async request => Answer(await house.AccountsOf(person).GrantRolesAsync(new GrantRoles { UserId = WalkCast.User(tenant, 9), Roles = PartnerRoles.SalesAgent, RequestId = request })),
        };
    }

    private Actor Somebody(TenantId tenant) => cast.Chance(70) ? Actor.User(tenant, User(tenant), PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent) : cast.SomebodyOf(tenant);

    private UserId User(TenantId tenant) => stories.Find(tenant) is { Users.Count: > 0 } account && cast.Chance(85) ? cast.OneOf(account.Users).Id : WalkCast.User(tenant, cast.Random.Next(1, 5));

    private WalkAnswer Answer(PartnerResult<PartnerAccount> answered) => house.Answer(answered, account => new WalkAnswer
    {
        Text = $"account of {cast.NameOf(account.Tenant)} v{account.Version}: {string.Join("; ", account.Users.Select(user => user.Roles))}",
        Record = (account.Tenant.Value, account.Version),
    });
}
