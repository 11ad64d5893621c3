using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-W1: the registration and its test.</summary>
public sealed class WebhookRegistrationTests
{
    private const string Path = "/webhooks/v1/registration";
    private const string Body = """{"WebhookUrl":"https://reseller.example/hook","WebhookEvents":["subscription-updated","test-created"]}""";

    private readonly Center _center = new();

    [Fact]
    public async Task A_registration_is_made_read_and_changed()
    {
        var made = await SendAsync(HttpMethod.Post, Body);
        var read = await SendAsync(HttpMethod.Get);
        var changed = await SendAsync(HttpMethod.Put, """{"webhookUrl":"https://reseller.example/new","webhookEvents":["TEST-created"],"signatureTokenToMsSignatureHeader":true}""");

        made.Status.Should().Be(200);
        var id = made.Body.GetProperty("SubscriberId").GetGuid();
        made.Body.GetProperty("WebhookUrl").GetString().Should().Be("https://reseller.example/hook");
        made.Body.GetProperty("WebhookEvents").EnumerateArray().Select(name => name.GetString()).Should().Equal("subscription-updated", "test-created");
        read.Body.TryGetProperty("SubscriberId", out _).Should().BeFalse("the documented answer has none");
        read.Body.GetProperty("WebhookUrl").GetString().Should().Be("https://reseller.example/hook");
        changed.Body.GetProperty("SubscriberId").GetGuid().Should().Be(id);
        _center.Fake.FindPartner(_center.Reseller.Tenant)!.Webhooks.Should().Be(new FakeWebhookRegistration
        {
            SubscriberId = id,
            WebhookUrl = "https://reseller.example/new",
            WebhookEvents = ["TEST-created"],
            SignatureTokenToMsSignatureHeader = true,
        });
    }

    [Fact]
    public async Task A_second_registration_is_a_conflict()
    {
        await SendAsync(HttpMethod.Post, Body);

        (await SendAsync(HttpMethod.Post, Body)).Status.Should().Be(409);
    }

    [Fact]
    public async Task Without_a_registration_there_is_nothing_to_read_change_or_test()
    {
        (await SendAsync(HttpMethod.Get)).Status.Should().Be(404);
        (await SendAsync(HttpMethod.Put, Body)).Status.Should().Be(404);
        (await SendAsync(HttpMethod.Post, path: $"{Path}/validationEvents")).Status.Should().Be(404);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"WebhookUrl":"https://a.example"}""")]
    [InlineData("""{"WebhookUrl":"https://a.example","WebhookEvents":[]}""")]
    [InlineData("""{"WebhookUrl":"https://a.example","WebhookEvents":["of-tomorrow"]}""")]
    [InlineData("""{"WebhookUrl":"https://a.example","WebhookEvents":"test-created"}""")]
    [InlineData("""{"WebhookUrl":"ftp://a.example","WebhookEvents":["test-created"]}""")]
    [InlineData("""{"WebhookUrl":"hook","WebhookEvents":["test-created"]}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task Bad_input_is_refused_and_registers_nothing(string body)
    {
        (await SendAsync(HttpMethod.Post, body)).Error.Should().Be((400, 2000));
        (await SendAsync(HttpMethod.Get)).Status.Should().Be(404);
    }

    [Fact]
    public async Task Events_are_a_bare_array_of_names()
    {
        var reply = await SendAsync(HttpMethod.Get, path: $"{Path}/events");

        reply.Body.ValueKind.Should().Be(JsonValueKind.Array);
        reply.Body.EnumerateArray().Select(name => name.GetString()).Should().HaveCount(16).And.OnlyHaveUniqueItems()
            .And.Contain(["test-created", "subscription-updated", "indirect-reseller-relationship-accepted-by-customer"]);
    }

    [Fact]
    public async Task An_application_alone_may_register() =>
        (await _center.SendAsync(_center.Fake.AppOnlyTokenFor(_center.Reseller.Tenant), HttpMethod.Post, Path, Body)).Status.Should().Be(200);

    [Fact]
    public async Task A_test_is_delivered_and_reported()
    {
        await SendAsync(HttpMethod.Post, Body);
        var correlation = (await SendAsync(HttpMethod.Post, path: $"{Path}/validationEvents")).Body.GetProperty("correlationId").GetGuid();
        var before = await SendAsync(HttpMethod.Get, path: $"{Path}/validationEvents/{correlation}");

        FakeWebhookPost? posted = null;
        await _center.Fake.Webhooks.HandOverAsync((post, _) =>
        {
            posted = post;
            return Task.FromResult(200);
        });

        before.Body.GetProperty("status").GetString().Should().Be("pending");
        var after = (await SendAsync(HttpMethod.Get, path: $"{Path}/validationEvents/{correlation}")).Body;
        after.GetProperty("status").GetString().Should().Be("completed");
        after.GetProperty("correlationId").GetGuid().Should().Be(correlation);
        after.GetProperty("partnerId").GetString().Should().Be(_center.Reseller.Tenant.ToString());
        after.GetProperty("callbackUrl").GetString().Should().Be("https://reseller.example/hook");
        after.GetProperty("results")[0].GetProperty("responseCode").GetString().Should().Be("OK");
        using var body = JsonDocument.Parse(posted!.Body);
        body.RootElement.GetProperty("EventName").GetString().Should().Be("test-created");
        body.RootElement.GetProperty("ResourceUri").GetString().Should().EndWith($"/registration/validationEvents/{correlation}");
    }

    [Fact]
    public async Task Two_tests_a_minute_are_all_that_is_allowed()
    {
        await SendAsync(HttpMethod.Post, Body);
        for (var time = 0; time < 2; time++) (await SendAsync(HttpMethod.Post, path: $"{Path}/validationEvents")).Status.Should().Be(200);

        (await SendAsync(HttpMethod.Post, path: $"{Path}/validationEvents")).Status.Should().Be(429);
        _center.Clock.Advance(TimeSpan.FromMinutes(1));
        (await SendAsync(HttpMethod.Post, path: $"{Path}/validationEvents")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_test_is_its_partners_alone()
    {
        await SendAsync(HttpMethod.Post, Body);
        var correlation = (await SendAsync(HttpMethod.Post, path: $"{Path}/validationEvents")).Body.GetProperty("correlationId").GetGuid();

        (await _center.GetAsync(_center.Provider, $"{Path}/validationEvents/{correlation}")).Status.Should().Be(404);
        (await _center.GetAsync(_center.Reseller, $"{Path}/validationEvents/{Guid.NewGuid()}")).Status.Should().Be(404);
        (await _center.GetAsync(_center.Reseller, $"{Path}/validationEvents/x")).Status.Should().Be(400);
    }

    [Fact]
    public async Task A_registration_without_tests_cannot_be_tested()
    {
        await SendAsync(HttpMethod.Post, """{"WebhookUrl":"https://reseller.example/hook","WebhookEvents":["subscription-updated"]}""");

        (await SendAsync(HttpMethod.Post, path: $"{Path}/validationEvents")).Error.Should().Be((400, 2000));
    }

    [Fact]
    public async Task A_registration_is_part_of_a_snapshot()
    {
        await SendAsync(HttpMethod.Post, Body);
        var other = new FakePartnerCenter(_center.Clock);

        other.Load(_center.Fake.Dump());

        other.FindPartner(_center.Reseller.Tenant)!.Webhooks.Should().Be(_center.Fake.FindPartner(_center.Reseller.Tenant)!.Webhooks);
    }

    private Task<Reply> SendAsync(HttpMethod method, string? body = null, string path = Path) => _center.SendAsync(_center.Reseller, method, path, body);
}
