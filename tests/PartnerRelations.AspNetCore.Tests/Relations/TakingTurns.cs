namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>One address with several hosts behind it: each request goes to the next one.</summary>
internal sealed class TakingTurns(HttpMessageHandler sockets, params IReadOnlyList<Uri> hosts) : DelegatingHandler(sockets)
{
    private int _next = -1;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = hosts[(int)((uint)Interlocked.Increment(ref _next) % hosts.Count)];
        request.RequestUri = new Uri(host, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
