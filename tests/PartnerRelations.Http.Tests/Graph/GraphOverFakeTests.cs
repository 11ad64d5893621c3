using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Customers;
using PartnerRelations.Http.Graph;
using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.Graph;

/// <summary>The typed clients of Graph and the fake, which know nothing of each other, tell one story.</summary>
public sealed class GraphOverFakeTests : IAsyncDisposable
{
    private readonly FakeClock _clock = new();
    private readonly FakePartnerCenter _fake;
    private readonly FakePartner _provider;
    private readonly FakePartner _reseller;
    private readonly FakeCustomer _customer;
    private readonly ServiceProvider _host;

    public GraphOverFakeTests()
    {
        _fake = new FakePartnerCenter(_clock);
        (_provider, _reseller, _customer) = (_fake.AddProvider(), _fake.AddReseller(), _fake.AddCustomer());
        _fake.LinkPartners(_provider.Tenant, _reseller.Tenant);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<ITokenSource>(new TokensOf(_fake, _reseller.Tenant, _clock));
        services.AddGraph(options => (options.Programs, options.TokenKind, options.Retries) = (PartnerPrograms.IndirectReseller, TokenKinds.AppAndUser, 0))
            .ConfigurePrimaryHttpMessageHandler(() => _fake.CreateHandler());
        _host = services.BuildServiceProvider();
    }

    private IDelegatedAdminRelationshipsClient Relationships => _host.GetRequiredService<IDelegatedAdminRelationshipsClient>();

    private IAccessAssignmentsClient Assignments => _host.GetRequiredService<IAccessAssignmentsClient>();

    private IGroupsClient Groups => _host.GetRequiredService<IGroupsClient>();

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_relationship_from_its_draft_to_its_end()
    {
        var draft = await Relationships.CreateAsync(New("Story"));
        draft = (await Relationships.ChangeAsync(draft.Id, draft.ETag!, new() { Duration = WireDuration.OfDays(30) }))!;
        await Relationships.LockForApprovalAsync(draft.Id);
        _fake.FollowInvitation(draft.Id.InvitationLink.AbsoluteUri, _customer.Tenant).Refusal.Should().BeNull();
        var active = await Relationships.GetAsync(draft.Id);
        var group = (await Groups.ListByNameAsync(PartnerGroups.AdminAgents)).Value.Should().ContainSingle().Subject;
        var pending = await Assignments.CreateAsync(draft.Id, new() { AccessContainer = AccessContainer.OfGroup(group.Id), AccessDetails = active.AccessDetails });
        var assignment = await Assignments.GetAsync(draft.Id, pending.Id);
        var changed = await Assignments.ChangeAsync(draft.Id, pending.Id, assignment.ETag!, new() { AccessDetails = DelegatedAdminAccessDetails.Of(DirectoryRoleId.UserAdministrator.Value) });
        var operations = await Relationships.ListOperationsAsync(draft.Id);
        await Assignments.DeleteAsync(draft.Id, pending.Id, (await Assignments.GetAsync(draft.Id, pending.Id)).ETag!);
        _clock.Advance(TimeSpan.FromDays(30));

        active.Status.Should().Be(DelegatedAdminRelationshipStatus.Active);
        active.EndDateTime.Value.Should().Be(active.ActivatedDateTime.Value!.Value.AddDays(30));
        active.Customer!.TenantId.Should().Be(new WireId(_customer.Tenant.ToString()));
        pending.Status.Should().Be(AccessAssignmentStatus.Pending);
        assignment.Status.Should().Be(AccessAssignmentStatus.Active);
        changed?.Id.Text.Should().BeNullOrEmpty("it goes on as an operation");
        operations.Value.Should().ContainSingle().Which.Status.Should().Be(DelegatedAdminOperationStatus.Succeeded);
        (await Assignments.ListAsync(draft.Id)).Value.Should().BeEmpty();
        (await Relationships.GetAsync(draft.Id)).Status.Should().Be(DelegatedAdminRelationshipStatus.Expired);
        (await Relationships.ListRequestsAsync(draft.Id)).Value.Should().ContainSingle().Which.Action.Should().Be(DelegatedAdminRequestAction.LockForApproval);
    }

    [Fact]
    public async Task A_reseller_answers_what_its_provider_made_for_it()
    {
        var asked = _fake.RequestGranularRelationship(_provider.Tenant, _reseller.Tenant, "For the reseller", [DirectoryRoleId.UserAdministrator]);
        var refused = _fake.RequestGranularRelationship(_provider.Tenant, _reseller.Tenant, "Refused", [DirectoryRoleId.UserAdministrator]);

        await Relationships.ApproveAsync(new(asked.Id));
        var rejection = await Relationships.RejectAsync(new(refused.Id));
        _fake.FollowInvitation(asked.InvitationUrl, _customer.Tenant);

        rejection.Action.Should().Be(DelegatedAdminRequestAction.Reject);
        var listed = new List<DelegatedAdminRelationship>();
        await foreach (var relationship in Relationships.ListAllAsync(top: 1)) listed.Add(relationship);
        listed.Select(relationship => relationship.Status).Should().Equal(DelegatedAdminRelationshipStatus.Active, DelegatedAdminRelationshipStatus.Terminated);
        listed.Should().OnlyContain(relationship => relationship.IsPartnerConsentPending == false && relationship.IndirectProviderTenantId == new WireId(_provider.Tenant.ToString()));
    }

    [Fact]
    public async Task Lists_are_filtered_and_paged()
    {
        for (var number = 0; number < 5; number++) await Relationships.CreateAsync(New($"It's {number}"));

        var names = new List<string?>();
        await foreach (var relationship in Relationships.ListAllAsync(DelegatedAdminRelationshipFilter.ByStatus(DelegatedAdminRelationshipStatus.Created), top: 2)) names.Add(relationship.DisplayName);

        names.Should().Equal("It's 0", "It's 1", "It's 2", "It's 3", "It's 4");
        var one = await Relationships.ListAsync(DelegatedAdminRelationshipFilter.ByDisplayName("It's 3").And(DelegatedAdminRelationshipFilter.ByStatus(DelegatedAdminRelationshipStatus.Created)));
        one.Value.Should().ContainSingle().Which.DisplayName.Should().Be("It's 3");
    }

    [Fact]
    public async Task Who_is_an_Admin_agent_is_found()
    {
        var group = (await Groups.ListByNameAsync(PartnerGroups.AdminAgents)).Value.Single().Id;
        var admin = _reseller.Users[0];

        (await Groups.IsMemberAsync(group, admin.Id)).Should().BeTrue();
        await foreach (var member in Groups.ListAllMembersAsync(group)) member.UserPrincipalName.Should().Be(admin.UserPrincipalName);
        (await Groups.IsMemberAsync((await Groups.ListByNameAsync(PartnerGroups.SalesAgents)).Value.Single().Id, admin.Id)).Should().BeFalse();
    }

    [Fact]
    public async Task What_Graph_refuses_is_a_fault_with_its_code()
    {
        var draft = await Relationships.CreateAsync(New("Draft"));

        (await Fault(() => Relationships.CreateAsync(New("Draft")))).Should().Be((400, "badRequest"));
        (await Fault(() => Relationships.DeleteAsync(draft.Id, "W/\"old\""))).Should().Be((412, "preconditionFailed"));
        (await Fault(() => Relationships.GetAsync(new($"{Guid.NewGuid()}-{Guid.NewGuid()}")))).Should().Be((404, "notFound"));

        static async Task<(int? Status, string? Code)> Fault(Func<Task> call)
        {
            var fault = (await call.Should().ThrowAsync<PartnerCenterException>()).Which;
            return ((int?)fault.StatusCode, fault.Code);
        }
    }

    private static NewDelegatedAdminRelationship New(string name) => new()
    {
        DisplayName = name,
        Duration = WireDuration.OfDays(730),
        AccessDetails = DelegatedAdminAccessDetails.Of(DirectoryRoleId.UserAdministrator.Value, DirectoryRoleId.ServiceSupportAdministrator.Value),
    };

    private sealed class TokensOf(FakePartnerCenter fake, TenantId caller, TimeProvider clock) : ITokenSource
    {
        public Task<AccessToken> AcquireAsync(TokenTarget target, CancellationToken cancellationToken) =>
            Task.FromResult(new AccessToken(fake.TokenFor(caller, audience: "https://graph.microsoft.com"), clock.GetUtcNow().AddMinutes(50)));
    }
}
