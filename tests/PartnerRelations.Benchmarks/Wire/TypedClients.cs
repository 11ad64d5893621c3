using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.Benchmarks.Wire;

/// <summary>The typed clients as a host registers them, with a token that is always there.</summary>
internal static class TypedClients
{
    public const string Token = "a-token-that-never-expires";

    public static ServiceProvider At(Uri address)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ITokenSource>(new SameToken());
        services.AddPartnerCenter(options =>
        {
            options.ApplicationName = "Benchmarks";
            options.BaseAddress = options.TokenAuthority = address;
            options.Programs = PartnerPrograms.IndirectProvider;
            options.TokenKind = TokenKinds.AppAndUser;
        });
        return services.BuildServiceProvider();
    }

    private sealed class SameToken : ITokenSource
    {
        public Task<AccessToken> AcquireAsync(TokenTarget target, CancellationToken cancellationToken) => Task.FromResult(new AccessToken(Token, DateTimeOffset.MaxValue));
    }
}
