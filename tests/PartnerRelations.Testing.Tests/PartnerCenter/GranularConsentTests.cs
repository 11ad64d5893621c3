using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>How granular relationships come into force and end: by consents, requests and the clock.</summary>
public sealed class GranularConsentTests
{
    private readonly Center _center = new();
    private readonly GraphCalls _graph;
    private readonly FakeCustomer _customer;

    public GranularConsentTests()
    {
        _graph = new GraphCalls(_center);
        _customer = _center.Fake.AddCustomer();
    }

    [Fact]
    public async Task A_locked_draft_is_consented_to_once_and_comes_into_force()
    {
        var id = await _graph.CreateAsync(_center.Reseller);
        _center.Fake.FollowInvitation(GraphCalls.LinkOf(id), _customer.Tenant).IsAccepted.Should().BeFalse("a draft is not asked yet");

        var locked = await _graph.AskAsync(_center.Reseller, id, "lockForApproval");
        _graph.StatusOf(id).Should().Be(FakeGranularStatus.ApprovalPending);
        var accepted = _center.Fake.FollowInvitation(_center.Fake.FindGranularRelationship(id)!.InvitationUrl, _customer.Tenant);

        locked.Status.Should().Be(201);
        locked.Body.GetProperty("status").GetString().Should().Be("created");
        locked.Body.GetProperty("action").GetString().Should().Be("lockForApproval");
        (await _graph.GetAsync(_center.Reseller, locked.Headers["Location"])).Body.GetProperty("status").GetString().Should().Be("succeeded");
        accepted.Partners.Should().Equal(_center.Reseller.Tenant);
        var active = _center.Fake.FindGranularRelationship(id)!;
        (active.Status, active.Customer, active.CustomerName, active.ActivatedAt, active.EndsAt).Should()
            .Be((FakeGranularStatus.Active, (TenantId?)_customer.Tenant, _customer.CompanyName, (DateTimeOffset?)_center.Clock.Now, (DateTimeOffset?)_center.Clock.Now.AddDays(730)));
        _center.Fake.FollowInvitation(GraphCalls.LinkOf(id), _customer.Tenant).IsAccepted.Should().BeFalse("the link works once");
        _center.Fake.FindRelationship(_center.Reseller.Tenant, _customer.Tenant).Should().BeNull("administration is no reseller relationship");
    }

    [Fact]
    public async Task The_page_asks_for_a_Global_administrator_of_the_named_customer()
    {
        var id = await _graph.RequestAsync(_center.Reseller, more: $$""","customer":{"tenantId":"{{_customer.Tenant}}"}""");
        var (other, samples) = (_center.Fake.AddCustomer("Other"), new PartnerSamples());

        Follow(other.Tenant, null).Should().BeFalse("the request is for another customer");
        Follow(_customer.Tenant, Actor.Customer(_customer.Tenant, samples.User(), PartnerRoles.BillingAdministrator)).Should().BeFalse();
        Follow(_customer.Tenant, Actor.Customer(other.Tenant, samples.User(), PartnerRoles.GlobalAdministrator)).Should().BeFalse();
        _center.Fake.FollowInvitation(GraphCalls.LinkOf($"{Guid.NewGuid()}-{Guid.NewGuid()}"), _customer.Tenant).IsAccepted.Should().BeFalse();
        _center.Fake.FollowInvitation(GraphCalls.LinkOf(Guid.NewGuid().ToString()), _customer.Tenant).IsAccepted.Should().BeFalse("the id of a request makes no link");
        _graph.StatusOf(id).Should().Be(FakeGranularStatus.ApprovalPending);
        Follow(_customer.Tenant, Actor.Customer(_customer.Tenant, samples.User(), PartnerRoles.GlobalAdministrator)).Should().BeTrue();

        bool Follow(TenantId tenant, Actor? actor) => _center.Fake.FollowInvitation(GraphCalls.LinkOf(id), tenant, actor).IsAccepted;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_provider_asks_for_its_reseller_takes_both_consents_in_any_order(bool customerFirst)
    {
        var asked = RequestForReseller();
        var read = (await _graph.GetAsync(_center.Reseller, $"{GraphCalls.Path}/{asked.Id}")).Body;
        read.GetProperty("@odata.type").GetString().Should().Be("#microsoft.graph.resellerDelegatedAdminRelationship");
        read.GetProperty("indirectProviderTenantId").GetString().Should().Be(_center.Provider.Tenant.ToString());
        read.GetProperty("isPartnerConsentPending").GetBoolean().Should().BeTrue();

        if (customerFirst) ConsentAsCustomer();
        else await ConsentAsResellerAsync();
        _graph.StatusOf(asked.Id).Should().Be(FakeGranularStatus.ApprovalPending, "one consent is not enough");
        if (customerFirst) await ConsentAsResellerAsync();
        else ConsentAsCustomer();

        _graph.StatusOf(asked.Id).Should().Be(FakeGranularStatus.Active);
        (await _graph.AskAsync(_center.Reseller, asked.Id, "approve")).Status.Should().Be(400, "it is answered");

        void ConsentAsCustomer() => _center.Fake.FollowInvitation(asked.InvitationUrl, _customer.Tenant).Refusal.Should().BeNull();
        async Task ConsentAsResellerAsync() => (await _graph.AskAsync(_center.Reseller, asked.Id, "approve")).Status.Should().Be(201);
    }

    [Fact]
    public async Task A_reseller_may_refuse_what_its_provider_asks()
    {
        var asked = RequestForReseller();

        var old = await _graph.AskAsync(_center.Reseller, asked.Id, "reject");
        var read = await _graph.SendAsync(_center.Reseller, HttpMethod.Get, old.Headers["Location"], null, ("Prefer", "include-unknown-enum-members"));

        old.Body.GetProperty("action").GetString().Should().Be("unknownFutureValue", "who does not ask for newer words does not get them");
        read.Body.GetProperty("action").GetString().Should().Be("reject");
        var refused = _center.Fake.FindGranularRelationship(asked.Id)!;
        (refused.Status, refused.IsPartnerConsentPending).Should().Be((FakeGranularStatus.Terminated, false));
        _center.Fake.FollowInvitation(asked.InvitationUrl, _customer.Tenant).IsAccepted.Should().BeFalse();
    }

    [Fact]
    public async Task Only_a_relationship_made_for_a_reseller_is_answered_by_one()
    {
        var id = await _graph.RequestAsync(_center.Reseller);

        foreach (var action in (string[])["approve", "reject"]) (await _graph.AskAsync(_center.Reseller, id, action)).GraphError().Should().Be((400, "badRequest"));
        var stranger = _center.Fake.AddReseller();
        _center.Fake.Invoking(fake => fake.RequestGranularRelationship(_center.Provider.Tenant, stranger.Tenant, "x", GraphCalls.Roles)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("lockForApproval", true)]
    [InlineData("terminate", false)]
    [InlineData("open", false)]
    [InlineData("", false)]
    public async Task A_draft_can_only_be_locked(string action, bool isAllowed)
    {
        var id = await _graph.CreateAsync(_center.Reseller);

        (await _graph.AskAsync(_center.Reseller, id, action)).Status.Should().Be(isAllowed ? 201 : 400);
        if (isAllowed) (await _graph.AskAsync(_center.Reseller, id, action)).Status.Should().Be(400, "it is locked");
    }

    [Fact]
    public async Task An_unanswered_request_expires_after_ninety_days()
    {
        var id = await _graph.RequestAsync(_center.Reseller);

        _center.Clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromTicks(1));
        _graph.StatusOf(id).Should().Be(FakeGranularStatus.ApprovalPending);
        _center.Clock.Advance(TimeSpan.FromTicks(1));

        _graph.StatusOf(id).Should().Be(FakeGranularStatus.Expired);
        _center.Fake.FollowInvitation(GraphCalls.LinkOf(id), _customer.Tenant).IsAccepted.Should().BeFalse();
    }

    [Fact]
    public async Task A_relationship_ends_with_its_time_and_is_forgotten_a_year_later()
    {
        var id = await _graph.ActivateAsync(_center.Reseller, _customer, duration: "P30D");

        _center.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromTicks(1));
        _graph.StatusOf(id).Should().Be(FakeGranularStatus.Active);
        _center.Clock.Advance(TimeSpan.FromTicks(1));
        _graph.StatusOf(id).Should().Be(FakeGranularStatus.Expired);
        _center.Clock.Advance(TimeSpan.FromDays(365));

        _center.Fake.FindGranularRelationship(id).Should().BeNull();
        Operations().Should().Equal("granular_admin_relationship_approved", "granular_admin_relationship_activated", "granular_admin_relationship_expired", "granular_admin_relationship_cleaned_up");
    }

    [Fact]
    public async Task An_extended_one_goes_on_by_half_a_year_until_the_extension_is_switched_off()
    {
        var id = await _graph.ActivateAsync(_center.Reseller, _customer, duration: "P30D", more: ""","autoExtendDuration":"P180D" """);

        _center.Clock.Advance(TimeSpan.FromDays(30 + 180 + 180));
        _center.Fake.FindGranularRelationship(id)!.EndsAt.Should().Be(_center.Clock.Now.AddDays(180));
        _center.Fake.SetGranularExtension(id, extends: false);
        _center.Clock.Advance(TimeSpan.FromDays(180));

        _graph.StatusOf(id).Should().Be(FakeGranularStatus.Expired);
    }

    [Fact]
    public void One_with_Global_Administrator_is_never_extended()
    {
        var id = _center.Fake.AddGranularRelationship(_center.Reseller.Tenant, _customer.Tenant, [DirectoryRoleId.GlobalAdministrator], "P1D").Id;
        _center.Fake.SetGranularExtension(id, extends: true);

        _center.Clock.Advance(TimeSpan.FromDays(1));

        _graph.StatusOf(id).Should().Be(FakeGranularStatus.Expired);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_side_may_end_it(bool byCustomer)
    {
        var id = await _graph.ActivateAsync(_center.Reseller, _customer);

        if (byCustomer) _center.Fake.TerminateGranularRelationship(id);
        else (await _graph.AskAsync(_center.Reseller, id, "terminate")).Status.Should().Be(201);

        var ended = _center.Fake.FindGranularRelationship(id)!;
        (ended.Status, ended.EndsAt).Should().Be((FakeGranularStatus.Terminated, (DateTimeOffset?)_center.Clock.Now));
        _center.Fake.TerminateGranularRelationship(id);
        (await _graph.AskAsync(_center.Reseller, id, "terminate")).Status.Should().Be(400);
    }

    [Fact]
    public async Task With_a_delay_each_step_can_be_seen()
    {
        var center = new Center(new() { GranularDelay = TimeSpan.FromMinutes(10) });
        var graph = new GraphCalls(center);
        var customer = center.Fake.AddCustomer();
        var id = await graph.ActivateAsync(center.Reseller, customer, duration: "P1D");
        var seen = new List<FakeGranularStatus> { graph.StatusOf(id) };

        for (var step = 0; step < 2; step++) See(TimeSpan.FromMinutes(10));
        See(TimeSpan.FromDays(1));
        See(TimeSpan.FromMinutes(10));

        seen.Should().Equal(FakeGranularStatus.Approved, FakeGranularStatus.Activating, FakeGranularStatus.Active, FakeGranularStatus.Expiring, FakeGranularStatus.Expired);

        var other = await graph.ActivateAsync(center.Reseller, customer, "Other");
        center.Clock.Advance(TimeSpan.FromMinutes(20));
        var asked = await graph.AskAsync(center.Reseller, other, "terminate");
        (await graph.GetAsync(center.Reseller, asked.Headers["Location"])).Body.GetProperty("status").GetString().Should().Be("pending");
        graph.StatusOf(other).Should().Be(FakeGranularStatus.TerminationRequested);
        center.Clock.Advance(TimeSpan.FromMinutes(10));
        graph.StatusOf(other).Should().Be(FakeGranularStatus.Terminating);
        center.Clock.Advance(TimeSpan.FromMinutes(10));
        graph.StatusOf(other).Should().Be(FakeGranularStatus.Terminated);

        void See(TimeSpan after)
        {
            center.Clock.Advance(after);
            seen.Add(graph.StatusOf(id));
        }
    }

    [Fact]
    public async Task What_the_clock_brought_about_is_recorded_at_its_own_moment_and_told()
    {
        _center.Fake.ChangePartner(_center.Reseller.Tenant, partner => partner with
        {
            Webhooks = new() { SubscriberId = Guid.NewGuid(), WebhookUrl = "https://x.example", WebhookEvents = ["granular-admin-relationship-approved", "granular-admin-relationship-activated", "granular-admin-relationship-expired", "granular-admin-relationship-terminated"] },
        });
        var id = await _graph.ActivateAsync(_center.Reseller, _customer, duration: "P30D");
        var ends = _center.Clock.Now.AddDays(30);
        _center.Clock.Advance(TimeSpan.FromDays(100));
        _center.Fake.Invoking(fake => fake.TerminateGranularRelationship("nothing")).Should().Throw<KeyNotFoundException>("whoever looks first, what the clock did is told");

        var told = new List<System.Text.Json.JsonElement>();
        await _center.Fake.Webhooks.HandOverAsync((post, _) =>
        {
            told.Add(System.Text.Json.JsonDocument.Parse(post.Body).RootElement);
            return Task.FromResult(200);
        });

        told.Select(body => body.GetProperty("EventName").GetString()).Should().Equal("granular-admin-relationship-approved", "granular-admin-relationship-activated", "granular-admin-relationship-expired");
        told.Should().OnlyContain(body => body.GetProperty("ResourceUri").GetString() == $"https://partner.microsoft.com/granularAdminRelationships/{id}" && body.GetProperty("ResourceName").GetString() == "GranularAdminRelationship");
        told[2].GetProperty("ResourceChangeUtcDate").GetDateTimeOffset().Should().Be(ends);
        _center.Fake.Snapshot().AuditRecords.Select(record => record.OperationDate).Should().BeInAscendingOrder();
    }

    private FakeGranularRelationship RequestForReseller() => _center.Fake.RequestGranularRelationship(_center.Provider.Tenant, _center.Reseller.Tenant, "For the reseller", GraphCalls.Roles);

    private IEnumerable<string> Operations() => _center.Fake.Snapshot().AuditRecords.Where(record => record.ResourceType == "granular_admin_relationship").Select(record => record.OperationType);
}
