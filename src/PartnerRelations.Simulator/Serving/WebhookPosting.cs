using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Simulator.Serving;

/// <summary>Posts the webhooks that are due, a few times a second, to addresses on this machine only.</summary>
internal sealed class WebhookPosting(FakePartnerCenter center) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var client = new HttpClient(new LoopbackOnlyHandler()) { Timeout = TimeSpan.FromSeconds(30) };
        using var timer = new PeriodicTimer(Pause, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) await center.Webhooks.DeliverAsync(client, stoppingToken).ConfigureAwait(false);
    }
}

/// <summary>Refuses every address but those of this machine: a made-up event is nobody else's business.</summary>
internal sealed class LoopbackOnlyHandler : DelegatingHandler
{
    public LoopbackOnlyHandler()
        : base(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { IsLoopback: true } ? base.SendAsync(request, cancellationToken) : throw new HttpRequestException("Webhooks go to addresses on this machine only.");
}
