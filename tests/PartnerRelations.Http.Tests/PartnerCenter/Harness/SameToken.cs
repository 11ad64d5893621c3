using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>A host's token source that has one token and no other.</summary>
internal sealed class SameToken(TimeProvider clock) : ITokenSource
{
    public Task<AccessToken> AcquireAsync(TokenTarget target, CancellationToken cancellationToken) => Task.FromResult(new AccessToken("the-only-one", clock.GetUtcNow().AddHours(1)));
}

internal static class SameTokenServices
{
    public static IServiceCollection AddSameToken(this IServiceCollection services) => services.AddSingleton<ITokenSource, SameToken>();
}
