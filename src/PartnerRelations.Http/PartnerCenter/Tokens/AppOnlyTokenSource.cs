namespace PartnerRelations.Http.PartnerCenter.Tokens;

/// <summary>Tokens for the application alone, by client credentials.</summary>
internal sealed class AppOnlyTokenSource(TokenEndpoint endpoint) : ITokenSource
{
    public async Task<AccessToken> AcquireAsync(TokenTarget target, CancellationToken cancellationToken)
    {
        var answer = await endpoint.AskAsync(target, target.AppScope, new() { ["grant_type"] = "client_credentials" }, cancellationToken).ConfigureAwait(false);
        return answer.Token;
    }
}
