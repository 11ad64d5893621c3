using System.Net;
using System.Text.Json.Nodes;
using PartnerRelations.Simulator.Control;

namespace PartnerRelations.Simulator.Tests;

public sealed class ControlSurfaceTests
{
    [Fact]
    public async Task The_first_page_lists_every_call_and_each_of_them_is_there()
    {
        await using var simulator = await RunningSimulator.StartAsync();

        var listed = (await simulator.SteerAsync(HttpMethod.Get, ""))!.AsArray();

        listed.Should().HaveCountGreaterThan(15);
        foreach (var call in listed)
        {
            using var answer = await simulator.SendAsync(new HttpMethod(call!["method"]!.GetValue<string>()), call["path"]!.GetValue<string>()[ControlRoutes.Root.Length..], "{");
            answer.StatusCode.Should().NotBe(HttpStatusCode.NotFound, "{0}", call);
        }
    }

    [Fact]
    public async Task A_world_is_dumped_forgotten_and_laid_again()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var partner = await simulator.AddPartnerAsync("IndirectProvider", "Contoso Distribution");
        using var dumped = await simulator.SendAsync(HttpMethod.Get, "state");
        var state = await dumped.Content.ReadAsStringAsync();

        await simulator.SteerAsync(HttpMethod.Post, "reset");
        simulator.Center.FindPartner(new TenantId(partner.Tenant)).Should().BeNull();
        using var laid = await simulator.SendAsync(HttpMethod.Put, "state", state);
        laid.StatusCode.Should().Be(HttpStatusCode.NoContent);
        simulator.Center.FindPartner(new TenantId(partner.Tenant))!.Name.Should().Be("Contoso Distribution");

        await using var second = await RunningSimulator.StartAsync(state);
        second.Center.FindPartner(new TenantId(partner.Tenant)).Should().NotBeNull("a file of the same form seeds a world at the start");
    }

    [Fact]
    public async Task Time_goes_ahead_and_tokens_run_out_by_it()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var partner = await simulator.AddPartnerAsync("IndirectProvider", "Contoso Distribution");
        (await StatusAsync(simulator, partner)).Should().Be(200);

        var before = (await simulator.SteerAsync(HttpMethod.Get, "clock"))!["now"]!.GetValue<DateTimeOffset>();
        var after = (await simulator.SteerAsync("clock", new { advance = "02:00:00" }))!["now"]!.GetValue<DateTimeOffset>();

        (after - before).Should().BeGreaterThanOrEqualTo(TimeSpan.FromHours(2));
        (await StatusAsync(simulator, partner)).Should().Be(401, "the token is an hour's");
    }

    [Theory]
    [InlineData("POST", "clock", "{\"advance\":\"-01:00:00\"}", 400)]
    [InlineData("POST", "clock", "{}", 400)]
    [InlineData("POST", "clock", "{\"to\":\"2001-01-01T00:00:00Z\"}", 400)]
    [InlineData("POST", "partners", "{\"program\":\"Nobody\"}", 400)]
    [InlineData("POST", "partners", "{\"program\":\"None\"}", 400)]
    [InlineData("POST", "partners", "{}", 400)]
    [InlineData("POST", "partners", "{\"program\":\"DirectBill\",\"country\":\"Atlantis\"}", 400)]
    [InlineData("POST", "partners", "{\"program\":\"DirectBill\",\"unknown\":1}", 400)]
    [InlineData("POST", "partners", "[]", 400)]
    [InlineData("POST", "partners", "null", 400)]
    [InlineData("POST", "partners", "not json", 400)]
    [InlineData("POST", "partners", "", 400)]
    [InlineData("POST", "links", "{\"provider\":\"00000000-0000-0000-0000-000000000000\",\"reseller\":\"00000000-0000-0000-0000-000000000000\"}", 400)]
    [InlineData("POST", "links", "{\"provider\":\"11111111-1111-4111-8111-111111111111\",\"reseller\":\"22222222-2222-4222-8222-222222222222\"}", 404)]
    [InlineData("POST", "invitations", "{\"url\":\"x\",\"customer\":\"22222222-2222-4222-8222-222222222222\"}", 404)]
    [InlineData("POST", "faults", "{\"kind\":\"Fail\",\"on\":\"PC-Z9\"}", 400)]
    [InlineData("POST", "faults", "{\"kind\":\"Fail\",\"times\":0}", 400)]
    [InlineData("PUT", "state", "{\"partners\":[{\"name\":1}]}", 400)]
    [InlineData("POST", "nothing", "{}", 404)]
    public async Task Bad_input_is_refused_in_words_and_changes_nothing(string method, string path, string body, int status)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var before = simulator.Center.Dump();

        using var answer = await simulator.SendAsync(new HttpMethod(method), path, body);

        ((int)answer.StatusCode).Should().Be(status);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["problem"]!.GetValue<string>().Should().NotBeNullOrWhiteSpace();
        simulator.Center.Dump().Should().Be(before);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    public async Task A_page_of_another_origin_cannot_steer(string origin)
    {
        await using var simulator = await RunningSimulator.StartAsync();

        using var answer = await simulator.SendAsync(HttpMethod.Post, "reset", "{}", origin);

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_foreign_name_that_leads_here_cannot_steer()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_simulator/state");
        request.Headers.Host = "rebound.example";

        using var answer = await simulator.Client.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Requests_are_shown_without_secrets()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var partner = await simulator.AddPartnerAsync("IndirectProvider", "Contoso Distribution");
        await StatusAsync(simulator, partner);

        var shown = (await simulator.SteerAsync(HttpMethod.Get, "requests"))!.ToJsonString();

        shown.Should().Contain("GET /v1/customers").And.NotContain(partner.AppOnlyToken).And.NotContain("Bearer");
    }

    [Fact]
    public async Task The_portal_and_the_customer_act_through_it()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var partner = await simulator.AddPartnerAsync("IndirectReseller", "Fabrikam Cloud");
        var (tenant, customer) = (new TenantId(partner.Tenant), await simulator.AddCustomerAsync());

        await simulator.SteerAsync("vetting", new { partner = partner.Tenant, status = "rejected", subStatus = "decision" });
        simulator.Center.FindPartner(tenant)!.LegalProfile.Vetting.Status.Should().Be("rejected");
        await simulator.SteerAsync("customeragreements", new { customer, signed = true });
        await simulator.SteerAsync("accountchecks", new { customer, status = "UnderReview" });
        simulator.Center.FindCustomer(new TenantId(customer))!.Should().Match<Testing.PartnerCenter.FakeCustomer>(one => one.HasSignedAgreement && one.AccountCheck!.Status == "UnderReview");
    }

    private static async Task<int> StatusAsync(RunningSimulator simulator, SignedInPartner partner)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/customers?size=10");
        request.Headers.Authorization = new("Bearer", partner.AppOnlyToken);
        using var answer = await simulator.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
