using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>A vault that keeps one refresh token.</summary>
internal sealed class StubRefreshTokenStore(string? token) : IRefreshTokenStore
{
    private readonly Lock _gate = new();
    private RefreshToken? _kept = token is null ? null : new RefreshToken(token);

    public string? Kept => _kept?.Reveal();

    public Exception? Fault { get; set; }

    public Exception? ReplaceFault { get; set; }

    public Task<RefreshToken?> FindAsync(CancellationToken cancellationToken) => Fault is null ? Task.FromResult(_kept) : Task.FromException<RefreshToken?>(Fault);

    public Task ReplaceAsync(RefreshToken used, RefreshToken issued, CancellationToken cancellationToken)
    {
        if (ReplaceFault is not null) return Task.FromException(ReplaceFault);
        lock (_gate)
        {
            if (used.IsSameAs(_kept)) _kept = issued;
        }

        return Task.CompletedTask;
    }
}
