namespace PartnerRelations.Http.PartnerCenter.Tokens;

/// <summary>Tokens for the application and the user who consented, by the refresh token in the host's store; the rotated one goes back there.</summary>
internal sealed class AppAndUserTokenSource(TokenEndpoint endpoint, IRefreshTokenStore store) : ITokenSource
{
    public async Task<AccessToken> AcquireAsync(TokenTarget target, CancellationToken cancellationToken)
    {
        var used = await Stored(() => store.FindAsync(cancellationToken)).ConfigureAwait(false) ?? throw TokenFaults.NoRefreshToken();
        var answer = await endpoint.AskAsync(
            target,
            $"{target.UserScope} offline_access",
            new() { ["grant_type"] = "refresh_token", ["refresh_token"] = used.Reveal() },
            cancellationToken).ConfigureAwait(false);
        if (answer.Refresh is { } issued && !issued.IsSameAs(used))
        {
            // Not given up half way: the token has been issued, and losing it may cost a person's consent.
            await Stored(async () =>
            {
                await store.ReplaceAsync(used, issued, CancellationToken.None).ConfigureAwait(false);
                return true;
            }).ConfigureAwait(false);
        }

        return answer.Token;
    }

    private static async Task<T> Stored<T>(Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            throw TokenFaults.StoreFailed(broken);
        }
    }
}
