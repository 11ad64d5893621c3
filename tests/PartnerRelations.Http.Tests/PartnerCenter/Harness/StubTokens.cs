using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>A host's token source: hands out <c>token-1</c>, <c>token-2</c> …, each for an hour.</summary>
internal sealed class StubTokens(TimeProvider clock) : ITokenSource
{
    private int _issued;

    public int Issued => _issued;

    public Func<Exception>? Fault { get; set; }

    public Func<Task>? Delay { get; set; }

    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    public async Task<AccessToken> AcquireAsync(TokenTarget target, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _issued);
        if (Delay is { } delay) await delay();
        if (Fault is { } fault) throw fault();
        return new AccessToken($"token-{number}", clock.GetUtcNow() + Lifetime);
    }
}
