using System.Net;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;
using PartnerRelations.Http.PartnerCenter.WebhookEvents.Signatures;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents.Signatures;

public sealed class CertificateCacheTests
{
    private const string Host = "https://3psostorageacct.blob.core.windows.net/";

    [Fact]
    public async Task A_certificate_is_fetched_once_for_its_lifetime_and_without_a_token()
    {
        await using var host = new WebhookHost();
        await DeliverAsync(host, 1);
        host.Clock.Advance(TimeSpan.FromMinutes(59));
        await DeliverAsync(host, 2);
        host.Files.Asked.Should().ContainSingle();

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync(host, 3);

        host.Files.Asked.Should().HaveCount(2);
        host.Files.Asked.Should().OnlyContain(request => request.Method == HttpMethod.Get && request.Headers.Authorization == null && request.RequestUri!.AbsoluteUri == WebhookHost.CertificateUrl);
    }

    [Fact]
    public async Task Deliveries_that_wait_for_one_certificate_fetch_it_once()
    {
        await using var host = new WebhookHost();
        var held = Hold(host);
        var waiting = Enumerable.Range(0, 50).Select(number => DeliverAsync(host, number)).ToList();

        host.Files.Asked.Should().ContainSingle();
        held.SetResult();

        (await Task.WhenAll(waiting)).Should().OnlyContain(receipt => receipt.Outcome == WebhookOutcome.Accepted);
        host.Files.Asked.Should().ContainSingle();
    }

    [Fact]
    public async Task A_handler_of_the_hosts_that_runs_out_of_time_by_itself_is_no_word_for_now()
    {
        await using var host = new WebhookHost();
        host.Files.Answer = (_, _) => Task.FromException<HttpResponseMessage>(new TaskCanceledException("The connection took too long.", new TimeoutException()));

        (await DeliverAsync(host, 1)).Error!.Code.Should().Be(WebhookErrors.CertificateUnavailable);
    }

    [Fact]
    public async Task One_that_stops_waiting_disturbs_no_other()
    {
        await using var host = new WebhookHost();
        var held = Hold(host);
        using var gone = new CancellationTokenSource();
        var first = host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body("test-created")), gone.Token);
        var second = DeliverAsync(host, 1);

        await gone.CancelAsync();
        await FluentActions.Awaiting(() => first).Should().ThrowAsync<OperationCanceledException>();
        held.SetResult();

        (await second).Outcome.Should().Be(WebhookOutcome.Accepted);
    }

    [Fact]
    public async Task A_certificate_renewed_at_its_address_is_noticed_by_its_first_signature()
    {
        await using var host = new WebhookHost();
        await DeliverAsync(host, 1);
        var (certificate, key) = ThrowAwayAuthority.Renewed();
        using var owned = key;
        host.Files.File = certificate;
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body("test-created"), key: key))).Outcome.Should().Be(WebhookOutcome.Accepted);
        host.Files.Asked.Should().HaveCount(2);
    }

    [Fact]
    public async Task Bad_signatures_make_us_look_for_a_renewed_one_once_a_minute_at_most()
    {
        await using var host = new WebhookHost();
        await DeliverAsync(host, 1);
        for (var round = 0; round < 3; round++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(1));
            for (var attempt = 0; attempt < 10; attempt++)
            {
                (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(), new() { ["Authorization"] = "Signature AAAA" }))).Error!.Code.Should().Be(WebhookErrors.SignatureInvalid);
            }
        }

        host.Files.Asked.Should().HaveCount(4);
    }

    [Fact]
    public async Task A_refused_certificate_is_looked_at_again_after_half_a_minute()
    {
        await using var host = new WebhookHost();
        host.Files.File = ThrowAwayAuthority.SelfSigned;
        (await DeliverAsync(host, 1)).Error!.Code.Should().Be(WebhookErrors.CertificateNotTrusted);
        (await DeliverAsync(host, 1)).Error!.Code.Should().Be(WebhookErrors.CertificateNotTrusted);
        host.Files.Asked.Should().ContainSingle();

        host.Files.File = ThrowAwayAuthority.Genuine;
        host.Clock.Advance(CertificateCache.RefusalLifetime);

        (await DeliverAsync(host, 1)).Outcome.Should().Be(WebhookOutcome.Accepted);
    }

    [Fact]
    public async Task An_outage_of_its_host_does_not_push_a_good_certificate_out()
    {
        await using var host = new WebhookHost();
        await DeliverAsync(host, 1);
        host.Files.Answer = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(), new() { ["Authorization"] = "Signature AAAA" }))).Error!.Code.Should().Be(WebhookErrors.CertificateUnavailable);

        (await DeliverAsync(host, 2)).Outcome.Should().Be(WebhookOutcome.Accepted);
        for (var attempt = 0; attempt < 5; attempt++) await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(), new() { ["Authorization"] = "Signature AAAA" }));
        host.Files.Asked.Should().HaveCount(2, "bad signatures make us ask once a minute at most, outage or not");
    }

    [Fact]
    public async Task Addresses_without_a_certificate_push_no_good_one_out()
    {
        await using var host = new WebhookHost();
        await DeliverAsync(host, 1);
        host.Files.Answer = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
        for (var number = 0; number < CertificateCache.MostKept * 3; number++)
        {
            var receipt = await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(), new() { ["X-MS-Certificate-Url"] = $"{Host}{number}.cer" }));
            receipt.Error!.Code.Should().Be("webhook.certificate_unavailable");
            receipt.Status.Should().Be(503);
        }

        var asked = host.Files.Asked.Count;
        (await DeliverAsync(host, 2)).Outcome.Should().Be(WebhookOutcome.Accepted);
        host.Files.Asked.Should().HaveCount(asked);
    }

    [Fact]
    public async Task More_good_certificates_than_are_kept_still_work()
    {
        await using var host = new WebhookHost();
        for (var number = 0; number < CertificateCache.MostKept + 5; number++)
        {
            (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(changed: WebhookHost.Now.AddSeconds(-number)), new() { ["X-MS-Certificate-Url"] = $"{Host}{number}.cer" })))
                .Outcome.Should().Be(WebhookOutcome.Accepted);
        }
    }

    [Fact]
    public async Task Few_certificates_are_fetched_at_once()
    {
        await using var host = new WebhookHost();
        var held = Hold(host);
        var waiting = Enumerable.Range(0, CertificateCache.MostAtOnce)
            .Select(number => host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(changed: WebhookHost.Now.AddSeconds(-number)), new() { ["X-MS-Certificate-Url"] = $"{Host}{number}.cer" })))
            .ToList();

        (await DeliverAsync(host, 99)).Error!.Code.Should().Be(WebhookErrors.CertificateUnavailable);
        held.SetResult();

        (await Task.WhenAll(waiting)).Should().OnlyContain(receipt => receipt.Outcome == WebhookOutcome.Accepted);
        (await DeliverAsync(host, 99)).Outcome.Should().Be(WebhookOutcome.Accepted);
    }

    private static Task<WebhookReceipt> DeliverAsync(WebhookHost host, int number) => host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(changed: WebhookHost.Now.AddSeconds(-number))));

    private static TaskCompletionSource Hold(WebhookHost host)
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Files.Answer = async (_, cancellationToken) =>
        {
            await held.Task.WaitAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(host.Files.File) };
        };
        return held;
    }
}
