using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Events;

namespace PartnerRelations.AspNetCore.Tests.Reading;

public sealed class CommandHeadersTests
{
    private const string Key = "0193c0de-0000-7000-8000-000000000001";

    [Theory]
    [InlineData("*")]
    [InlineData("1")]
    [InlineData("W/\"1\"")]
    [InlineData("\"1\", \"2\"")]
    [InlineData("\"\"")]
    [InlineData("\"one\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"0\"")]
    [InlineData("\"1.0\"")]
    [InlineData("\"99999999999999999999\"")]
    [InlineData("\"1")]
    public async Task An_If_Match_that_names_no_single_version_is_refused(string value)
    {
        await using var portal = await TestPortal.StartAsync();
        var (client, id) = await InvitedAsync(portal);

        using var response = await client.SendAsync($"provider-links/{id}/renew", ifMatch: value);

        (await response.ProblemAsync(HttpStatusCode.BadRequest, "request.if_match_malformed")).Text("target").Should().Be("If-Match");
    }

    [Theory]
    [InlineData("one")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("{0193c0de-0000-7000-8000-000000000001}")]
    [InlineData("\"0193c0de-0000-7000-8000-000000000001\"")]
    [InlineData("0193c0de000070008000000000000001")]
    public async Task An_Idempotency_Key_that_is_no_GUID_is_refused(string value)
    {
        await using var portal = await TestPortal.StartAsync();
        var (client, id) = await InvitedAsync(portal);

        using var response = await client.SendAsync($"provider-links/{id}/renew", idempotencyKey: value);

        (await response.ProblemAsync(HttpStatusCode.BadRequest, "request.idempotency_key_malformed")).Text("target").Should().Be("Idempotency-Key");
    }

    [Fact]
    public async Task Headers_without_a_value_are_refused()
    {
        await using var portal = await TestPortal.StartAsync();

        var answered = await portal.Server.SendAsync(context =>
        {
            context.Request.Method = "POST";
            context.Request.Path = "/partner-relations/provider-links/0195a3c4-7d00-7c3b-9d1e-2f4a6b8c0d1e/renew";
            context.Request.Headers[DevelopmentSignIn.Header] = DevelopmentSignIn.ClaimsOf(portal.World.Samples.Actor(portal.World.Samples.Tenant()));
            context.Request.Headers.IfMatch = string.Empty;
            context.Request.Headers["Idempotency-Key"] = string.Empty;
        }, TestContext.Current.CancellationToken);

        answered.Response.StatusCode.Should().Be(400);
    }

    [Fact]
    public async Task Headers_that_come_twice_are_refused_together()
    {
        await using var portal = await TestPortal.StartAsync();
        var (client, id) = await InvitedAsync(portal);
        var request = new HttpRequestMessage(HttpMethod.Post, $"provider-links/{id}/renew");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", [Key, Key]);
        request.Headers.TryAddWithoutValidation("If-Match", ["\"1\"", "\"1\""]);

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "request.idempotency_key_malformed");
        problem.GetProperty("problems").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task A_repeated_key_takes_effect_once_and_is_answered_alike()
    {
        await using var portal = await TestPortal.StartAsync();
        var (client, _) = await InvitedAsync(portal);
        var log = portal.Services.GetRequiredService<IEventLog>();

        using var first = await client.SendAsync("provider-links", """{"email":"two@reseller.example"}""", idempotencyKey: Key);
        var after = await log.FindLastPositionAsync(TestContext.Current.CancellationToken);
        using var second = await client.SendAsync("provider-links", """{ "email" : "two@reseller.example", "culture": null }""", idempotencyKey: Key.ToUpperInvariant());

        var made = await first.ReadAsync(HttpStatusCode.Created);
        var again = await second.ReadAsync(HttpStatusCode.Created);
        again.GetProperty("link").GetRawText().Should().Be(made.GetProperty("link").GetRawText());
        again.TryGetProperty("draft", out _).Should().BeFalse("the secret in it is shown once");
        second.Headers.Location.Should().Be(first.Headers.Location);
        second.Headers.ETag.Should().Be(first.Headers.ETag);
        (await log.FindLastPositionAsync(TestContext.Current.CancellationToken)).Should().Be(after);
    }

    [Fact]
    public async Task A_repeated_key_with_other_content_is_refused_and_changes_nothing()
    {
        await using var portal = await TestPortal.StartAsync();
        var (client, id) = await InvitedAsync(portal);
        var log = portal.Services.GetRequiredService<IEventLog>();
        using var first = await client.SendAsync("provider-links", """{"email":"two@reseller.example"}""", idempotencyKey: Key);
        var after = await log.FindLastPositionAsync(TestContext.Current.CancellationToken);

        using var other = await client.SendAsync("provider-links", """{"email":"three@reseller.example"}""", idempotencyKey: Key);
        await other.ProblemAsync(HttpStatusCode.Conflict, "request.content_differs");
        using var elsewhere = await client.SendAsync($"provider-links/{id}/revoke", idempotencyKey: Key);
        await elsewhere.ProblemAsync(HttpStatusCode.Conflict, "request.content_differs");
        (await log.FindLastPositionAsync(TestContext.Current.CancellationToken)).Should().Be(after);
    }

    [Fact]
    public async Task The_tag_of_an_answer_is_the_version_to_send_back_and_a_stale_one_is_refused()
    {
        await using var portal = await TestPortal.StartAsync();
        var (client, id) = await InvitedAsync(portal);
        using var found = await client.GetAsync($"provider-links/{id}", TestContext.Current.CancellationToken);
        var tag = found.Headers.ETag!.Tag;

        using var renewed = await client.SendAsync($"provider-links/{id}/renew", ifMatch: tag);
        await renewed.ReadAsync(HttpStatusCode.OK);
        using var stale = await client.SendAsync($"provider-links/{id}/renew", ifMatch: tag);
        await stale.ProblemAsync(HttpStatusCode.PreconditionFailed, "record.stale");
        using var fresh = await client.SendAsync($"provider-links/{id}/renew", ifMatch: renewed.Headers.ETag!.Tag);
        await fresh.ReadAsync(HttpStatusCode.OK);
    }

    private static async Task<(HttpClient Client, string Id)> InvitedAsync(TestPortal portal)
    {
        var client = portal.As((await portal.World.AddProviderAsync()).Admin);
        using var invited = await client.SendAsync("provider-links", """{"email":"one@reseller.example"}""");
        return (client, (await invited.ReadAsync(HttpStatusCode.Created)).GetProperty("link").Text("id")!);
    }
}
