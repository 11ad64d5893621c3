using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>A host's token source: tokens of one partner's first user, as the fake Partner Center issues them for the resource that is asked for.</summary>
internal sealed class TokensOf(FakePartnerCenter center, TenantId caller, TimeProvider clock) : ITokenSource
{
    public Task<AccessToken> AcquireAsync(TokenTarget target, CancellationToken cancellationToken) =>
        Task.FromResult(new AccessToken(center.TokenFor(caller, audience: target.Resource), clock.GetUtcNow().AddMinutes(50)));
}
