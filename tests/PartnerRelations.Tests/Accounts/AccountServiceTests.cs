using PartnerRelations.Accounts;
using PartnerRelations.Events;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Accounts;

public sealed class AccountServiceTests
{
    private const PartnerRoles Agent = PartnerRoles.AdminAgent;
    private readonly AccountStage _stage = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_person_who_signed_in_opens_the_account_as_its_global_administrator()
    {
        var account = await _stage.OpenAsync();

        account.Users.Should().ContainSingle().Which.Should().Match<AccountUser>(user => user.Id == _stage.First && user.Roles == PartnerRoles.GlobalAdministrator);
        (await _stage.FindAsync()).Should().Be(account);
    }

    [Fact]
    public async Task Opening_twice_also_at_once_leaves_one_account_and_its_first_user()
    {
        for (var round = 0; round < 50; round++)
        {
            var stage = new AccountStage();
            var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
                () => stage.Service.OpenAsync(new OpenAccount { Tenant = stage.Tenant, FirstUser = stage.Samples.User() }, Cancel), Cancel)));

            opened.Select(answer => answer.Value).Distinct().Should().ContainSingle().Which.Version.Should().Be(1);
        }
    }

    [Fact]
    public async Task E15_Step_9_the_first_user_sees_that_it_is_no_admin_agent_and_makes_itself_one()
    {
        await _stage.OpenAsync();
        var accounts = await _stage.AsAsync(_stage.First);
        (await accounts.IsAdminAgentAsync(cancellationToken: Cancel)).Value.Should().BeFalse();
        (await accounts.AddUserAsync(AccountStage.Add(_stage.Samples.User()), Cancel)).Error!.Should().Match<PartnerError>(error => error.Is(ActorErrors.RoleMissing) && error.Target == "AdminAgent");

        var chosen = (await accounts.ListUsersAsync(cancellationToken: Cancel)).Value.Items.Should().ContainSingle().Subject;
        (await accounts.GrantRolesAsync(new GrantRoles { UserId = chosen.Id, Roles = Agent }, Cancel)).IsSuccess.Should().BeTrue();

        (await accounts.IsAdminAgentAsync(cancellationToken: Cancel)).Value.Should().BeTrue();
        (await (await _stage.AsAsync(_stage.First)).AddUserAsync(AccountStage.Add(_stage.Samples.User()), Cancel)).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task E15_The_question_is_answered_by_the_account_and_not_by_what_the_actor_claims()
    {
        var users = await _stage.OpenWithAsync(Agent, PartnerRoles.SalesAgent);
        var accounts = _stage.As(_stage.First, AccountStage.EveryRole);

        (await accounts.IsAdminAgentAsync(cancellationToken: Cancel)).Value.Should().BeFalse();
        (await accounts.IsAdminAgentAsync(users[0], Cancel)).Value.Should().BeTrue();
        (await accounts.IsAdminAgentAsync(users[1], Cancel)).Value.Should().BeFalse();
        (await accounts.IsAdminAgentAsync(_stage.Samples.User(), Cancel)).Error!.Code.Should().Be("account.user_not_found");
    }

    [Fact]
    public async Task An_actor_made_from_the_account_holds_its_roles_of_now()
    {
        var users = await _stage.OpenWithAsync(Agent | PartnerRoles.SalesAgent, Agent);
        (await _stage.Service.ActorAsync(_stage.Tenant, users[0], Cancel)).Value.Should().Be(Actor.User(_stage.Tenant, users[0], Agent | PartnerRoles.SalesAgent));
        await _stage.Everything.RevokeRolesAsync(new RevokeRoles { UserId = users[0], Roles = Agent }, Cancel);

        (await _stage.Service.ActorAsync(_stage.Tenant, users[0], Cancel)).Value.Roles.Should().Be(PartnerRoles.SalesAgent);
        (await _stage.Service.ActorAsync(_stage.Tenant, _stage.Samples.User(), Cancel)).Error!.Code.Should().Be("account.user_not_found");
        (await _stage.Service.ActorAsync(_stage.Samples.Tenant(), users[0], Cancel)).Error!.Code.Should().Be("account.not_found");
    }

    [Fact]
    public async Task Two_admin_agents_who_remove_each_other_at_once_leave_one()
    {
        for (var round = 0; round < 200; round++)
        {
            var stage = new AccountStage();
            var users = await stage.OpenWithAsync(Agent, Agent);

            var answers = await Task.WhenAll(
                Task.Run(() => stage.As(users[0], Agent).RemoveUserAsync(new RemoveUser { UserId = users[1] }, Cancel), Cancel),
                Task.Run(() => stage.As(users[1], Agent).RemoveUserAsync(new RemoveUser { UserId = users[0] }, Cancel), Cancel));

            answers.Count(answer => answer.IsSuccess).Should().Be(1);
            answers.Single(answer => !answer.IsSuccess).Error!.Code.Should().Be("account.last_admin_agent");
            (await stage.FindAsync()).Users.Count(user => user.IsAdminAgent).Should().Be(1);
        }
    }

    [Fact]
    public async Task However_many_lose_the_role_at_once_one_admin_agent_stays()
    {
        for (var round = 0; round < 50; round++)
        {
            var stage = new AccountStage();
            var users = await stage.OpenWithAsync([.. Enumerable.Repeat(Agent, 8)]);

            var answers = await Task.WhenAll(users.Select(user => Task.Run(
                () => stage.Everything.RevokeRolesAsync(new RevokeRoles { UserId = user, Roles = Agent }, Cancel), Cancel)));

            (await stage.FindAsync()).Users.Count(user => user.IsAdminAgent).Should().Be(8 - answers.Count(answer => answer.IsSuccess)).And.BePositive();
            answers.Where(answer => !answer.IsSuccess).Should().OnlyContain(answer => answer.Error!.Code == "account.last_admin_agent" || answer.Error.Code == "record.contended");
        }
    }

    [Fact]
    public async Task A_request_takes_effect_once_and_its_repeat_answers_the_account_as_it_is()
    {
        var users = await _stage.OpenWithAsync(Agent, PartnerRoles.None);
        var command = new GrantRoles { UserId = users[1], Roles = Agent, RequestId = _stage.Samples.RequestId() };
        await _stage.Everything.GrantRolesAsync(command, Cancel);
        await _stage.Everything.RevokeRolesAsync(new RevokeRoles { UserId = users[1], Roles = Agent }, Cancel);

        var repeated = await _stage.Everything.GrantRolesAsync(command, Cancel);

        repeated.Value.Should().Be(await _stage.FindAsync());
        repeated.Value.FindUser(users[1])!.Roles.Should().Be(PartnerRoles.None);
        (await _stage.Everything.GrantRolesAsync(command with { Roles = PartnerRoles.SalesAgent }, Cancel)).Error!.Code.Should().Be("request.content_differs");
    }

    [Fact]
    public async Task Every_command_takes_effect_once_when_it_is_sent_many_times_at_once()
    {
        var users = await _stage.OpenWithAsync(Agent, Agent);
        var command = AccountStage.Add(_stage.Samples.User()) with { RequestId = _stage.Samples.RequestId() };
        var remove = new RemoveUser { UserId = users[1], RequestId = _stage.Samples.RequestId() };

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _stage.Everything.AddUserAsync(command, Cancel), Cancel)));
        var removed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _stage.Everything.RemoveUserAsync(remove, Cancel), Cancel)));

        added.Concat(removed).Should().OnlyContain(answer => answer.IsSuccess);
        (await _stage.FindAsync()).Version.Should().Be(5);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_nothing_is_changed()
    {
        var users = await _stage.OpenWithAsync(Agent);
        var before = await _stage.FindAsync();

        var refused = await _stage.Everything.GrantRolesAsync(new GrantRoles { UserId = users[0], Roles = PartnerRoles.SalesAgent, ExpectedVersion = 1 }, Cancel);

        refused.Error!.Should().Match<PartnerError>(error => error.Code == "record.stale" && error.Target == "ExpectedVersion");
        (await _stage.FindAsync()).Should().Be(before);
        (await _stage.As(users[0], PartnerRoles.None).RemoveUserAsync(new RemoveUser { UserId = users[0], ExpectedVersion = 1 }, Cancel)).Error!.Is(ActorErrors.RoleMissing).Should().BeTrue();
    }

    [Fact]
    public async Task A_foreign_tenant_is_told_that_there_is_no_account()
    {
        var users = await _stage.OpenWithAsync(Agent);
        foreach (var stranger in new[]
        {
            Actor.User(_stage.Samples.Tenant(), _stage.First, AccountStage.EveryRole), Actor.Customer(_stage.Tenant, _stage.First, AccountStage.EveryRole),
            Actor.Reviewer("r"), Actor.System("s"), Actor.Anonymous,
        })
        {
            var accounts = _stage.Service.As(stranger);
            (await accounts.FindAsync(Cancel)).Error!.Code.Should().Be("account.not_found");
            (await accounts.ListUsersAsync(cancellationToken: Cancel)).Error!.Code.Should().Be("account.not_found");
            (await accounts.FindUserAsync(users[0], Cancel)).Error!.Code.Should().Be("account.not_found");
            (await accounts.IsAdminAgentAsync(cancellationToken: Cancel)).Error!.Code.Should().Be("account.not_found");
            (await accounts.RemoveUserAsync(new RemoveUser { UserId = users[0] }, Cancel)).Error!.Code.Should().Be("account.not_found");
        }
    }

    [Fact]
    public async Task Any_user_of_the_tenant_may_look_and_finds_users_by_id()
    {
        var users = await _stage.OpenWithAsync(Agent);
        var accounts = _stage.As(_stage.Samples.User(), PartnerRoles.None);

        (await accounts.FindUserAsync(users[0], Cancel)).Value.DisplayName.Should().Be("Mei Lin");
        (await accounts.FindUserAsync(_stage.Samples.User(), Cancel)).Error!.Code.Should().Be("account.user_not_found");
    }

    [Fact]
    public async Task Users_are_listed_in_pages_each_once_while_others_come_and_go()
    {
        var users = await _stage.OpenWithAsync([.. Enumerable.Repeat(Agent, 9)]);
        var first = (await _stage.Everything.ListUsersAsync(new PageRequest { Size = 4 }, Cancel)).Value;
        await _stage.Everything.RemoveUserAsync(new RemoveUser { UserId = first.Items[^1].Id }, Cancel);
        await _stage.Everything.AddUserAsync(AccountStage.Add(_stage.Samples.User()), Cancel);

        var seen = first.Items.Select(user => user.Id).ToList();
        for (var page = first; page.NextToken is { } token;)
        {
            page = (await _stage.Everything.ListUsersAsync(new PageRequest { Size = 4, Token = token }, Cancel)).Value;
            seen.AddRange(page.Items.Select(user => user.Id));
        }

        seen.Should().OnlyHaveUniqueItems().And.Contain(users).And.Contain(_stage.First);
        seen.Select(id => id.Value).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task A_page_token_of_another_tenant_is_not_usable()
    {
        await _stage.OpenWithAsync(Agent, Agent);
        var token = (await _stage.Everything.ListUsersAsync(new PageRequest { Size = 1 }, Cancel)).Value.NextToken;
        var other = _stage.Samples.Tenant();
        await _stage.Service.OpenAsync(new OpenAccount { Tenant = other, FirstUser = _stage.First }, Cancel);

        (await _stage.Service.As(Actor.User(other, _stage.First, Agent)).ListUsersAsync(new PageRequest { Token = token }, Cancel)).Error!.Code.Should().Be("page.token_not_usable");
        (await _stage.Everything.ListUsersAsync(new PageRequest { Size = 0 }, Cancel)).Error!.Code.Should().Be("page.size_out_of_range");
    }

    [Fact]
    public async Task The_log_folds_to_the_stored_account()
    {
        var users = await _stage.OpenWithAsync(Agent, Agent | PartnerRoles.SalesAgent);
        await _stage.Everything.RevokeRolesAsync(new RevokeRoles { UserId = users[1], Roles = Agent }, Cancel);
        await _stage.Everything.RemoveUserAsync(new RemoveUser { UserId = users[1] }, Cancel);

        var log = await new InMemoryEventLog(_stage.Storage).ReadRecordAsync(_stage.Tenant, _stage.Tenant.Value, 0, 100, Cancel);

        log.Select(EventJson.Read).Cast<PartnerAccountEvent>().Aggregate((PartnerAccount?)null, PartnerAccount.Apply).Should().Be(await _stage.FindAsync());
    }

    [Fact]
    public async Task Cancelling_changes_nothing()
    {
        await _stage.OpenAsync();
        var before = await _stage.FindAsync();

        await _stage.Everything.Awaiting(accounts => accounts.AddUserAsync(AccountStage.Add(_stage.Samples.User()), new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();

        (await _stage.FindAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_missing_command_is_a_bug_of_the_caller()
    {
        await _stage.Everything.Awaiting(accounts => accounts.AddUserAsync(null!, Cancel)).Should().ThrowAsync<ArgumentNullException>();
        await _stage.Everything.Awaiting(accounts => accounts.RemoveUserAsync(null!, Cancel)).Should().ThrowAsync<ArgumentNullException>();
        await _stage.Service.Awaiting(service => service.OpenAsync(null!, Cancel)).Should().ThrowAsync<ArgumentNullException>();
    }
}
