using PartnerRelations.Accounts;
using PartnerRelations.Events;
using PartnerRelations.Testing;
using PartnerRelations.Transitions;

namespace PartnerRelations.Tests.Accounts;

public sealed class AccountRulesTests
{
    private const PartnerRoles Agent = PartnerRoles.AdminAgent;
    private static readonly DateTimeOffset Now = PartnerSamples.Start;
    private static readonly TenantId Tenant = TenantId.Parse("aaaaaaaa-0000-4000-8000-000000000001");
    private static readonly TenantId Other = TenantId.Parse("cccccccc-0000-4000-8000-000000000003");
    private static readonly UserId Actor1 = UserId.Parse("dddddddd-0000-4000-8000-000000000001");
    private static readonly UserId Target = UserId.Parse("dddddddd-0000-4000-8000-000000000002");
    private static readonly UserId Agent2 = UserId.Parse("dddddddd-0000-4000-8000-000000000003");

    /// <summary>Who may give each command, written down from section 7 of the program rules.</summary>
    private static readonly Dictionary<PartnerAccountAction, PartnerRoles> Allowed = new()
    {
        [PartnerAccountAction.AddUser] = Agent,
        [PartnerAccountAction.RemoveUser] = Agent | PartnerRoles.GlobalAdministrator | PartnerRoles.UserManagementAdministrator,
        [PartnerAccountAction.GrantRoles] = PartnerRoles.GlobalAdministrator | PartnerRoles.UserManagementAdministrator,
        [PartnerAccountAction.RevokeRoles] = PartnerRoles.GlobalAdministrator | PartnerRoles.UserManagementAdministrator,
    };

    public static TheoryData<PartnerAccountAction, string, PartnerRoles> EveryCase =>
    [
        .. from action in Enum.GetValues<PartnerAccountAction>()
           from who in new[] { "member", "other tenant", "customer", "reviewer", "system", "anonymous" }
           from roles in Enum.GetValues<PartnerRoles>()
           select (action, who, roles),
    ];

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void E15_Every_command_by_every_party_and_role_is_decided(PartnerAccountAction action, string who, PartnerRoles roles)
    {
        var actor = who switch
        {
            "member" => Actor.User(Tenant, Actor1, roles),
            "other tenant" => Actor.User(Other, Actor1, roles),
            "customer" => Actor.Customer(Tenant, Actor1, roles),
            "reviewer" => Actor.Reviewer("r"),
            "system" => Actor.System("s"),
            _ => Actor.Anonymous,
        };

        var judged = Judge(action, actor);

        if (who != "member") judged.Errors.Should().ContainSingle().Which.Code.Should().Be("account.not_found");
        else if ((roles & Allowed[action]) != PartnerRoles.None) judged.Change.Should().NotBeNull();
        else judged.Errors.Should().ContainSingle().Which.Should().Match<PartnerError>(error => error.Is(ActorErrors.RoleMissing) && error.Target == $"{Allowed[action]}");
    }

    [Fact]
    public void Folding_the_events_gives_the_account()
    {
        var account = Account();
        var actor = Everybody();

        account = Then(account, AccountRules.GrantRoles(new GrantRoles { UserId = Target, Roles = Agent | PartnerRoles.HelpdeskAgent }, account, actor, Now.AddHours(1)));
        account = Then(account, AccountRules.RevokeRoles(new RevokeRoles { UserId = Target, Roles = PartnerRoles.SalesAgent | PartnerRoles.HelpdeskAgent }, account, actor, Now.AddHours(2)));
        account = Then(account, AccountRules.RemoveUser(new RemoveUser { UserId = Agent2 }, account, actor, Now.AddHours(3)));

        account.Should().BeEquivalentTo(new { Tenant, Version = 6L, Status = PartnerAccountStatus.Open, OpenedAt = Now });
        account.Users.Select(user => (user.Id, user.Roles)).Should().Equal((Actor1, PartnerRoles.GlobalAdministrator), (Target, Agent));
    }

    [Fact]
    public void An_event_that_does_not_follow_is_a_bug()
    {
        var account = Account();
        var elsewhere = new AccountUserRemoved { Header = EventHeader.Next(Other, Other.Value, account.Version, Everybody(), Now), UserId = Target };
        var late = new AccountUserRemoved { Header = EventHeader.Next(Tenant, Tenant.Value, account.Version + 1, Everybody(), Now), UserId = Target };
        var first = new AccountUserRemoved { Header = EventHeader.First(Tenant, Tenant.Value, Everybody(), Now), UserId = Target };

        foreach (var (previous, change) in new (PartnerAccount?, PartnerAccountEvent)[] { (account, elsewhere), (account, late), (null, first) })
        {
            FluentActions.Invoking(() => PartnerAccount.Apply(previous, change)).Should().Throw<ArgumentException>();
        }
    }

    [Theory]
    [InlineData("grant")]
    [InlineData("revoke")]
    [InlineData("add")]
    [InlineData("remove")]
    public void Only_a_global_administrator_makes_or_unmakes_one(string what)
    {
        var account = Account();
        var manager = Actor.User(Tenant, Agent2, Agent | PartnerRoles.UserManagementAdministrator);
        const PartnerRoles global = PartnerRoles.GlobalAdministrator;

        var judged = what switch
        {
            "grant" => AccountRules.GrantRoles(new GrantRoles { UserId = Agent2, Roles = global }, account, manager, Now),
            "revoke" => AccountRules.RevokeRoles(new RevokeRoles { UserId = Actor1, Roles = global }, account, manager, Now),
            "add" => AccountRules.AddUser(AccountStage.Add(new UserId(Guid.CreateVersion7(Now)), global), account, manager, Now),
            _ => AccountRules.RemoveUser(new RemoveUser { UserId = Actor1 }, account, manager, Now),
        };

        judged.Errors.Should().ContainSingle().Which.Should().Match<PartnerError>(error => error.Is(ActorErrors.RoleMissing) && error.Target == "GlobalAdministrator");
    }

    [Fact]
    public void An_admin_agent_adds_users_but_gives_them_no_roles()
    {
        var judged = AccountRules.AddUser(AccountStage.Add(new UserId(Guid.CreateVersion7(Now)), PartnerRoles.SalesAgent), Account(), Actor.User(Tenant, Agent2, Agent), Now);

        judged.Errors.Should().ContainSingle().Which.Target.Should().Be("GlobalAdministrator, UserManagementAdministrator");
    }

    [Fact]
    public void All_problems_of_a_form_are_told_at_once()
    {
        var command = new AddUser { UserId = default, DisplayName = "\u202E", Email = "nobody", Roles = PartnerRoles.BillingAdministrator };

        AccountRules.AddUser(command, Account(), Everybody(), Now).Errors.Select(error => (error.Code, error.Target)).Should().Equal(
            ("form.malformed", "UserId"), ("form.control_characters", "DisplayName"), ("email.malformed", "Email"), ("account.roles_not_grantable", "Roles"));
    }

    [Theory]
    [InlineData(null, "form.required")]
    [InlineData(" ", "form.required")]
    [InlineData(101, "form.too_long")]
    public void A_user_needs_a_name_of_some_length(object? name, string code)
    {
        var command = AccountStage.Add(new UserId(Guid.CreateVersion7(Now))) with { DisplayName = name is int length ? new string('x', length) : (string)name! };

        AccountRules.AddUser(command, Account(), Everybody(), Now).Errors.Should().ContainSingle().Which.Should().Match<PartnerError>(error => error.Code == code && error.Target == "DisplayName");
    }

    [Theory]
    [InlineData(PartnerRoles.None)]
    [InlineData(PartnerRoles.BillingAdministrator)]
    [InlineData((PartnerRoles)64)]
    [InlineData(PartnerRoles.AdminAgent | (PartnerRoles)1024)]
    public void Roles_that_no_partner_has_are_neither_granted_nor_revoked(PartnerRoles roles)
    {
        AccountRules.GrantRoles(new GrantRoles { UserId = Target, Roles = roles }, Account(), Everybody(), Now).Errors.Single().Code.Should().Be("account.roles_not_grantable");
        AccountRules.RevokeRoles(new RevokeRoles { UserId = Target, Roles = roles }, Account(), Everybody(), Now).Errors.Single().Code.Should().Be("account.roles_not_grantable");
    }

    [Fact]
    public void A_user_whom_the_account_does_not_know_is_named_by_the_field()
    {
        var nobody = new UserId(Guid.CreateVersion7(Now));

        foreach (var judged in new[]
        {
            AccountRules.GrantRoles(new GrantRoles { UserId = nobody, Roles = Agent }, Account(), Everybody(), Now),
            AccountRules.RevokeRoles(new RevokeRoles { UserId = nobody, Roles = Agent }, Account(), Everybody(), Now),
            AccountRules.RemoveUser(new RemoveUser { UserId = nobody }, Account(), Everybody(), Now),
        })
        {
            judged.Errors.Should().ContainSingle().Which.Should().Match<PartnerError>(error => error.Code == "account.user_not_found" && error.Target == "UserId");
        }
    }

    [Fact]
    public void The_last_admin_agent_can_neither_be_removed_nor_lose_the_role()
    {
        var account = Account();

        AccountRules.RemoveUser(new RemoveUser { UserId = Agent2 }, account, Everybody(), Now).Errors.Single().Code.Should().Be("account.last_admin_agent");
        AccountRules.RevokeRoles(new RevokeRoles { UserId = Agent2, Roles = Agent | PartnerRoles.SalesAgent }, account, Everybody(), Now).Errors.Single().Code.Should().Be("account.last_admin_agent");
        AccountRules.RemoveUser(new RemoveUser { UserId = Target }, account, Everybody(), Now).Change.Should().NotBeNull();
    }

    [Fact]
    public void What_is_so_already_is_success_without_a_change()
    {
        var account = Account();

        AccountRules.GrantRoles(new GrantRoles { UserId = Agent2, Roles = Agent }, account, Everybody(), Now).Should().BeSameAs(Judgement<PartnerAccountEvent>.AlreadySo);
        AccountRules.RevokeRoles(new RevokeRoles { UserId = Target, Roles = Agent }, account, Everybody(), Now).Should().BeSameAs(Judgement<PartnerAccountEvent>.AlreadySo);
        AccountRules.AddUser(AccountStage.Add(Target), account, Everybody(), Now).Should().BeSameAs(Judgement<PartnerAccountEvent>.AlreadySo);
        AccountRules.AddUser(AccountStage.Add(Target) with { DisplayName = "Somebody Else" }, account, Everybody(), Now).Errors.Single().Code.Should().Be("account.user_exists");
        AccountRules.AddUser(AccountStage.Add(Target, Agent), account, Everybody(), Now).Errors.Single().Code.Should().Be("account.user_exists");
    }

    [Fact]
    public void A_grant_and_a_withdrawal_name_only_what_changes()
    {
        var account = Account();

        AccountRules.GrantRoles(new GrantRoles { UserId = Target, Roles = Agent | PartnerRoles.SalesAgent }, account, Everybody(), Now).Change
            .Should().BeOfType<AccountRolesGranted>().Which.Roles.Should().Be(Agent);
        AccountRules.RevokeRoles(new RevokeRoles { UserId = Target, Roles = Agent | PartnerRoles.SalesAgent }, account, Everybody(), Now).Change
            .Should().BeOfType<AccountRolesRevoked>().Which.Roles.Should().Be(PartnerRoles.SalesAgent);
    }

    [Fact]
    public void A_full_account_takes_no_further_user()
    {
        var user = Account().Users[0];
        var account = Account() with { Users = Enumerable.Range(0, PartnerAccount.MaxUsers).Select(_ => user with { Id = new UserId(Guid.CreateVersion7(Now)) }).ToValueList() };

        AccountRules.AddUser(AccountStage.Add(Target), account, Everybody(), Now).Errors.Single().Code.Should().Be("account.full");
        AccountRules.AddUser(AccountStage.Add(Target), account with { Users = account.Users.Skip(1).ToValueList() }, Everybody(), Now).Change.Should().NotBeNull();
    }

    [Fact]
    public void Opening_with_a_bad_form_is_refused_with_every_problem()
    {
        var command = new OpenAccount { Tenant = default, FirstUser = default, DisplayName = new string('x', 101), Email = "nobody" };

        AccountRules.Open(command, null, Actor.System("s"), Now).Errors.Select(error => (error.Code, error.Target)).Should().Equal(
            ("form.malformed", "Tenant"), ("form.malformed", "FirstUser"), ("form.too_long", "DisplayName"), ("email.malformed", "Email"));
    }

    private static Judgement<PartnerAccountEvent> Judge(PartnerAccountAction action, Actor actor) => action switch
    {
        PartnerAccountAction.AddUser => AccountRules.AddUser(AccountStage.Add(new UserId(Guid.CreateVersion7(Now))), Account(), actor, Now),
        PartnerAccountAction.RemoveUser => AccountRules.RemoveUser(new RemoveUser { UserId = Target }, Account(), actor, Now),
        PartnerAccountAction.GrantRoles => AccountRules.GrantRoles(new GrantRoles { UserId = Target, Roles = Agent }, Account(), actor, Now),
        _ => AccountRules.RevokeRoles(new RevokeRoles { UserId = Target, Roles = PartnerRoles.SalesAgent }, Account(), actor, Now),
    };

    private static Actor Everybody() => Actor.User(Tenant, Actor1, AccountStage.EveryRole);

    /// <summary>A Global administrator, a Sales agent and the only Admin agent.</summary>
    private static PartnerAccount Account()
    {
        var account = Then(null, AccountRules.Open(new OpenAccount { Tenant = Tenant, FirstUser = Actor1 }, null, Actor.System("s"), Now));
        account = Then(account, AccountRules.AddUser(AccountStage.Add(Target, PartnerRoles.SalesAgent), account, Everybody(), Now));
        return Then(account, AccountRules.AddUser(AccountStage.Add(Agent2, Agent), account, Everybody(), Now));
    }

    private static PartnerAccount Then(PartnerAccount? account, Judgement<PartnerAccountEvent> judged) => PartnerAccount.Apply(account, judged.Change!);
}
