using System.Net;
using System.Net.Http.Headers;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>
/// Puts the bearer token on a request, and takes it off again afterwards so that nothing that keeps the request keeps the token. When the
/// service refuses the token, it is dropped and a fresh one tried, once.
/// </summary>
internal sealed class AuthorizationHandler(Connection connection) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = WireCall.Of(request);
        var token = await connection.Tokens.FindAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var response = await SendAsync(request, call, token, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.Unauthorized) return response;
            connection.Tokens.Drop(token);
            connection.Logger.TokenDropped(call.Name, call.RequestId);
            var fresh = await connection.Tokens.FindAsync(cancellationToken).ConfigureAwait(false);
            if (SecretText.AreEqual(fresh.Reveal(), token.Reveal())) return response;
            response.Dispose();
            return await SendAsync(request, call, fresh, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            request.Headers.Authorization = null;
        }
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, WireCall call, AccessToken token, CancellationToken cancellationToken)
    {
        call.Token = token;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
        return base.SendAsync(request, cancellationToken);
    }
}
