using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http.Graph;
using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Adapters;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.Invitations;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.Docs;

/// <summary>What the page on Partner Center shows of Graph and of the library's questions, run against the fake of both.</summary>
public sealed class GraphAndAdaptersPageTests : IAsyncDisposable
{
    private readonly PartnerWorld _world = PartnerWorld.Create();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Asking_for_administration()
    {
        var microsoft = _world.PartnerCenter;
        var (partner, buyer) = (microsoft.AddReseller(), microsoft.AddCustomer());
        var (customer, tenant) = (new CustomerId(buyer.Tenant), partner.Tenant);
        var (clientId, secret) = (partner.Applications[0].ClientId, partner.Applications[0].ClientSecret);
        var helpdesk = Guid.Parse("729827e3-9c14-49f7-bb1b-9608f156bbb8");
        var sent = new List<Uri>();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_world.Clock);
        services.AddSingleton<IRefreshTokenStore>(new StubRefreshTokenStore(microsoft.RefreshTokenFor(tenant)));

        #region snippet: graph-connect
        services.AddGraph(options =>
        {
            options.Programs = PartnerPrograms.IndirectReseller;
            options.TokenKind = TokenKinds.AppAndUser;
            options.Credentials = new PartnerCenterCredentials { Tenant = tenant, ClientId = clientId, ClientSecret = secret };
        });
        #endregion

        foreach (var name in new[] { GraphServiceCollectionExtensions.GraphClient, PartnerCenterServiceCollectionExtensions.PartnerCenterTokenClient })
        {
            services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => microsoft.CreateHandler());
        }

        await using var connected = services.BuildServiceProvider();
        var (relationships, assignments, groups) = (connected.GetRequiredService<IDelegatedAdminRelationshipsClient>(), connected.GetRequiredService<IAccessAssignmentsClient>(), connected.GetRequiredService<IGroupsClient>());

        #region snippet: graph-ask
        var draft = await relationships.CreateAsync(new NewDelegatedAdminRelationship
        {
            DisplayName = "Contoso helpdesk",
            Duration = WireDuration.OfDays(730),
            Customer = new() { TenantId = new(customer.Tenant) },
            AccessDetails = DelegatedAdminAccessDetails.Of(helpdesk),
        });
        await relationships.LockForApprovalAsync(draft.Id);
        sent.Add(draft.Id.InvitationLink); // for the customer's administrator
        #endregion

        microsoft.FollowInvitation(sent.Single().OriginalString, buyer.Tenant).Refusal.Should().BeNull();
        _world.Clock.Advance(TimeSpan.FromMinutes(10));

        #region snippet: graph-assign
        var agents = (await groups.ListByNameAsync(PartnerGroups.HelpdeskAgents)).Value.Single();
        var active = DelegatedAdminRelationshipFilter.ByStatus(DelegatedAdminRelationshipStatus.Active).And(DelegatedAdminRelationshipFilter.ByCustomer(customer));
        await foreach (var relationship in relationships.ListAllAsync(active))
        {
            await assignments.CreateAsync(relationship.Id, new() { AccessContainer = AccessContainer.OfGroup(agents.Id), AccessDetails = relationship.AccessDetails });
        }
        #endregion

        microsoft.FindGranularRelationship(draft.Id.Text!)!.Assignments.Should().ContainSingle();
    }

    [Fact]
    public async Task Answering_questions_from_Partner_Center()
    {
        var microsoft = _world.PartnerCenter;
        var company = await _world.AddApplicantAsync();
        var enrollment = await _world.EnrollmentInReviewAsync(company);
        var provider = microsoft.AddProvider();
        microsoft.AddPartner(company, FakePrograms.IndirectReseller, enrollment.MpnId);
        microsoft.ChangePartner(company.Tenant, one => one with { LegalProfile = one.LegalProfile with { CompanyName = enrollment.Company!.LegalName } });
        microsoft.LinkPartners(provider.Tenant, company.Tenant);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_world.Clock);
        services.AddSingleton<ITokenSource>(new TokensOf(microsoft, company.Tenant, _world.Clock));
        services.AddPartnerCenter(options => (options.ApplicationName, options.Programs, options.TokenKind) = ("Contoso reseller portal", PartnerPrograms.IndirectReseller, TokenKinds.AppAndUser))
            .ConfigurePrimaryHttpMessageHandler(() => microsoft.CreateHandler());
        services.AddGraph(options => (options.Programs, options.TokenKind) = (PartnerPrograms.IndirectReseller, TokenKinds.AppAndUser)).ConfigurePrimaryHttpMessageHandler(() => microsoft.CreateHandler());

        #region snippet: adapters-register
        services.AddPartnerRelations()
            .UsePartnerCenterAsMpnDirectory()
            .UsePartnerCenterAsResellerStanding()
            .UsePartnerCenterAsCustomerCommerce()
            .AddInvitationLinks()
            .AddEnrollmentVetting()
            .AddAgentGroups()
            .UseInMemoryStores(_world.Storage);
        #endregion

        services.Configure<PartnerRelationsOptions>(options => options.ProviderInvitationPage = options.CustomerInvitationPage = options.ContactConfirmationPage = new Uri("https://portal.example/"));
        await using var connected = services.BuildServiceProvider();
        var links = connected.GetRequiredService<InvitationLinks>();
        var vetting = connected.GetRequiredService<EnrollmentVetting>();
        var groups = connected.GetRequiredService<AgentGroups>();
        var (reseller, me, enrollmentId) = (company.AsReseller, new ProviderId(provider.Tenant), enrollment.Id);

        #region snippet: adapters-links
        var link = await links.ForResellerAndProviderAsync(reseller, me);
        if (link.IsSuccess) Console.WriteLine(link.Value); // names both: invType=IndirectResellerRelationship&partnerId=…&msppId=…&indirectCSPId=…
        #endregion

        link.GetValueOrThrow().Kind.Should().Be(InvitationUrlKind.ResellerAndProvider);

        #region snippet: adapters-vetting
        var seen = (await vetting.CompareAsync(enrollmentId)).GetValueOrThrow();
        Console.WriteLine(seen.Message); // Microsoft has authorized the company.
        var updated = await vetting.TakeOverAsync(seen);
        #endregion

        seen.Message.Should().Be("Microsoft has authorized the company.");
        updated.GetValueOrThrow().Status.Should().Be(EnrollmentStatus.Qualified);

        await _world.OpenAccountAsync(company);
        var administrator = company.With(PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent);

        #region snippet: adapters-groups
        var report = (await groups.CompareAsync(administrator)).GetValueOrThrow();
        foreach (var finding in report.Findings) Console.WriteLine($"{finding.User} {finding.Roles}: {finding.Message} {finding.Remedy}");
        var outcome = await groups.UpdateAsync(administrator, report);
        #endregion

        outcome.Settled.Should().ContainSingle().Which.Roles.Should().Be(PartnerRoles.AdminAgent);
    }
}
