using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerRelations.AspNetCore.Actors;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing;

namespace PartnerRelations.AspNetCore.Tests.Routing;

public sealed class RelationPipelineTests
{
    [Fact]
    public async Task A_store_that_is_away_is_told_with_the_time_to_wait()
    {
        await using var portal = await TestPortal.StartAsync();
        using var client = portal.As((await portal.World.AddProviderAsync()).Admin);
        portal.World.Faults.FailNextSave();

        using var response = await client.SendAsync("provider-links", """{"email":"owner@reseller.example"}""");

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "request.store_away");
        response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
        portal.Logs.GetSnapshot().Should().NotContain(record => record.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_had_again_by_its_key()
    {
        await using var portal = await TestPortal.StartAsync();
        using var client = portal.As((await portal.World.AddProviderAsync()).Admin);
        const string Key = "0193c0de-0000-7000-8000-000000000001";
        portal.World.Faults.LoseNextAnswer();

        using var lost = await client.SendAsync("provider-links", """{"email":"owner@reseller.example"}""", idempotencyKey: Key);
        await lost.ProblemAsync(HttpStatusCode.ServiceUnavailable, "request.store_away");
        using var again = await client.SendAsync("provider-links", """{"email":"owner@reseller.example"}""", idempotencyKey: Key);

        (await again.ReadAsync(HttpStatusCode.Created)).GetProperty("link").GetProperty("version").GetInt64().Should().Be(1);
    }

    [Fact]
    public async Task What_an_exception_says_reaches_the_log_and_not_the_caller()
    {
        await using var portal = await TestPortal.StartAsync();
        using var client = portal.As((await portal.World.AddProviderAsync()).Admin);
        portal.World.Faults.FailNextRead(new InvalidOperationException("Host=db.internal"));

        using var response = await client.GetAsync("provider-links/resellers", TestContext.Current.CancellationToken);

        await response.ProblemAsync(HttpStatusCode.InternalServerError, "request.failed");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().NotContain("db.internal").And.NotContain("Exception");
        portal.Logs.GetSnapshot().Should().ContainSingle(record => record.Level == LogLevel.Error).Which.Exception!.Message.Should().Be("Host=db.internal");
    }

    [Fact]
    public async Task A_fault_of_the_actor_accessor_is_a_fault_of_the_host()
    {
        await using var portal = await TestPortal.StartAsync(services: services => services.AddSingleton<IActorAccessor, Broken>());
        using var client = portal.As(portal.World.Samples.Actor(portal.World.Samples.Tenant()));

        using var response = await client.GetAsync("account", TestContext.Current.CancellationToken);

        await response.ProblemAsync(HttpStatusCode.InternalServerError, "request.failed");
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_cancelled_and_told()
    {
        await using var portal = await TestPortal.StartAsync();
        using var client = portal.As((await portal.World.AddProviderAsync()).Admin);
        var held = portal.World.Faults.HoldNextRead();

        var asking = client.GetAsync("provider-links/resellers", TestContext.Current.CancellationToken);
        await held.Reached;
        portal.World.Clock.Advance(TimeSpan.FromSeconds(30));
        using var response = await asking;

        await response.ProblemAsync(HttpStatusCode.ServiceUnavailable, "request.time_limit");
        response.Headers.RetryAfter.Should().NotBeNull();
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_in_time_is_told()
    {
        await using var portal = await TestPortal.StartAsync();
        var (provider, body) = (await portal.World.AddProviderAsync(), new SlowBody());

        var sending = portal.Server.SendAsync(context =>
        {
            context.Request.Method = HttpMethods.Post;
            context.Request.Path = "/partner-relations/provider-links";
            context.Request.ContentType = "application/json";
            context.Request.Headers[DevelopmentSignIn.Header] = DevelopmentSignIn.ClaimsOf(provider.Admin);
            context.Request.Body = body;
        }, TestContext.Current.CancellationToken);
        await Task.WhenAny(body.Begun, sending);
        portal.World.Clock.Advance(TimeSpan.FromSeconds(30));
        var answered = await sending;

        answered.Response.StatusCode.Should().Be(408);
        portal.Logs.GetSnapshot().Should().Contain(record => record.Id.Id == 3000 && record.Message.Contains("request.body_too_slow", StringComparison.Ordinal));
        (await portal.Services.GetRequiredService<IEventLog>().FindLastPositionAsync(TestContext.Current.CancellationToken)).Should().Be(0);
    }

    [Fact]
    public async Task A_caller_that_hangs_up_cancels_the_work_and_is_no_error()
    {
        await using var portal = await TestPortal.StartAsync();
        using var client = portal.As((await portal.World.AddProviderAsync()).Admin);
        var held = portal.World.Faults.HoldNextRead();
        using var hangUp = new CancellationTokenSource();

        var asking = client.GetAsync("provider-links/resellers", hangUp.Token);
        await held.Reached;
        await hangUp.CancelAsync();
        await asking.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();

        await foreach (var record in portal.Logs.GetLogsAsync(TestContext.Current.CancellationToken))
        {
            (record.Level < LogLevel.Warning).Should().BeTrue(record.Message);
            if (record.Id.Id == 3001) break;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_caller_that_hangs_up_half_way_through_its_body_changes_nothing_and_is_no_error(bool byReset)
    {
        await using var portal = await TestPortal.StartAsync(overSocket: true);
        var provider = await portal.World.AddProviderAsync();
        using var caller = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await caller.ConnectAsync(portal.Address.Host, portal.Address.Port, TestContext.Current.CancellationToken);
        await caller.SendAsync(Encoding.ASCII.GetBytes(
            $"POST /partner-relations/provider-links HTTP/1.1\r\nHost: portal\r\nContent-Type: application/json\r\nContent-Length: 500\r\n{DevelopmentSignIn.Header}: {DevelopmentSignIn.ClaimsOf(provider.Admin)}\r\n\r\n{{\"email\":"));

        await foreach (var record in portal.Logs.GetLogsAsync(TestContext.Current.CancellationToken))
        {
            (record.Level < LogLevel.Warning).Should().BeTrue(record.Message);
            if (record.Message.StartsWith("Executing endpoint", StringComparison.Ordinal))
            {
                if (byReset) caller.LingerState = new LingerOption(enable: true, seconds: 0);
                caller.Close();
            }

            if (record.Id.Id is 3000 or 3001) break;
        }

        (await portal.Services.GetRequiredService<IEventLog>().FindLastPositionAsync(TestContext.Current.CancellationToken)).Should().Be(0);
    }

    [Fact]
    public async Task A_replaced_accessor_says_who_is_calling_and_is_not_asked_for_strangers()
    {
        var company = new PartnerSamples().Actor(new PartnerSamples(7).Tenant());
        await using var portal = await TestPortal.StartAsync(services: services => services.AddSingleton<IActorAccessor>(new Always(company)));
        using var client = portal.As(null);
        using var stranger = await client.SendAsync("provider-links/preview", """{"token":"x"}""");
        await stranger.ProblemAsync(HttpStatusCode.NotFound, "invitation.not_usable");
        client.DefaultRequestHeaders.Add(DevelopmentSignIn.Header, "name=anything");

        using var response = await client.GetAsync("provider-links/resellers", TestContext.Current.CancellationToken);

        await response.ReadAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nothing_that_a_caller_sends_is_found_in_the_log()
    {
        await using var portal = await TestPortal.StartAsync();
        var (provider, reseller) = (await portal.World.AddProviderAsync(), await portal.World.AddResellerAsync());
        var (providers, resellers) = (portal.As(provider.Admin), portal.As(reseller.Admin));
        using var invited = await providers.SendAsync("provider-links", """{"email":"owner@reseller.example"}""");
        var invitation = await invited.ReadAsync(HttpStatusCode.Created);
        var (id, token) = (invitation.GetProperty("link").Text("id")!, Mailbox(invitation));

        using var looked = await portal.As(null).SendAsync("provider-links/preview", $$"""{"token":"{{token}}"}""");
        using var approved = await resellers.SendAsync("provider-links/approve", $$"""{"token":"{{token}}","consentTicked":true,"culture":"en","consentTextHash":"{{(await looked.ReadAsync(HttpStatusCode.OK)).Text("textHash")}}"}""");
        using var injected = await providers.GetAsync("provider-links/x%0D%0Afail:%20forged?status=%0D%0Aforged", TestContext.Current.CancellationToken);
        using var header = await providers.SendAsync($"provider-links/{id}/end", """{"forged\r\nline":1}""", ifMatch: "\"forged\"");

        injected.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        header.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var ours = portal.Logs.GetSnapshot().Where(record => record.Category!.StartsWith("PartnerRelations", StringComparison.Ordinal)).ToList();
        ours.Should().Contain(record => record.Id.Id == 3000 && record.Message.Contains("/partner-relations/provider-links/{linkId}/end", StringComparison.Ordinal));
        var everything = string.Join('\n', ours.Select(record => $"{record.Message} {record.Exception}"));
        everything.Should().NotContain(token).And.NotContain("forged").And.NotContain("owner@").And.NotContain(id);
        string.Join('\n', portal.Logs.GetSnapshot().Select(record => $"{record.Message} {record.Exception}")).Should().NotContain(token);
    }

    private static string Mailbox(System.Text.Json.JsonElement invitation) => new Uri(invitation.GetProperty("draft").Text("link")!).Fragment[1..];

    private sealed class Broken : IActorAccessor
    {
        public ValueTask<Actor?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) => throw new InvalidOperationException("directory away");
    }

    private sealed class Always(Actor actor) : IActorAccessor
    {
        public ValueTask<Actor?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) => ValueTask.FromResult<Actor?>(actor);
    }

    /// <summary>Gives one byte, and then nothing until the reader gives up.</summary>
    private sealed class SlowBody : Stream
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private bool _hasGiven;

        public Task Begun => _begun.Task;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (buffer.IsEmpty) return 0; // asks only whether there is something
            if (!_hasGiven)
            {
                _hasGiven = true;
                buffer.Span[0] = (byte)'{';
                return 1;
            }

            _begun.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return 0;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
