using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents;

public sealed class PartnerCenterWebhookReceiverTests
{
    private static readonly TenantId Provider = TenantId.Parse("1f3c1b1e-4c0d-4f57-9a52-6fd0ad2f8a10");
    private static readonly TenantId Reseller = TenantId.Parse("2f3c1b1e-4c0d-4f57-9a52-6fd0ad2f8a10");

    [Fact]
    public async Task A_signed_event_reaches_the_handlers_and_is_answered_with_200()
    {
        await using var host = new WebhookHost();

        var receipt = await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body()));

        receipt.Outcome.Should().Be(WebhookOutcome.Accepted);
        receipt.Status.Should().Be(200);
        receipt.IsRefused.Should().BeFalse();
        host.Handled.Should().ContainSingle().Which.Should().BeSameAs(receipt.Event);
        receipt.Event!.Customer.Should().Be(TenantId.Parse("4b2a6e33-8791-4386-bd2b-0d55baf25039"));
    }

    [Fact]
    public async Task A_refused_delivery_reaches_no_handler_and_says_why()
    {
        await using var host = new WebhookHost();
        var body = WebhookHost.Body();

        var receipt = await host.ReceiveAsync(WebhookHost.Signed(body.Replace("4b2a6e33", "4b2a6e34"), new() { ["Authorization"] = $"Signature {WebhookHost.Signature(Encoding.UTF8.GetBytes(body))}" }));

        receipt.Outcome.Should().Be(WebhookOutcome.Refused);
        receipt.IsRefused.Should().BeTrue();
        receipt.Status.Should().Be(403);
        receipt.Error!.Code.Should().Be("webhook.signature_invalid");
        receipt.Event.Should().BeNull();
        host.Handled.Should().BeEmpty();
    }

    [Theory]
    [InlineData("", "webhook.body_missing", 400)]
    [InlineData("not json", "webhook.body_not_json", 400)]
    [InlineData("{\"EventName\":\"test-created\"", "webhook.body_not_json", 400)]
    [InlineData("{\"EventName\":\"\\uD800\"}", "webhook.body_not_json", 400)]
    [InlineData("[]", "webhook.body_not_an_event", 400)]
    [InlineData("\"test-created\"", "webhook.body_not_an_event", 400)]
    [InlineData("null", "webhook.body_not_an_event", 400)]
    [InlineData("{}", "webhook.body_not_an_event", 400)]
    [InlineData("{\"EventName\":5,\"ResourceChangeUtcDate\":\"2026-05-04T10:00:00Z\"}", "webhook.body_not_an_event", 400)]
    [InlineData("{\"EventName\":\" \",\"ResourceChangeUtcDate\":\"2026-05-04T10:00:00Z\"}", "webhook.body_not_an_event", 400)]
    [InlineData("{\"EventName\":\"test-created\"}", "webhook.undated", 400)]
    [InlineData("{\"EventName\":\"test-created\",\"ResourceChangeUtcDate\":\"yesterday\"}", "webhook.undated", 400)]
    [InlineData("{\"EventName\":\"test-created\",\"ResourceChangeUtcDate\":\"0001-01-01T00:00:00\"}", "webhook.undated", 400)]
    public async Task A_signed_body_that_is_no_dated_event_is_refused(string body, string code, int status)
    {
        await using var host = new WebhookHost();

        var receipt = await host.ReceiveAsync(WebhookHost.Signed(body));

        receipt.Error!.Code.Should().Be(code);
        receipt.Status.Should().Be(status);
        host.Handled.Should().BeEmpty();
    }

    [Fact]
    public async Task A_deeply_nested_body_is_refused()
    {
        await using var host = new WebhookHost();
        var body = "{\"EventName\":\"test-created\",\"Deep\":" + new string('[', 10_000) + new string(']', 10_000) + "}";

        (await host.ReceiveAsync(WebhookHost.Signed(body))).Error!.Code.Should().Be(WebhookErrors.BodyNotJson);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_without_fetching_anything()
    {
        await using var host = new WebhookHost();

        var receipt = await host.ReceiveAsync(WebhookHost.Signed(new byte[WebhookDelivery.MaxBodyLength + 1]));

        receipt.Error!.Code.Should().Be("webhook.body_too_large");
        receipt.Status.Should().Be(413);
        host.Files.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task The_largest_body_is_read()
    {
        await using var host = new WebhookHost();
        var body = WebhookHost.Body();
        body += new string(' ', WebhookDelivery.MaxBodyLength - body.Length);

        (await host.ReceiveAsync(WebhookHost.Signed(body))).Outcome.Should().Be(WebhookOutcome.Accepted);
    }

    [Theory]
    [InlineData(-72 * 60, null)]
    [InlineData((-72 * 60) - 1, "webhook.too_old")]
    [InlineData(5, null)]
    [InlineData(6, "webhook.in_the_future")]
    public async Task A_change_must_lie_within_the_window(int minutes, string? code)
    {
        await using var host = new WebhookHost();

        var receipt = await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(changed: WebhookHost.Now.AddMinutes(minutes))));

        receipt.Error?.Code.Should().Be(code);
        receipt.IsRefused.Should().Be(code is not null);
    }

    [Fact]
    public async Task The_window_can_be_chosen()
    {
        await using var host = new WebhookHost(options => (options.ReplayWindow, options.ClockSkew) = (TimeSpan.FromMinutes(10), TimeSpan.Zero));

        (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(changed: WebhookHost.Now.AddMinutes(-10))))).IsRefused.Should().BeFalse();
        (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(changed: WebhookHost.Now.AddMinutes(-11))))).Error!.Code.Should().Be(WebhookErrors.TooOld);
        (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(changed: WebhookHost.Now.AddSeconds(1))))).Error!.Code.Should().Be(WebhookErrors.InTheFuture);
    }

    [Fact]
    public async Task A_subscription_that_changed_two_days_ago_is_still_news()
    {
        await using var host = new WebhookHost();

        (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body("subscription-updated", WebhookHost.Now.AddHours(-48))))).Outcome.Should().Be(WebhookOutcome.Accepted);
    }

    [Fact]
    public async Task An_event_without_a_known_name_is_handed_over_like_any_other()
    {
        await using var host = new WebhookHost();

        (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body("of-next-year")))).Outcome.Should().Be(WebhookOutcome.Accepted);

        var received = host.Handled.Should().ContainSingle().Subject;
        received.Name.Text.Should().Be("of-next-year");
        received.Name.IsKnown.Should().BeFalse();
    }

    [Fact]
    public async Task A_duplicate_is_answered_with_200_and_not_handled_again()
    {
        await using var host = new WebhookHost();
        await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body()));

        var again = await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body()));

        again.Outcome.Should().Be(WebhookOutcome.Duplicate);
        again.Status.Should().Be(200);
        again.Event!.Name.Should().Be(PartnerCenterEventName.ResellerRelationshipAcceptedByCustomer);
        host.Handled.Should().ContainSingle();
    }

    [Fact]
    public async Task A_duplicate_that_is_written_another_way_is_a_duplicate()
    {
        await using var host = new WebhookHost();
        await host.ReceiveAsync(WebhookHost.Signed("""{"EventName":"test-created","ResourceName":"test","ResourceChangeUtcDate":"2026-05-04T10:00:00.0000000+00:00","X":1}"""));

        var again = await host.ReceiveAsync(WebhookHost.Signed("""{ "resourceName": "test", "eventName": "Test-Created", "auditUri": null, "X":1, "resourceChangeUtcDate": "2026-05-04T12:00:00+02:00" }"""));

        again.Outcome.Should().Be(WebhookOutcome.Duplicate);
    }

    [Theory]
    [InlineData("""{"EventName":"test-created","ResourceName":"test","ResourceChangeUtcDate":"2026-05-04T10:00:00.0000001Z"}""")]
    [InlineData("""{"EventName":"subscription-updated","ResourceName":"test","ResourceChangeUtcDate":"2026-05-04T10:00:00Z"}""")]
    [InlineData("""{"EventName":"test-created","ResourceName":"other","ResourceChangeUtcDate":"2026-05-04T10:00:00Z"}""")]
    [InlineData("""{"EventName":"test-created","ResourceName":"test","ResourceUri":"/v1/customers/1","ResourceChangeUtcDate":"2026-05-04T10:00:00Z"}""")]
    [InlineData("""{"EventName":"test-created","ResourceName":"test","AuditUri":"1","ResourceChangeUtcDate":"2026-05-04T10:00:00Z"}""")]
    [InlineData("""{"EventName":"test-created","ResourceName":"test","Customer":"1","ResourceChangeUtcDate":"2026-05-04T10:00:00Z"}""")]
    public async Task Another_event_is_no_duplicate(string body)
    {
        await using var host = new WebhookHost();
        await host.ReceiveAsync(WebhookHost.Signed("""{"EventName":"test-created","ResourceName":"test","ResourceChangeUtcDate":"2026-05-04T10:00:00Z"}"""));

        (await host.ReceiveAsync(WebhookHost.Signed(body))).Outcome.Should().Be(WebhookOutcome.Accepted);
    }

    [Fact]
    public async Task Two_partners_of_one_host_are_both_told()
    {
        await using var host = new WebhookHost();

        await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(), partner: Provider));
        (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(), partner: Reseller))).Outcome.Should().Be(WebhookOutcome.Accepted);
        (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(), partner: Reseller))).Outcome.Should().Be(WebhookOutcome.Duplicate);

        host.Handled.Select(received => received.Partner).Should().Equal(Provider, Reseller);
    }

    [Fact]
    public async Task A_replay_within_the_window_is_a_duplicate_and_behind_it_too_old()
    {
        await using var host = new WebhookHost();
        var delivery = WebhookHost.Signed(WebhookHost.Body(changed: WebhookHost.Now.AddHours(-48)));
        await host.ReceiveAsync(delivery);

        host.Clock.Advance(TimeSpan.FromHours(24));
        (await host.ReceiveAsync(delivery)).Outcome.Should().Be(WebhookOutcome.Duplicate);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        (await host.ReceiveAsync(delivery)).Error!.Code.Should().Be(WebhookErrors.TooOld);
        host.Handled.Should().ContainSingle();
    }

    [Fact]
    public async Task Of_many_deliveries_at_once_one_is_handled()
    {
        for (var round = 0; round < 20; round++)
        {
            await using var host = new WebhookHost();
            var delivery = WebhookHost.Signed(WebhookHost.Body());

            var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => host.ReceiveAsync(delivery))));

            host.Handled.Should().ContainSingle();
            receipts.Should().ContainSingle(receipt => receipt.Outcome == WebhookOutcome.Accepted);
            receipts.Where(receipt => receipt.Outcome != WebhookOutcome.Accepted)
                .Should().OnlyContain(receipt => receipt.Outcome == WebhookOutcome.Duplicate || receipt.Outcome == WebhookOutcome.InProgress);
        }
    }

    [Fact]
    public async Task While_one_delivery_is_handled_another_one_is_asked_to_come_again()
    {
        var slow = new SlowHandler();
        await using var host = new WebhookHost(add: services => services.AddSingleton<IPartnerCenterEventHandler>(slow));
        var delivery = WebhookHost.Signed(WebhookHost.Body());
        var first = host.ReceiveAsync(delivery);
        await slow.Begun.Task;

        var second = await host.ReceiveAsync(delivery);
        slow.GoOn.SetResult();

        second.Outcome.Should().Be(WebhookOutcome.InProgress);
        second.Status.Should().Be(503);
        (await first).Outcome.Should().Be(WebhookOutcome.Accepted);
        (await host.ReceiveAsync(delivery)).Outcome.Should().Be(WebhookOutcome.Duplicate);
    }

    [Fact]
    public async Task A_handling_that_takes_longer_than_its_lease_is_taken_over()
    {
        var slow = new SlowHandler();
        await using var host = new WebhookHost(add: services => services.AddSingleton<IPartnerCenterEventHandler>(slow));
        var delivery = WebhookHost.Signed(WebhookHost.Body());
        var first = host.ReceiveAsync(delivery);
        await slow.Begun.Task;

        host.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = host.ReceiveAsync(delivery);
        slow.GoOn.SetResult();

        (await second).Outcome.Should().Be(WebhookOutcome.Accepted);
        (await first).Outcome.Should().Be(WebhookOutcome.Accepted);
    }

    [Fact]
    public async Task What_a_handler_throws_reaches_the_host_and_the_event_comes_again()
    {
        var failing = new FailingHandler { Failures = 1 };
        await using var host = new WebhookHost(add: services => services.AddSingleton<IPartnerCenterEventHandler>(failing));
        var delivery = WebhookHost.Signed(WebhookHost.Body());

        var first = () => host.ReceiveAsync(delivery);
        await first.Should().ThrowAsync<TimeoutException>();

        (await host.ReceiveAsync(delivery)).Outcome.Should().Be(WebhookOutcome.Accepted);
        host.Handled.Should().HaveCount(2, "the handler before the failing one sees the event again");
    }

    [Fact]
    public async Task A_handler_that_gives_up_by_itself_has_failed()
    {
        await using var host = new WebhookHost(add: services => services.AddSingleton<IPartnerCenterEventHandler>(new ImpatientHandler()));

        var first = () => host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body()));

        await first.Should().ThrowAsync<TaskCanceledException>();
        host.LogLines.Should().Contain(line => line.Contains("given back, because ImpatientHandler failed with TaskCanceledException"));
    }

    [Fact]
    public async Task A_cancelled_delivery_is_given_back()
    {
        var slow = new SlowHandler();
        await using var host = new WebhookHost(add: services => services.AddSingleton<IPartnerCenterEventHandler>(slow));
        var delivery = WebhookHost.Signed(WebhookHost.Body());
        using var gone = new CancellationTokenSource();
        var first = host.ReceiveAsync(delivery, gone.Token);
        await slow.Begun.Task;

        await gone.CancelAsync();
        await FluentActions.Awaiting(() => first).Should().ThrowAsync<OperationCanceledException>();

        slow.GoOn.SetResult();
        (await host.ReceiveAsync(delivery)).Outcome.Should().Be(WebhookOutcome.Accepted);
    }

    [Fact]
    public async Task A_delivery_that_is_cancelled_before_it_is_claimed_claims_nothing()
    {
        await using var host = new WebhookHost();
        var delivery = WebhookHost.Signed(WebhookHost.Body());

        await FluentActions.Awaiting(() => host.ReceiveAsync(delivery, new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();

        (await host.ReceiveAsync(delivery)).Outcome.Should().Be(WebhookOutcome.Accepted);
    }

    [Fact]
    public async Task The_log_holds_neither_signature_nor_body_nor_address()
    {
        var failing = new FailingHandler { Failures = 1 };
        await using var host = new WebhookHost(add: services => services.AddSingleton<IPartnerCenterEventHandler>(failing));
        var body = WebhookHost.Body();
        var signature = WebhookHost.Signature(Encoding.UTF8.GetBytes(body));

        await FluentActions.Awaiting(() => host.ReceiveAsync(WebhookHost.Signed(body))).Should().ThrowAsync<TimeoutException>();
        await host.ReceiveAsync(WebhookHost.Signed(body));
        await host.ReceiveAsync(WebhookHost.Signed(body));
        await host.ReceiveAsync(WebhookHost.Signed(body, new() { ["Authorization"] = "Bearer secret-of-the-gateway" }));
        await host.ReceiveAsync(WebhookHost.Signed(body, new() { ["X-MS-Certificate-Url"] = "https://evil.example/secret" }));

        var lines = host.LogLines;
        lines.Should().Contain(line => line.Contains("was handled")).And.Contain(line => line.Contains("came again")).And.Contain(line => line.Contains("given back"))
            .And.Contain(line => line.Contains("webhook.signature_missing")).And.Contain(line => line.Contains("webhook.certificate_url_not_allowed"));
        lines.Should().NotContain(line => line.Contains("secret") || line.Contains(signature) || line.Contains("4b2a6e33") || line.Contains("ResourceUri") || line.Contains("evil"));
    }

    private sealed class SlowHandler : IPartnerCenterEventHandler
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task HandleAsync(PartnerCenterEvent received, CancellationToken cancellationToken)
        {
            Begun.TrySetResult();
            return GoOn.Task.WaitAsync(cancellationToken);
        }
    }

    private sealed class ImpatientHandler : IPartnerCenterEventHandler
    {
        public Task HandleAsync(PartnerCenterEvent received, CancellationToken cancellationToken) => throw new TaskCanceledException("its own timeout");
    }

    private sealed class FailingHandler : IPartnerCenterEventHandler
    {
        public int Failures { get; set; }

        public Task HandleAsync(PartnerCenterEvent received, CancellationToken cancellationToken) =>
            Failures-- > 0 ? throw new TimeoutException("the store of secret things did not answer") : Task.CompletedTask;
    }
}
