using PartnerRelations.Http.PartnerCenter.Sending;

namespace PartnerRelations.Http.Graph;

/// <summary>
/// Follows the address of a next page, where the call was given one, and only to the API's own host: an answer that names another one
/// would otherwise have the token sent there.
/// </summary>
internal sealed class NextLinkHandler(Connection connection) : DelegatingHandler
{
    /// <summary>The name under which a client method puts the address on the request.</summary>
    public const string NextLink = "PartnerRelations.NextLink";

    private static readonly HttpRequestOptionsKey<string?> Key = new(NextLink);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(Key, out var link) || link is null) return base.SendAsync(request, cancellationToken);
        if (!Uri.TryCreate(request.RequestUri, link, out var next) || !connection.IsOwn(next) || next.UserInfo.Length > 0)
        {
            throw CallFaults.Refused(WireCall.Of(request), "The address of the next page is on another host than the API's, and no token goes there.", "Read the list again from the beginning; if a gateway stands before the API, let it write its own host into the answers.");
        }

        request.RequestUri = next;
        return base.SendAsync(request, cancellationToken);
    }
}
