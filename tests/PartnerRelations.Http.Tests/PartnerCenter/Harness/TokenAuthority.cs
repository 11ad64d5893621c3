using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>Connects with built-in tokens: the API and the token authority are stubs beside each other.</summary>
internal static class TokenAuthority
{
    public const string Secret = "s3cr3t~value";

    public static readonly PartnerCenterCredentials Credentials = new()
    {
        Tenant = TenantId.Parse("11111111-1111-1111-1111-111111111111"),
        ClientId = Guid.Parse("22222222-2222-2222-2222-222222222222"),
        ClientSecret = Secret,
    };

    public static Connected Connect(StubService api, StubService authority, IRefreshTokenStore? store = null, Action<PartnerCenterOptions>? configure = null) => Connected.To(
        api,
        options =>
        {
            options.Credentials = Credentials;
            options.TokenKind = store is null ? TokenKinds.AppOnly : TokenKinds.AppAndUser;
            configure?.Invoke(options);
        },
        builder =>
        {
            if (store is not null) builder.Services.AddSingleton(store);
            builder.Services.AddHttpClient(PartnerCenterServiceCollectionExtensions.PartnerCenterTokenClient).ConfigurePrimaryHttpMessageHandler(() => authority);
        });
}
