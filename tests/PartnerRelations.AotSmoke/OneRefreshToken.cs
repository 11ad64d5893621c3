using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.AotSmoke;

/// <summary>Keeps the token of the moment.</summary>
internal sealed class OneRefreshToken(string text) : IRefreshTokenStore
{
    private RefreshToken _token = new(text);

    public Task<RefreshToken?> FindAsync(CancellationToken cancellationToken) => Task.FromResult<RefreshToken?>(_token);

    public Task ReplaceAsync(RefreshToken used, RefreshToken issued, CancellationToken cancellationToken)
    {
        _token = issued;
        return Task.CompletedTask;
    }
}
