using System.Net;
using System.Text.Json;

namespace PartnerRelations.Http.PartnerCenter.Tokens;

/// <summary>Posts a grant to the tenant's token end point and reads the answer. No header of the API's calls goes there, and no redirect is followed.</summary>
internal sealed class TokenEndpoint(HttpClient client, CloudAddresses cloud, PartnerCenterCredentials credentials, TimeProvider clock)
{
    private const int MaxAnswerBytes = 256 * 1024;

    public async Task<TokenAnswer> AskAsync(TokenTarget target, string scope, Dictionary<string, string> grant, CancellationToken cancellationToken)
    {
        grant["client_id"] = credentials.ClientId.ToString("D");
        grant["client_secret"] = credentials.ClientSecret;
        if (target.NamesResource) grant["resource"] = target.Resource;
        else grant["scope"] = scope;

        using var request = new HttpRequestMessage(HttpMethod.Post, Address(target)) { Content = new FormUrlEncodedContent(grant) };
        request.Headers.Accept.ParseAdd("application/json");
        string?[] secrets = [credentials.ClientSecret, grant.GetValueOrDefault("refresh_token")];
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(MaxAnswerBytes, cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK) throw TokenFaults.Refused(response, body, secrets, clock);
            return TokenAnswer.Read(body, clock) ?? throw TokenFaults.Unreadable();
        }
        catch (HttpRequestException broken)
        {
            throw TokenFaults.NotReached(cloud.Authority, broken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw TokenFaults.TimedOut();
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second one comes from half a character in a text. Without the inner exception: it may quote what it could not read, and here
            // that is a token.
            throw TokenFaults.Unreadable();
        }
    }

    private Uri Address(TokenTarget target) =>
        new($"{cloud.Authority.AbsoluteUri.TrimEnd('/')}/{credentials.Tenant}/oauth2/{(target.NamesResource ? "token" : "v2.0/token")}");
}
