using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents.Signatures;

/// <summary>
/// Fetches a file from an allowed address, with a client of its own that carries no token, follows no redirect and reads no more than fits
/// a certificate, within a bounded time.
/// </summary>
internal sealed class CertificateDownload(IHttpClientFactory clients, IOptions<PartnerCenterWebhookOptions> options, TimeProvider clock, ILogger<PartnerCenterWebhookReceiver> logger)
{
    public const string ClientName = "PartnerRelations.PartnerCenter.WebhookCertificates";

    private const int MaxLength = 64 * 1024;

    /// <summary>The handler that sends unless the host or a test chooses another.</summary>
    public static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>The file; null with the code of what is wrong.</summary>
    public async Task<(ReadOnlyMemory<byte>? File, string? Refusal)> FetchAsync(Uri address)
    {
        using var timeout = new CancellationTokenSource(options.Value.CertificateTimeout, clock);
        try
        {
            using var client = clients.CreateClient(ClientName);
            client.Timeout = Timeout.InfiniteTimeSpan;
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK) return Unavailable(address, $"status {(int)response.StatusCode}");
            var body = await response.Content.ReadAsStreamAsync(timeout.Token).ConfigureAwait(false);
            await using (body.ConfigureAwait(false))
            {
                var file = await BoundedReading.ReadAsync(body, MaxLength + 1, timeout.Token).ConfigureAwait(false);
                if (response.Content.Headers.ContentLength is { } announced && announced <= MaxLength && file.Length < announced) return Unavailable(address, "it was cut off");
                return file.Length > MaxLength ? (null, WebhookErrors.CertificateMalformed) : (file, null);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return Unavailable(address, exception.GetType().Name);
        }
        catch (OperationCanceledException)
        {
            // Nobody but the clock cancels here: the bound of this call, or one that the host's own handler has set.
            return Unavailable(address, "it took too long");
        }
    }

    private (ReadOnlyMemory<byte>? File, string? Refusal) Unavailable(Uri address, string reason)
    {
        logger.NotFetched(address.Host, reason);
        return (null, WebhookErrors.CertificateUnavailable);
    }
}
