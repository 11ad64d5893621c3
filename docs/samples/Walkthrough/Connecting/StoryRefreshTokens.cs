using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.Walkthrough.Connecting;

/// <summary>Keeps one partner's refresh token for as long as the story lasts; counts how often it was exchanged for the next.</summary>
internal sealed class StoryRefreshTokens(string first) : IRefreshTokenStore
{
    private readonly Lock _guard = new();
    private RefreshToken _token = new(first);

    public int Rotations { get; private set; }

    public Task<RefreshToken?> FindAsync(CancellationToken cancellationToken)
    {
        lock (_guard) return Task.FromResult<RefreshToken?>(_token);
    }

    public Task ReplaceAsync(RefreshToken used, RefreshToken issued, CancellationToken cancellationToken)
    {
        lock (_guard)
        {
            if (used.IsSameAs(_token)) (_token, Rotations) = (issued, Rotations + 1);
        }

        return Task.CompletedTask;
    }
}
