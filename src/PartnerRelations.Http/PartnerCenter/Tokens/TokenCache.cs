namespace PartnerRelations.Http.PartnerCenter.Tokens;

/// <summary>
/// One resource's token: kept until shortly before it expires, and asked for once however many callers wait. A caller that cancels stops
/// waiting; the asking goes on for the others, so that a rotated refresh token is never lost on the way.
/// </summary>
internal sealed class TokenCache(ITokenSource source, TokenTarget target, TimeSpan patience, TimeProvider clock)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private Kept? _kept;
    private Task<AccessToken>? _asking;

    public ValueTask<AccessToken> FindAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Volatile.Read(ref _kept) is { } kept && clock.GetUtcNow() < kept.RenewAt) return new(kept.Token);
        Task<AccessToken> asking;
        lock (_gate)
        {
            asking = _asking ??= Begin();
        }

        return new(asking.WaitAsync(cancellationToken));
    }

    /// <summary>Forgets the token because the service refused it; another one that came in the meantime stays.</summary>
    public void Drop(AccessToken refused)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_kept?.Token, refused)) _kept = null;
        }
    }

    /// <summary>Asks apart from any caller; where they have all stopped waiting, a failure is nobody's, and is looked at here.</summary>
    private Task<AccessToken> Begin()
    {
        var asking = Task.Run(AskAsync, CancellationToken.None);
        _ = asking.ContinueWith(static failed => _ = failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return asking;
    }

    private async Task<AccessToken> AskAsync()
    {
        using var timeout = new CancellationTokenSource(patience, clock);
        try
        {
            var asked = clock.GetUtcNow();
            var token = await source.AcquireAsync(target, timeout.Token).ConfigureAwait(false) ?? throw new InvalidOperationException("The token source answered null.");
            var lifetime = token.ExpiresAt - asked;
            Done(new Kept(token, token.ExpiresAt - (lifetime / 10 < Margin ? lifetime / 10 : Margin)));
            return token;
        }
        catch (Exception broken)
        {
            Done(kept: null);
            throw broken switch
            {
                PartnerCenterException => broken,
                OperationCanceledException when timeout.IsCancellationRequested => TokenFaults.TimedOut(),
                _ => TokenFaults.SourceFailed(broken),
            };
        }
    }

    private void Done(Kept? kept)
    {
        lock (_gate)
        {
            _kept = kept;
            _asking = null;
        }
    }

    private sealed record Kept(AccessToken Token, DateTimeOffset RenewAt);
}
