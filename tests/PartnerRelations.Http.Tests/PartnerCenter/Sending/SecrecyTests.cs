using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Reading;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Sending;

/// <summary>Bearer tokens, refresh tokens, client secrets and first passwords reach no text.</summary>
public sealed class SecrecyTests
{
    private const string Bearer = "eyJhbGciOiJub25lIn0.eyJvaWQiOiIxIn0.signature";
    private const string Refresh = "0.AXEA-refresh-token-value";
    private const string Rotated = "0.AXEA-rotated-token-value";
    private const string Password = "Xo7&first-password";

    private static readonly string[] Secrets = [Bearer, "signature", Refresh, Rotated, TokenAuthority.Secret, Password];

    [Fact]
    public async Task No_log_at_any_level_holds_a_secret_whether_the_call_succeeds_or_fails()
    {
        var created = """{"id":"4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04","userCredentials":{"userName":"admin","password":"PASSWORD"}}""".Replace("PASSWORD", Password, StringComparison.Ordinal);
        var api = new StubService(
            StubService.Json(created, HttpStatusCode.Created),
            StubService.Json(created[..^3], HttpStatusCode.Created),
            StubService.Json("{\"code\":1,\"description\":\"You sent Authorization: Bearer BEARER\"}".Replace("BEARER", Bearer, StringComparison.Ordinal), HttpStatusCode.BadRequest),
            StubService.Json($"<html>{Bearer} {Password}</html>", HttpStatusCode.BadGateway));
        var authority = new StubService(StubService.Json($$"""{"access_token":"{{Bearer}}","expires_in":3599,"refresh_token":"{{Rotated}}"}"""));
        await using var connected = TokenAuthority.Connect(api, authority, new StubRefreshTokenStore(Refresh), options => options.Retries = 0);

        var customer = await connected.Customers.CreateAsync(new NewCustomer());
        var faults = new List<PartnerCenterException>();
        for (var i = 0; i < 3; i++) faults.Add((await connected.Awaiting(it => it.Customers.CreateAsync(new NewCustomer())).Should().ThrowAsync<PartnerCenterException>()).Which);

        customer.UserCredentials!.Password!.Reveal().Should().Be(Password, "its owner is told it once");
        faults.Select(fault => fault.Kind).Should().Equal(PartnerCenterFaultKind.Unreadable, PartnerCenterFaultKind.Rejected, PartnerCenterFaultKind.Rejected);
        IEnumerable<string> texts =
        [
            .. connected.Log.GetSnapshot().Select(record => $"{record.Message} {record.Exception}"),
            .. connected.Log.GetSnapshot().SelectMany(record => record.StructuredState ?? []).Select(state => $"{state.Value}"),
            .. faults.SelectMany(fault => new[] { fault.ToString(), fault.Description, fault.Code, fault.Remedy, fault.HelpLink }.OfType<string>()),
            JsonSerializer.Serialize(customer, typeof(Customer), PartnerCenterJson.Options),
        ];
        texts.Should().NotContain(text => Secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal)));
        connected.Log.GetSnapshot().Should().HaveCountGreaterThanOrEqualTo(4, "every call leaves its trace");
        connected.Log.GetSnapshot().Should().NotContain(record => record.Category!.StartsWith("System.Net.Http", StringComparison.Ordinal), "the factory's log hands the token to whoever reads its state");
    }

    [Fact]
    public async Task The_factory_s_own_log_is_left_out_and_redacts_its_text_where_a_host_brings_it_back()
    {
        var api = new StubService(StubService.Json("{}"));
        await using var connected = Connected.To(api, build: builder => builder.AddDefaultLogger());

        await connected.Probe.SeekAsync(token: "continuation-secret");

        var log = connected.Log.GetSnapshot().Select(record => record.Message).ToList();
        log.Should().Contain(text => text.Contains("X-Locale", StringComparison.Ordinal), "headers are logged at this level");
        log.Should().NotContain(text => text.Contains("token-1", StringComparison.Ordinal) || text.Contains("continuation-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_activity_names_the_call_and_its_ids_and_no_address()
    {
        var stopped = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "PartnerRelations",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var api = new StubService(StubService.Json("{}"), StubService.Status(HttpStatusCode.NotFound));
        await using var connected = Connected.To(api);
        var correlation = Guid.NewGuid();

        using (PartnerCenterCall.Begin(correlation))
        {
            await connected.Probe.GetAsync("who-it-is");
            await Record.ExceptionAsync(() => connected.Probe.GetAsync("who-it-is"));
        }

        var mine = stopped.Where(activity => Equals(activity.GetTagItem("partner_center.correlation_id"), correlation)).ToList();
        mine.Select(activity => (activity.DisplayName, activity.Status, activity.GetTagItem("http.response.status_code"))).Should().Equal(("PC-C2", ActivityStatusCode.Unset, 200), ("PC-C2", ActivityStatusCode.Error, 404));
        mine.SelectMany(activity => activity.TagObjects).Should().NotContain(tag => $"{tag.Value}".Contains("who-it-is", StringComparison.Ordinal) || $"{tag.Value}".Contains("token-1", StringComparison.Ordinal));
    }
}
