namespace PartnerRelations.Testing.PartnerCenter.Webhooks;

/// <summary>A post over <see cref="HttpClient"/> or what it is made of.</summary>
internal static class WebhookSending
{
    public static async Task<int> SendAsync(HttpMessageInvoker client, FakeWebhookPost post, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, post.Url) { Content = new ReadOnlyMemoryContent(post.Body) };
        foreach (var header in post.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value)) request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return (int)response.StatusCode;
    }
}
