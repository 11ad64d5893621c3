using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

public sealed class FaultTests
{
    private const string Resellers = "/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf";

    private readonly Center _center = new();

    [Fact]
    public async Task The_five_hundred_and_first_read_of_a_minute_waits()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        var path = $"/v1/customers/{customer.Tenant}";
        for (var count = 0; count < 500; count++) (await _center.GetAsync(_center.Provider, path)).Status.Should().Be(200);
        _center.Clock.Advance(TimeSpan.FromSeconds(3));

        var rejected = await _center.GetAsync(_center.Provider, path);
        _center.Clock.Advance(TimeSpan.FromSeconds(57));

        rejected.Status.Should().Be(429);
        rejected.Headers["Retry-After"].Should().Be("57");
        rejected.Body.GetProperty("statusCode").GetInt32().Should().Be(429);
        rejected.Body.GetProperty("message").GetString().Should().Be("Rate limit is exceeded. Try again in 57 seconds.");
        (await _center.GetAsync(_center.Provider, path)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_limit_can_be_set_for_any_call_and_lifted()
    {
        _center.Fake.LimitRate("PC-R1", 1);
        (await _center.GetAsync(_center.Provider, Resellers)).Status.Should().Be(200);
        (await _center.GetAsync(_center.Provider, Resellers)).Status.Should().Be(429);

        _center.Fake.LimitRate("PC-R1", null);
        (await _center.GetAsync(_center.Provider, Resellers)).Status.Should().Be(200);
        FluentActions.Invoking(() => _center.Fake.LimitRate("PC-Z9", 1)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("PC-C1", true)]
    [InlineData("/v1/customers", true)]
    [InlineData("GET /V1/Customers", true)]
    [InlineData("/v1/*", true)]
    [InlineData("/**", true)]
    [InlineData("GET /v1/{anything}", true)]
    [InlineData("POST /v1/customers", false)]
    [InlineData("/v1/customers/*", false)]
    [InlineData("PC-C2", false)]
    [InlineData("portal", false)]
    public async Task A_fault_hits_the_calls_that_it_names(string? on, bool hits)
    {
        _center.Fake.Faults.Fail(503, on);

        (await _center.GetAsync(_center.Provider, "/v1/customers")).Status.Should().Be(hits ? 503 : 200);
        _center.Fake.Faults.Pending.Should().Be(hits ? 0 : 1);
    }

    [Theory]
    [InlineData("PC-Z9")]
    [InlineData("customers")]
    public void A_fault_that_can_hit_nothing_is_refused(string on) =>
        FluentActions.Invoking(() => _center.Fake.Faults.Fail(on: on)).Should().Throw<ArgumentException>();

    [Fact]
    public async Task Faults_come_in_their_order_and_as_often_as_they_were_set()
    {
        _center.Fake.Faults.Fail(500, times: 2);
        _center.Fake.Faults.Schedule(new FakeFault { Kind = FakeFaultKind.None });
        _center.Fake.Faults.Throttle(retryAfter: TimeSpan.FromSeconds(7));
        var statuses = new List<int>();
        for (var count = 0; count < 5; count++) statuses.Add((await _center.GetAsync(_center.Provider, "/v1/customers")).Status);

        statuses.Should().Equal(500, 500, 200, 429, 200);
    }

    [Fact]
    public async Task Retry_after_comes_in_both_forms_and_a_body_may_be_HTML()
    {
        _center.Fake.Faults.Schedule(new FakeFault { Kind = FakeFaultKind.Fail, Status = 503, Body = "<html></html>", RetryAfter = TimeSpan.FromSeconds(7), RetryAfterIsDate = true });

        var reply = await _center.GetAsync(_center.Provider, "/v1/customers");

        reply.Headers["Retry-After"].Should().Be("Mon, 02 Mar 2026 09:30:07 GMT");
        reply.Headers["Content-Type"].Should().Be("text/html");
        reply.Text.Should().Be("<html></html>");
    }

    [Fact]
    public async Task What_is_lost_before_the_effect_has_none()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        var remove = () => _center.SendAsync(_center.Provider, HttpMethod.Patch, $"/v1/customers/{customer.Tenant}", """{"relationshipToPartner":"none"}""");

        _center.Fake.Faults.TimeOut("PC-C4");
        (await remove.Should().ThrowAsync<TaskCanceledException>()).WithInnerException<TimeoutException>();
        _center.Fake.Faults.CloseConnection("PC-C4");
        await remove.Should().ThrowAsync<HttpRequestException>();
        _center.Fake.FindRelationship(_center.Provider.Tenant, customer.Tenant)!.IsActive.Should().BeTrue();

        _center.Fake.Faults.LoseAnswer("PC-C4");
        await remove.Should().ThrowAsync<HttpRequestException>();
        _center.Fake.FindRelationship(_center.Provider.Tenant, customer.Tenant)!.IsActive.Should().BeFalse("the answer is lost after the effect");
    }

    [Fact]
    public async Task An_answer_can_die_half_way()
    {
        _center.Fake.Faults.CutAnswer();
        var read = () => _center.GetAsync(_center.Provider, "/v1/customers");

        await read.Should().ThrowAsync<HttpRequestException>();
        (await read()).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_call_is_held_until_the_test_lets_it_go()
    {
        var held = _center.Fake.Faults.HoldNext("PC-C1");
        var reading = _center.GetAsync(_center.Provider, "/v1/customers");
        await held.Reached;
        await _center.CustomerOfAsync(_center.Provider);
        reading.IsCompleted.Should().BeFalse();

        held.Release();

        (await reading).Items.GetArrayLength().Should().Be(1, "the customer came in between");
    }

    [Fact]
    public async Task What_a_customer_accepts_can_show_later()
    {
        _center.Fake.Faults.DelayChanges(TimeSpan.FromMinutes(10), "portal", times: 2);
        var customer = await _center.CustomerOfAsync(_center.Provider);

        var before = await _center.GetAsync(_center.Provider, "/v1/customers");
        var single = await _center.GetAsync(_center.Provider, $"/v1/customers/{customer.Tenant}");
        _center.Clock.Advance(TimeSpan.FromMinutes(10));
        var after = await _center.GetAsync(_center.Provider, "/v1/customers");

        before.Items.GetArrayLength().Should().Be(0);
        single.Error.Should().Be((403, 20002));
        after.Items.GetArrayLength().Should().Be(1);
        (await _center.GetAsync(_center.Provider, "/v1/auditrecords")).Each("operationType").Should().Contain("add_customer");
    }

    [Fact]
    public async Task What_is_removed_can_show_longer_and_what_changes_back_meanwhile_was_never_gone()
    {
        _center.Fake.Faults.DelayChanges(TimeSpan.FromMinutes(10), "portal", times: 2);
        _center.Fake.EndPartnership(_center.Provider.Tenant, _center.Reseller.Tenant);
        var still = (await _center.GetAsync(_center.Provider, Resellers)).Items.GetArrayLength();
        _center.Fake.LinkPartners(_center.Provider.Tenant, _center.Reseller.Tenant);
        var again = (await _center.GetAsync(_center.Provider, Resellers)).Items.GetArrayLength();
        _center.Fake.EndPartnership(_center.Provider.Tenant, _center.Reseller.Tenant);

        (still, again).Should().Be((1, 1));
        (await _center.GetAsync(_center.Provider, Resellers)).Items.GetArrayLength().Should().Be(0, "the third change is not delayed");
    }

    [Fact]
    public async Task Cleared_faults_hit_nothing()
    {
        _center.Fake.Faults.Fail(times: 5);

        _center.Fake.Faults.Clear();

        (await _center.GetAsync(_center.Provider, "/v1/customers")).Status.Should().Be(200);
    }
}
