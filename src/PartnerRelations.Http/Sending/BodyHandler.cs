namespace PartnerRelations.Http.Sending;

/// <summary>
/// The innermost handler: notes that a request goes out, and reads the whole body of the answer within its bounds, so that a socket that
/// dies half way fails here, where a retry still helps.
/// </summary>
internal sealed class BodyHandler(int maxAnswerBytes, int maxFaultBytes) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallProgress.Of(request);
        var wasSent = call.WasSent;
        call.Tries++;
        call.WasSent = true;
        // The sockets repeat a request of their own accord when a connection ends before the answer, unless it has begun to send a body.
        if (!call.IsRepeatable) request.Content ??= new ByteArrayContent([]);
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            try
            {
                if (response.IsSuccessStatusCode) await response.Content.LoadIntoBufferAsync(maxAnswerBytes, cancellationToken).ConfigureAwait(false);
                else response.Content = await HeadOfAsync(response.Content, cancellationToken).ConfigureAwait(false);
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
        catch (HttpRequestException broken) when (broken.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            call.WasSent = wasSent;
            throw;
        }
    }

    /// <summary>As much of a refusal's body as is looked at; what breaks off is good enough, for the status is there.</summary>
    private async Task<HttpContent> HeadOfAsync(HttpContent whole, CancellationToken cancellationToken)
    {
        var head = new MemoryStream();
        var type = whole.Headers.ContentType;
        try
        {
            var stream = await whole.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using var closing = stream.ConfigureAwait(false);
            var buffer = new byte[Math.Min(4096, maxFaultBytes)];
            int read;
            while (head.Length < maxFaultBytes && (read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, maxFaultBytes - head.Length)), cancellationToken).ConfigureAwait(false)) > 0)
            {
                await head.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException)
        {
            // The connection died inside the refusal's body.
        }
        finally
        {
            whole.Dispose();
        }

        return new ByteArrayContent(head.ToArray()) { Headers = { ContentType = type } };
    }
}
