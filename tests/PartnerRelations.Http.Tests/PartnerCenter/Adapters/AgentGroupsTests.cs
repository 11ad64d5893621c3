using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Accounts;
using PartnerRelations.Http.Graph;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Adapters;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.Testing;
using static PartnerRelations.Http.Tests.PartnerCenter.Harness.StubService;

namespace PartnerRelations.Http.Tests.PartnerCenter.Adapters;

public sealed class AgentGroupsTests : IAsyncDisposable
{
    private readonly PartnerWorld _world = PartnerWorld.Create();
    private readonly TenantGroups _tenant = new();
    private readonly List<ServiceProvider> _hosts = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts) await host.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task Where_both_say_the_same_there_is_nothing_to_do()
    {
        var (_, boss, groups) = await OpenAsync();
        _tenant.Put(PartnerGroups.AdminAgents, boss);

        (await CompareAsync(groups, boss)).Agrees.Should().BeTrue();
    }

    [Fact]
    public async Task A_member_who_lacks_the_role_is_given_it_and_one_who_is_no_user_is_added()
    {
        var (company, boss, groups) = await OpenAsync();
        var helper = await _world.AddUserAsync(company, PartnerRoles.None, Stop);
        var newcomer = UserId.Parse("a9ef48bb-8758-4590-a312-d4a47bfaded4");
        _tenant.Put(PartnerGroups.AdminAgents, boss);
        _tenant.Put(PartnerGroups.HelpdeskAgents, helper);
        _tenant.Put(PartnerGroups.SalesAgents, helper);
        _tenant.Put(PartnerGroups.SalesAgents, newcomer, "Daniel Tsai", "daniel@contoso.example");
        _tenant.Put(PartnerGroups.HelpdeskAgents, newcomer, "Daniel Tsai", "daniel@contoso.example");

        var report = await CompareAsync(groups, boss);
        var outcome = await groups.UpdateAsync(boss, report, Stop);

        (outcome.Settled.Count, outcome.Refused.Count, outcome.Open.Count).Should().Be((2, 0, 0));
        var account = await AccountAsync(boss);
        account.FindUser(UserId.Parse(helper.Id))!.Roles.Should().Be(PartnerRoles.HelpdeskAgent | PartnerRoles.SalesAgent);
        account.FindUser(newcomer).Should().BeEquivalentTo(new { DisplayName = "Daniel Tsai", Email = EmailAddress.Parse("daniel@contoso.example"), Roles = PartnerRoles.HelpdeskAgent | PartnerRoles.SalesAgent });
        (await CompareAsync(groups, boss)).Agrees.Should().BeTrue();
        (await groups.UpdateAsync(boss, report, Stop)).Refused.Should().BeEmpty();
        (await AccountAsync(boss)).Version.Should().Be(account.Version, "a second time changes nothing");
        report.ToString().Should().NotContain("Daniel").And.NotContain("contoso");
    }

    [Fact]
    public async Task A_role_without_its_group_is_taken_back_and_the_others_stay()
    {
        var (company, boss, groups) = await OpenAsync();
        var former = await _world.AddUserAsync(company, PartnerRoles.AdminAgent | PartnerRoles.SalesAgent | PartnerRoles.UserManagementAdministrator, Stop);
        _tenant.Put(PartnerGroups.AdminAgents, boss);
        _tenant.Put(PartnerGroups.SalesAgents, former);

        var outcome = await groups.UpdateAsync(boss, await CompareAsync(groups, boss), Stop);

        outcome.Settled.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Difference = AgentGroupsDifference.RolesTooMany, Roles = PartnerRoles.AdminAgent });
        (await AccountAsync(boss)).FindUser(UserId.Parse(former.Id))!.Roles.Should().Be(PartnerRoles.SalesAgent | PartnerRoles.UserManagementAdministrator);
    }

    [Fact]
    public async Task The_last_Admin_agent_is_reported_and_stays()
    {
        var (company, boss, groups) = await OpenAsync();
        await _world.AddUserAsync(company, PartnerRoles.AdminAgent | PartnerRoles.HelpdeskAgent, Stop);

        var report = await CompareAsync(groups, boss);
        var outcome = await groups.UpdateAsync(boss, report, Stop);

        outcome.Open.Should().HaveCount(2).And.OnlyContain(finding => finding.Roles == PartnerRoles.AdminAgent && finding.Message.Contains("without an Admin agent"));
        outcome.Settled.Should().ContainSingle().Which.Roles.Should().Be(PartnerRoles.HelpdeskAgent);
        (await AccountAsync(boss)).Users.Count(user => user.Roles.HasFlag(PartnerRoles.AdminAgent)).Should().Be(2);
    }

    [Fact]
    public async Task A_new_Admin_agent_takes_the_place_of_the_last_one()
    {
        var (_, boss, groups) = await OpenAsync();
        _tenant.Put(PartnerGroups.AdminAgents, UserId.Parse("a9ef48bb-8758-4590-a312-d4a47bfaded4"), "Daniel", "daniel@contoso.example");

        var outcome = await groups.UpdateAsync(boss, await CompareAsync(groups, boss), Stop);

        outcome.Settled.Select(finding => finding.Difference).Should().Equal(AgentGroupsDifference.UserMissing, AgentGroupsDifference.RolesTooMany);
        (await AccountAsync(boss)).Users.Where(user => user.Roles.HasFlag(PartnerRoles.AdminAgent)).Should().ContainSingle().Which.DisplayName.Should().Be("Daniel");
    }

    [Fact]
    public async Task A_new_Admin_agent_who_cannot_be_added_takes_nobodys_place()
    {
        var (_, boss, groups) = await OpenAsync();
        _tenant.Put(PartnerGroups.AdminAgents, UserId.Parse("a9ef48bb-8758-4590-a312-d4a47bfaded4"), "Guest", null, "guest_fabrikam.example#EXT#@contoso.example");

        var report = await CompareAsync(groups, boss);

        report.Findings.Should().HaveCount(2).And.OnlyContain(finding => finding.Command == null);
        report.Findings[0].Remedy.Should().Contain("by hand");
    }

    [Fact]
    public async Task Whoever_is_in_the_group_through_another_group_keeps_the_role()
    {
        var (company, boss, groups) = await OpenAsync();
        var nested = await _world.AddUserAsync(company, PartnerRoles.HelpdeskAgent | PartnerRoles.SalesAgent, Stop);
        _tenant.Put(PartnerGroups.AdminAgents, boss);
        _tenant.PutThroughAnother(PartnerGroups.HelpdeskAgents, nested);

        (await CompareAsync(groups, boss)).Findings.Should().ContainSingle().Which.Roles.Should().Be(PartnerRoles.SalesAgent);
    }

    [Fact]
    public async Task A_user_whom_the_tenant_knows_no_more_keeps_no_role()
    {
        var (company, boss, groups) = await OpenAsync();
        var gone = await _world.AddUserAsync(company, PartnerRoles.SalesAgent, Stop);
        _tenant.Put(PartnerGroups.AdminAgents, boss);
        _tenant.Unknown = UserId.Parse(gone.Id);

        (await CompareAsync(groups, boss)).Findings.Should().ContainSingle().Which.Command.Should().BeOfType<RevokeRoles>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_group_that_is_missing_or_not_the_only_one_takes_nothing_from_anybody(int count)
    {
        var (company, boss, groups) = await OpenAsync();
        await _world.AddUserAsync(company, PartnerRoles.SalesAgent, Stop);
        _tenant.Put(PartnerGroups.AdminAgents, boss);
        _tenant.Count[PartnerGroups.SalesAgents] = count;

        var finding = (await CompareAsync(groups, boss)).Findings.Should().ContainSingle().Subject;

        (finding.Difference, finding.Roles, finding.Command).Should().Be((AgentGroupsDifference.GroupUnclear, PartnerRoles.SalesAgent, (PartnerCommand?)null));
    }

    [Fact]
    public async Task Who_may_not_grant_roles_is_told_so_for_each_command()
    {
        var (company, boss, groups) = await OpenAsync();
        var helper = await _world.AddUserAsync(company, PartnerRoles.None, Stop);
        _tenant.Put(PartnerGroups.AdminAgents, boss);
        _tenant.Put(PartnerGroups.SalesAgents, helper);
        var outcome = await groups.UpdateAsync(helper, await CompareAsync(groups, helper), Stop);

        outcome.Refused.Should().ContainSingle().Which.Errors.Should().ContainSingle().Which.Code.Should().Be("actor.role_missing");
    }

    [Fact]
    public async Task Other_tenants_are_kept_apart()
    {
        var (_, boss, groups) = await OpenAsync();
        var (_, _, foreign) = await OpenAsync(options => (options.TokenKind, options.Credentials) = (TokenKinds.AppOnly, TokenAuthority.Credentials));
        _tenant.Put(PartnerGroups.AdminAgents, boss);
        var report = await CompareAsync(groups, boss);
        var stranger = Actor.User(TenantId.Parse("11111111-1111-1111-1111-111111111111"), UserId.Parse(boss.Id), boss.Roles);
        var comparing = () => foreign.CompareAsync(boss, Stop);
        var updating = () => groups.UpdateAsync(stranger, report, Stop);

        await comparing.Should().ThrowAsync<InvalidOperationException>();
        await updating.Should().ThrowAsync<ArgumentException>();
        (await groups.CompareAsync(stranger, Stop)).Error!.Is(AccountErrors.NotFound).Should().BeTrue();
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, """{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges"}}""")]
    [InlineData(HttpStatusCode.TooManyRequests, """{"error":{"code":"TooManyRequests"}}""")]
    [InlineData(HttpStatusCode.OK, """{"value":[{"id":"1""")]
    public async Task A_failed_call_is_a_fault_and_no_empty_group(HttpStatusCode status, string body)
    {
        var (_, boss, groups) = await OpenAsync();
        _tenant.Instead = () => Json(body, status);
        var comparing = () => groups.CompareAsync(boss, Stop);

        (await comparing.Should().ThrowAsync<PartnerCenterException>()).Which.Operation!.Id.Should().Be("PC-G2");
    }

    private async Task<AgentGroupsReport> CompareAsync(AgentGroups groups, Actor actor) => (await groups.CompareAsync(actor, Stop)).GetValueOrThrow();

    private async Task<PartnerAccount> AccountAsync(Actor boss) => (await _world.As(boss).Accounts.FindAsync(Stop)).GetValueOrThrow();

    /// <summary>A company whose administrator is Global administrator and Admin agent.</summary>
    private async Task<(PartnerCompany Company, Actor Boss, AgentGroups Groups)> OpenAsync(Action<GraphOptions>? configure = null)
    {
        var company = await _world.AddResellerAsync();
        await _world.OpenAccountAsync(company, Stop);
        var boss = company.With(PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent);
        (await _world.As(boss).Accounts.GrantRolesAsync(new() { UserId = UserId.Parse(boss.Id), Roles = PartnerRoles.AdminAgent }, Stop)).GetValueOrThrow();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_world.Clock);
        if (configure is null) services.AddSameToken();
        services.AddGraph(options =>
        {
            (options.Programs, options.TokenKind, options.Retries) = (PartnerPrograms.IndirectReseller, TokenKinds.AppAndUser, 0);
            configure?.Invoke(options);
        }).ConfigurePrimaryHttpMessageHandler(() => _tenant.Service);
        services.AddPartnerRelations(options => options.ProviderInvitationPage = options.CustomerInvitationPage = options.ContactConfirmationPage = new Uri("https://portal.example/"))
            .AddAgentGroups()
            .UseInMemoryStores(_world.Storage);
        var host = services.BuildServiceProvider();
        _hosts.Add(host);
        return (company, boss, host.GetRequiredService<AgentGroups>());
    }

    /// <summary>The groups of a tenant, behind the stub.</summary>
    private sealed class TenantGroups
    {
        private static readonly Dictionary<string, string> Ids = new()
        {
            [PartnerGroups.AdminAgents] = "10000000-0000-0000-0000-000000000001",
            [PartnerGroups.HelpdeskAgents] = "10000000-0000-0000-0000-000000000002",
            [PartnerGroups.SalesAgents] = "10000000-0000-0000-0000-000000000003",
        };

        private readonly Dictionary<string, List<string>> _members = Ids.Values.ToDictionary(id => id, _ => new List<string>());
        private readonly List<(string Group, string User)> _throughOthers = [];

        public TenantGroups() => Service = new StubService((sent, _) => Task.FromResult(Instead?.Invoke() ?? Answer(sent)));

        public StubService Service { get; }

        public Func<HttpResponseMessage>? Instead { get; set; }

        public Dictionary<string, int> Count { get; } = Ids.Keys.ToDictionary(name => name, _ => 1);

        public UserId? Unknown { get; set; }

        public void Put(string group, Actor user) => Put(group, UserId.Parse(user.Id), "A user", "user@contoso.example");

        public void Put(string group, UserId user, string name, string? mail, string? signInName = null) =>
            _members[Ids[group]].Add($$"""{"@odata.type":"#microsoft.graph.user","id":"{{user}}","displayName":"{{name}}","mail":{{(mail is null ? "null" : $"\"{mail}\"")}},"userPrincipalName":"{{signInName ?? "x"}}"}""");

        public void PutThroughAnother(string group, Actor user)
        {
            _members[Ids[group]].Add("""{"@odata.type":"#microsoft.graph.group","id":"20000000-0000-0000-0000-000000000001"}""");
            _throughOthers.Add((Ids[group], user.Id));
        }

        private HttpResponseMessage Answer(SentRequest sent)
        {
            var path = sent.Address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
            if (path is ["v1.0", "groups"])
            {
                var (name, id) = Ids.Single(one => Uri.UnescapeDataString(sent.Address.Query).Contains($"'{one.Key}'", StringComparison.Ordinal));
                return List(Enumerable.Range(0, Count[name]).Select(_ => $$"""{"id":"{{id}}","displayName":"{{name}}","securityEnabled":true}"""));
            }

            if (path is ["v1.0", "groups", var group, "members"]) return List(_members[group]);
            var user = path[2];
            if (Unknown?.ToString() == user) return Json("""{"error":{"code":"Request_ResourceNotFound"}}""", HttpStatusCode.NotFound);
            return List(_throughOthers.Where(one => one.User == user && sent.Body.Contains(one.Group, StringComparison.Ordinal)).Select(one => $"\"{one.Group}\""));
        }

        private static HttpResponseMessage List(IEnumerable<string> items) => Json($$"""{"value":[{{string.Join(',', items)}}]}""");
    }
}
