using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Customers;
using PartnerRelations.Http.Graph;
using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Adapters;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.Tests.Graph.Harness;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.Graph;

/// <summary>Delegated administration and groups from end to end, at the fake Partner Center.</summary>
public sealed class GraphStoryTests : IAsyncDisposable
{
    private static readonly Guid Helpdesk = Guid.Parse("729827e3-9c14-49f7-bb1b-9608f156bbb8");
    private static readonly Guid GlobalReader = Guid.Parse("f2ef992c-3afb-46b9-b7cf-a126ee74c451");

    private readonly PartnerWorld _world = PartnerWorld.Create();
    private readonly List<GraphAtMicrosoft> _hosts = [];

    private FakePartnerCenter Microsoft => _world.PartnerCenter;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts) await host.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task A_partner_asks_the_customer_consents_a_group_gets_the_roles_and_it_ends()
    {
        var (partner, customer) = (Microsoft.AddReseller(), Microsoft.AddCustomer());
        var graph = Connect(partner, PartnerPrograms.IndirectReseller);

        var draft = await graph.Relationships.CreateAsync(
            new() { DisplayName = "Helpdesk", Duration = WireDuration.OfDays(365), AccessDetails = DelegatedAdminAccessDetails.Of(Helpdesk, GlobalReader) }, Stop);
        draft.ActivatedDateTime.Value.Should().BeNull();
        draft = (await graph.Relationships.ChangeAsync(draft.Id, draft.ETag!, new() { Duration = WireDuration.OfDays(730) }, Stop))!;
        (await graph.Relationships.LockForApprovalAsync(draft.Id, Stop)).Action.Should().Be(DelegatedAdminRequestAction.LockForApproval);
        (await graph.Relationships.GetAsync(draft.Id, Stop)).OpenConsents.Should().Be(DelegatedAdminConsents.Customer);

        Microsoft.FollowInvitation(draft.Id.InvitationLink.OriginalString, customer.Tenant).Refusal.Should().BeNull();
        _world.Clock.Advance(TimeSpan.FromMinutes(10));

        var active = await graph.Relationships.GetAsync(draft.Id, Stop);
        (active.Status, active.Duration, active.Customer!.TenantId.AsTenant(), active.IsForReseller).Should().Be((DelegatedAdminRelationshipStatus.Active, WireDuration.Of("P2Y"), customer.Tenant, false));
        (active.EndDateTime.Value - active.ActivatedDateTime.Value).Should().Be(TimeSpan.FromDays(730));
        (await Collect(graph.Get<IDelegatedAdminCustomersClient>().ListAllAsync(cancellationToken: Stop))).Should().ContainSingle().Which.TenantId.AsTenant().Should().Be(customer.Tenant);

        var agents = (await graph.Get<IGroupsClient>().ListByNameAsync(PartnerGroups.AdminAgents, cancellationToken: Stop)).Value.Single().Id;
        await graph.Assignments.CreateAsync(active.Id, new() { AccessContainer = AccessContainer.OfGroup(agents), AccessDetails = DelegatedAdminAccessDetails.Of(Helpdesk) }, Stop);
        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        var assignment = (await Collect(graph.Assignments.ListAllAsync(active.Id, Stop))).Should().ContainSingle().Subject;
        assignment.Status.Should().Be(AccessAssignmentStatus.Active);

        var changed = await graph.Assignments.ChangeAsync(active.Id, assignment.Id, assignment.ETag!, new() { AccessDetails = DelegatedAdminAccessDetails.Of(Helpdesk, GlobalReader) }, Stop);
        changed?.Id.Text.Should().BeNull("the change goes on as an operation");
        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        var operation = (await graph.Relationships.ListOperationsAsync(active.Id, cancellationToken: Stop)).Value.Should().ContainSingle().Subject;
        (await graph.Relationships.GetOperationAsync(active.Id, operation.Id, Stop)).Status.Should().Be(DelegatedAdminOperationStatus.Succeeded);
        var roles = (await graph.Assignments.GetAsync(active.Id, assignment.Id, Stop)).AccessDetails!.UnifiedRoles.Select(role => role.RoleDefinitionId.Value);
        roles.Should().BeEquivalentTo(new Guid?[] { Helpdesk, GlobalReader });

        await graph.Relationships.TerminateAsync(active.Id, Stop);
        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        (await graph.Relationships.GetAsync(active.Id, Stop)).Status.Should().Be(DelegatedAdminRelationshipStatus.Terminated);
        (await graph.Relationships.ListRequestsAsync(active.Id, cancellationToken: Stop)).Value.Select(request => request.Action).Should()
            .Equal(DelegatedAdminRequestAction.LockForApproval, DelegatedAdminRequestAction.Terminate);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_provider_makes_for_its_reseller_waits_for_two_consents(bool resellerFirst)
    {
        var (provider, reseller, customer) = (Microsoft.AddProvider(), Microsoft.AddReseller(), Microsoft.AddCustomer());
        Microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
        var id = new DelegatedAdminRelationshipId(Microsoft.RequestGranularRelationship(provider.Tenant, reseller.Tenant, "For the reseller", [new DirectoryRoleId(Helpdesk)]).Id);
        var graph = Connect(reseller, PartnerPrograms.IndirectReseller);

        var asked = await graph.Relationships.GetAsync(id, Stop);
        (asked.IsForReseller, asked.OpenConsents, asked.IndirectProviderTenantId.AsProvider()).Should().Be((true, DelegatedAdminConsents.Customer | DelegatedAdminConsents.Reseller, new ProviderId(provider.Tenant)));

        if (resellerFirst) await graph.Relationships.ApproveAsync(id, Stop);
        Microsoft.FollowInvitation(id.InvitationLink.OriginalString, customer.Tenant).Refusal.Should().BeNull();
        if (!resellerFirst)
        {
            (await graph.Relationships.GetAsync(id, Stop)).OpenConsents.Should().HaveFlag(DelegatedAdminConsents.Reseller);
            await graph.Relationships.ApproveAsync(id, Stop);
        }

        _world.Clock.Advance(TimeSpan.FromMinutes(10));
        (await graph.Relationships.GetAsync(id, Stop)).Should().BeEquivalentTo(new { Status = DelegatedAdminRelationshipStatus.Active, IsPartnerConsentPending = (bool?)false });
    }

    [Fact]
    public async Task A_reseller_may_reject_what_its_provider_made()
    {
        var (provider, reseller) = (Microsoft.AddProvider(), Microsoft.AddReseller());
        Microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
        var id = new DelegatedAdminRelationshipId(Microsoft.RequestGranularRelationship(provider.Tenant, reseller.Tenant, "For the reseller", [new DirectoryRoleId(Helpdesk)]).Id);
        var graph = Connect(reseller, PartnerPrograms.IndirectReseller);

        (await graph.Relationships.RejectAsync(id, Stop)).Action.Should().Be(DelegatedAdminRequestAction.Reject);

        var requests = (await graph.Relationships.ListRequestsAsync(id, cancellationToken: Stop)).Value;
        requests[^1].Action.Should().Be(DelegatedAdminRequestAction.Reject, "the header lets the service say so");
    }

    [Fact]
    public async Task A_stale_etag_a_taken_name_and_a_draft_that_is_deleted()
    {
        var graph = Connect(Microsoft.AddReseller(), PartnerPrograms.IndirectReseller);
        var details = DelegatedAdminAccessDetails.Of(Helpdesk);
        var draft = await graph.Relationships.CreateAsync(new() { DisplayName = "One", Duration = WireDuration.OfDays(1), AccessDetails = details }, Stop);
        await graph.Relationships.ChangeAsync(draft.Id, draft.ETag!, new() { Duration = WireDuration.OfDays(2) }, Stop);
        var stale = () => graph.Relationships.DeleteAsync(draft.Id, draft.ETag!, Stop);
        var taken = () => graph.Relationships.CreateAsync(new() { DisplayName = "One", Duration = WireDuration.OfDays(1), AccessDetails = details }, Stop);

        (await stale.Should().ThrowAsync<PartnerCenterException>()).Which.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        (await taken.Should().ThrowAsync<PartnerCenterException>()).Which.Remedy.Should().NotBeEmpty();
        await graph.Relationships.DeleteAsync(draft.Id, (await graph.Relationships.GetAsync(draft.Id, Stop)).ETag!, Stop);
        var getting = () => graph.Relationships.GetAsync(draft.Id, Stop);
        (await getting.Should().ThrowAsync<PartnerCenterException>()).Which.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_of_many_pages_shows_each_once_and_a_filter_holds_on_every_page()
    {
        var (partner, customer) = (Microsoft.AddReseller(), Microsoft.AddCustomer());
        for (var i = 0; i < 7; i++) Microsoft.AddGranularRelationship(partner.Tenant, customer.Tenant, [new DirectoryRoleId(Helpdesk)]);
        var graph = Connect(partner, PartnerPrograms.IndirectReseller);
        var draft = await graph.Relationships.CreateAsync(new() { DisplayName = "O'Neil", Duration = WireDuration.OfDays(1), AccessDetails = DelegatedAdminAccessDetails.Of(Helpdesk) }, Stop);
        var active = DelegatedAdminRelationshipFilter.ByStatus(DelegatedAdminRelationshipStatus.Active).And(DelegatedAdminRelationshipFilter.ByCustomer(new(customer.Tenant)));

        (await Collect(graph.Relationships.ListAllAsync(active, 2, Stop))).Select(one => one.Id.Text).Distinct().Should().HaveCount(7);
        (await Collect(graph.Relationships.ListAllAsync(DelegatedAdminRelationshipFilter.ByDisplayName("O'Neil"), cancellationToken: Stop))).Should().ContainSingle().Which.Id.Should().Be(draft.Id);
    }

    [Fact]
    public async Task Groups_at_Microsoft_become_roles_here()
    {
        var company = await _world.AddResellerAsync();
        await _world.OpenAccountAsync(company, Stop);
        var boss = company.With(PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent);
        var newcomer = new FakeUser { Id = UserId.Parse("a9ef48bb-8758-4590-a312-d4a47bfaded4"), UserPrincipalName = "daniel@contoso.example", Roles = PartnerRoles.SalesAgent };
        Microsoft.AddPartner(company, FakePrograms.IndirectReseller);
        Microsoft.ChangePartner(company.Tenant, partner => partner with { Users = [partner.Users[0] with { Roles = PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent }, newcomer] });
        var graph = Connect(Microsoft.FindPartner(company.Tenant)!, PartnerPrograms.IndirectReseller, services => services
            .AddPartnerRelations(options => options.ProviderInvitationPage = options.CustomerInvitationPage = options.ContactConfirmationPage = new Uri("https://portal.example/"))
            .AddAgentGroups()
            .UseInMemoryStores(_world.Storage));
        var groups = graph.Get<AgentGroups>();

        var outcome = await groups.UpdateAsync(boss, (await groups.CompareAsync(boss, Stop)).GetValueOrThrow(), Stop);

        outcome.Settled.Select(finding => (finding.Difference, finding.Roles)).Should().BeEquivalentTo([(AgentGroupsDifference.RolesMissing, PartnerRoles.AdminAgent), (AgentGroupsDifference.UserMissing, PartnerRoles.SalesAgent)]);
        (await groups.CompareAsync(boss, Stop)).GetValueOrThrow().Agrees.Should().BeTrue();
        var agents = (await graph.Get<IGroupsClient>().ListByNameAsync(PartnerGroups.SalesAgents, cancellationToken: Stop)).Value.Single().Id;
        (await graph.Get<IGroupsClient>().IsMemberAsync(agents, newcomer.Id, Stop)).Should().BeTrue();
        (await graph.Get<IGroupsClient>().IsMemberAsync(agents, UserId.Parse(boss.Id), Stop)).Should().BeFalse();
    }

    private static async Task<List<T>> Collect<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items) all.Add(item);
        return all;
    }

    private GraphAtMicrosoft Connect(FakePartner account, PartnerPrograms programs, Action<IServiceCollection>? more = null)
    {
        var host = GraphAtMicrosoft.Connect(Microsoft, account.Tenant, programs, _world.Clock, more);
        _hosts.Add(host);
        return host;
    }
}
