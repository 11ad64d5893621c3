using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.Relations;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.Http.Tests.Relations.Harness;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Serialization;
using PartnerRelations.Testing;

namespace PartnerRelations.Http.Tests.Relations;

/// <summary>What is tried again, and what is not.</summary>
public sealed class RepeatingTests
{
    private static readonly ProviderLink Link = new PartnerSamples(7).ProviderLink(ProviderLinkStatus.Active);
    private static readonly RevokeProviderInvitation Revoke = new() { LinkId = Link.Id, ExpectedVersion = 3 };
    private static readonly InviteReseller Invite = new() { Email = "who@reseller.example" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static HttpResponseMessage Busy => PortalAnswer.Of(HttpStatusCode.ServiceUnavailable, "text/plain", "busy");

    private static HttpRequestException Unreachable => new(HttpRequestError.ConnectionError, "refused");

    private static HttpRequestException Broken => new(HttpRequestError.ResponseEnded, "ended");

    [Fact]
    public async Task A_question_is_asked_again()
    {
        var service = new StubService(Busy, PortalAnswer.Of(HttpStatusCode.BadGateway, "text/html", "<html>"), PortalAnswer.Value(Link));
        await using var portal = ConnectedToPortal.To(service);

        var asking = portal.Links.FindAsync(Link.Id, Stop);
        await portal.Clock.PassNextWaitAsync();
        await portal.Clock.PassNextWaitAsync();

        (await asking).Value.Should().Be(Link);
        service.Sent.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_command_is_sent_again_as_the_same_request()
    {
        var service = new StubService(Busy, PortalAnswer.Value(Link));
        await using var portal = ConnectedToPortal.To(service);

        var revoking = portal.Links.RevokeAsync(Revoke, Stop);
        await portal.Clock.PassNextWaitAsync();
        await revoking;

        service.Sent.Should().HaveCount(2);
        service.Sent.Select(sent => (sent["Idempotency-Key"], sent["If-Match"], sent.Body, sent["Content-Type"])).Distinct().Should().ContainSingle();
        RequestId.TryParse(service.Sent[0]["Idempotency-Key"], out var _).Should().BeTrue();
        (service.Sent[0]["If-Match"], service.Sent[0].Body).Should().Be(("\"3\"", "{}"));
    }

    [Fact]
    public async Task Two_calls_are_two_requests()
    {
        var service = new StubService(PortalAnswer.Value(Link), PortalAnswer.Value(Link));
        await using var portal = ConnectedToPortal.To(service);

        await portal.Links.RevokeAsync(Revoke, Stop);
        await portal.Links.RevokeAsync(Revoke, Stop);

        service.Sent.Select(sent => sent["Idempotency-Key"]).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_look_at_a_token_is_made_again()
    {
        var service = new StubService(Busy, PortalAnswer.Problem(HttpStatusCode.NotFound, "{}"));
        await using var portal = ConnectedToPortal.To(service);

        var looking = portal.Links.PreviewAsync(InvitationToken.From("t"), LanguageTag.Parse("zh-Hans"), Stop);
        await portal.Clock.PassNextWaitAsync();
        await Assert.ThrowsAsync<PartnerRelationsException>(() => looking);

        service.Sent.Select(sent => sent.Body).Should().Equal("""{"token":"t","culture":"zh-Hans"}""", """{"token":"t","culture":"zh-Hans"}""");
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Sun, 01 Mar 2026 12:00:09 GMT", 9)]
    public async Task The_wait_is_the_one_that_the_server_asks_for(string retryAfter, int seconds)
    {
        var throttled = PortalAnswer.Problem(HttpStatusCode.TooManyRequests, "{}");
        throttled.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        await using var portal = ConnectedToPortal.To(new StubService(throttled, PortalAnswer.Value(Link)));

        var asking = portal.Links.FindAsync(Link.Id, Stop);

        (await portal.Clock.PassNextWaitAsync()).Should().Be(TimeSpan.FromSeconds(seconds));
        await asking;
    }

    [Fact]
    public async Task A_wait_longer_than_allowed_ends_the_call()
    {
        var throttled = PortalAnswer.Problem(HttpStatusCode.TooManyRequests, "{}");
        throttled.Headers.TryAddWithoutValidation("Retry-After", "61");
        await using var portal = ConnectedToPortal.To(new StubService(throttled));

        (await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Links.FindAsync(Link.Id, Stop))).RetryAfter.Should().Be(TimeSpan.FromSeconds(61));
    }

    [Fact]
    public async Task The_tries_are_bounded()
    {
        var service = new StubService(Busy, Busy, Busy);
        await using var portal = ConnectedToPortal.To(service, options => options.Retries = 2);

        var asking = portal.Links.FindAsync(Link.Id, Stop);
        await portal.Clock.PassNextWaitAsync();
        await portal.Clock.PassNextWaitAsync();

        (await Assert.ThrowsAsync<PartnerRelationsException>(() => asking)).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.NotImplemented)]
    [InlineData(HttpStatusCode.Found)]
    public async Task What_does_not_pass_by_itself_is_not_tried_again(HttpStatusCode status)
    {
        await using var portal = ConnectedToPortal.To(new StubService(PortalAnswer.Problem(status, "{}")));

        (await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Links.FindAsync(Link.Id, Stop))).StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task An_invitation_without_a_request_of_the_callers_is_not_sent_again_once_it_may_have_been_made()
    {
        foreach (Func<Task<HttpResponseMessage>> lost in (Func<Task<HttpResponseMessage>>[])[() => Task.FromResult(Busy), () => throw Broken])
        {
            var service = new StubService((_, _) => lost());
            await using var portal = ConnectedToPortal.To(service);

            var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Links.InviteAsync(Invite, Stop));

            service.Sent.Should().ContainSingle().Which["Idempotency-Key"].Should().Be(fault.RequestId.ToString());
            if (fault.Kind == PartnerRelationsFaultKind.Interrupted) fault.Remedy.Should().Contain("renew");
        }
    }

    [Fact]
    public async Task An_invitation_that_cannot_have_been_made_is_sent_again()
    {
        var tries = 0;
        var service = new StubService((_, _) => ++tries switch
        {
            1 => throw Unreachable,
            2 => Task.FromResult(PortalAnswer.Problem(HttpStatusCode.TooManyRequests, "{}")),
            _ => Task.FromResult(Invitation(withDraft: true)),
        });
        await using var portal = ConnectedToPortal.To(service);

        var inviting = portal.Links.InviteAsync(Invite, Stop);
        await portal.Clock.PassNextWaitAsync();
        await portal.Clock.PassNextWaitAsync();

        (await inviting).Value.Draft.Should().NotBeNull();
        service.Sent.Select(sent => sent["Idempotency-Key"]).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task An_invitation_with_a_request_of_the_callers_is_sent_again_and_answered_without_its_link()
    {
        var tries = 0;
        var service = new StubService((_, _) => ++tries == 1 ? throw Broken : Task.FromResult(Invitation(withDraft: false)));
        await using var portal = ConnectedToPortal.To(service);

        var inviting = portal.Links.InviteAsync(Invite with { RequestId = RequestId.Parse(Sample.Id) }, Stop);
        await portal.Clock.PassNextWaitAsync();
        var answer = await inviting;

        answer.Value.Draft.Should().BeNull();
        service.Sent.Select(sent => sent["Idempotency-Key"]).Should().Equal(Sample.Id, Sample.Id);
    }

    [Fact]
    public async Task A_lost_link_is_a_fault_where_the_caller_named_no_request()
    {
        await using var portal = ConnectedToPortal.To(new StubService(Invitation(withDraft: false)));

        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Links.InviteAsync(Invite, Stop));

        (fault.Kind, fault.WasSent).Should().Be((PartnerRelationsFaultKind.Interrupted, true));
        fault.Remedy.Should().Contain("renew");
    }

    [Fact]
    public async Task A_refused_invitation_is_a_value()
    {
        await using var portal = ConnectedToPortal.To(new StubService(PortalAnswer.Refusal(HttpStatusCode.BadRequest, new PartnerError { Code = "a.b", Kind = PartnerErrorKind.Invalid, Message = "m", Remedy = "r" })));

        (await portal.Links.InviteAsync(Invite, Stop)).Error!.Code.Should().Be("a.b");
    }

    [Fact]
    public async Task A_host_that_is_not_reached_is_a_fault_in_which_nothing_was_sent()
    {
        await using var portal = ConnectedToPortal.To(new StubService((_, _) => throw Unreachable), options => options.Retries = 0);

        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Links.RevokeAsync(Revoke, Stop));

        (fault.Kind, fault.WasSent, fault.StatusCode).Should().Be((PartnerRelationsFaultKind.NotReached, false, null));
        fault.InnerException.Should().BeOfType<HttpRequestException>();
    }

    [Fact]
    public async Task A_try_that_takes_too_long_is_given_up_and_made_again()
    {
        var tries = 0;
        var service = new StubService(async (_, stop) =>
        {
            if (++tries == 1) await Task.Delay(Timeout.Infinite, stop);
            return PortalAnswer.Value(Link);
        });
        await using var portal = ConnectedToPortal.To(service, options => options.TryTimeout = TimeSpan.FromSeconds(20));

        var asking = portal.Links.FindAsync(Link.Id, Stop);
        (await portal.Clock.PassNextWaitAsync()).Should().Be(TimeSpan.FromSeconds(20));
        await portal.Clock.PassNextWaitAsync();

        (await asking).Value.Should().Be(Link);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_a_fault_and_no_cancellation()
    {
        await using var portal = ConnectedToPortal.To(new StubService((_, stop) => NeverAsync(stop)), options => (options.Timeout, options.TryTimeout) = (TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(90)));

        var revoking = portal.Links.RevokeAsync(Revoke, Stop);
        portal.Clock.Advance(TimeSpan.FromSeconds(90));
        var fault = await Assert.ThrowsAsync<PartnerRelationsException>(() => revoking);

        (fault.Kind, fault.Operation, fault.WasSent).Should().Be((PartnerRelationsFaultKind.TimedOut, "ProviderLinks.Revoke", true));
    }

    [Fact]
    public async Task A_limit_that_the_host_has_set_on_its_client_is_a_fault_too()
    {
        await using var portal = ConnectedToPortal.To(new StubService((_, stop) => NeverAsync(stop)), build: builder => builder.ConfigureHttpClient(client => client.Timeout = TimeSpan.FromMilliseconds(50)));

        (await Assert.ThrowsAsync<PartnerRelationsException>(() => portal.Links.FindAsync(Link.Id, Stop))).Kind.Should().Be(PartnerRelationsFaultKind.TimedOut);
    }

    [Fact]
    public async Task The_callers_cancellation_stays_one_and_carries_its_token()
    {
        using var cancelling = new CancellationTokenSource();
        await using var portal = ConnectedToPortal.To(new StubService((_, stop) => NeverAsync(stop)));

        var asking = portal.Links.FindAsync(Link.Id, cancelling.Token);
        await cancelling.CancelAsync();

        (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking)).CancellationToken.Should().Be(cancelling.Token);
    }

    [Fact]
    public async Task A_cancelled_call_is_not_sent()
    {
        var service = new StubService(PortalAnswer.Value(Link));
        await using var portal = ConnectedToPortal.To(service);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.Links.FindAsync(Link.Id, new CancellationToken(canceled: true)));

        service.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_between_tries()
    {
        using var cancelling = new CancellationTokenSource();
        await using var portal = ConnectedToPortal.To(new StubService(Busy));

        var asking = portal.Links.FindAsync(Link.Id, cancelling.Token);
        await portal.Clock.NextWaitAsync();
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    private static async Task<HttpResponseMessage> NeverAsync(CancellationToken stop)
    {
        await Task.Delay(Timeout.Infinite, stop);
        throw new InvalidOperationException("Never comes back.");
    }

    private static HttpResponseMessage Invitation(bool withDraft)
    {
        var body = new JsonObject { ["link"] = JsonSerializer.SerializeToNode(Link, PartnerRelationsJson.Options.GetTypeInfo(typeof(ProviderLink))) };
        if (withDraft) body["draft"] = JsonNode.Parse("""{"culture":"en","subject":"s","body":"Go to https://portal.example/#t","link":"https://portal.example/#t"}""");
        return PortalAnswer.Of(HttpStatusCode.Created, "application/json", body.ToJsonString());
    }
}
