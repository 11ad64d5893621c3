using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.PartnerPortal.AtMicrosoft;

/// <summary>The refresh token for the simulator inside, which forgets its tokens when it ends, as this does.</summary>
internal sealed class RefreshTokenInside(string first) : IRefreshTokenStore
{
    private readonly Lock _guard = new();
    private RefreshToken _token = new(first);

    public Task<RefreshToken?> FindAsync(CancellationToken cancellationToken)
    {
        lock (_guard) return Task.FromResult<RefreshToken?>(_token);
    }

    public Task ReplaceAsync(RefreshToken used, RefreshToken issued, CancellationToken cancellationToken)
    {
        lock (_guard)
        {
            if (used.IsSameAs(_token)) _token = issued;
        }

        return Task.CompletedTask;
    }
}
