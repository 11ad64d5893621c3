using PartnerRelations.Customers;
using PartnerRelations.Http;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.PartnerPortal.AtMicrosoft;

/// <summary>The provider's account at Partner Center, with services of its own: the portal's other parts ask it, and are not asked by it.</summary>
internal sealed class PartnerCenterAccount : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private PartnerCenterAccount(TenantId tenant, ServiceProvider services) => (Tenant, _services) = (tenant, services);

    /// <summary>Whose account it is.</summary>
    public TenantId Tenant { get; }

    /// <summary>The resellers that Microsoft lists for the account.</summary>
    public IRelationshipsClient Relationships => _services.GetRequiredService<IRelationshipsClient>();

    /// <summary>What customers hold, as Microsoft tells the account.</summary>
    public ICustomerCommerce Commerce => _services.GetRequiredService<ICustomerCommerce>();

    public static PartnerCenterAccount Connect(PartnerCenterConnection connection, IRefreshTokenStore tokens, TimeProvider clock, ILoggerFactory logging)
    {
        var services = new ServiceCollection();
        services.AddSingleton(tokens).AddSingleton(clock).AddSingleton(logging).AddLogging();
        services.AddPartnerCenter(options =>
        {
            options.ApplicationName = "PartnerRelations partner portal";
            options.BaseAddress = connection.BaseAddress;
            options.TokenAuthority = connection.TokenAuthority;
            options.Programs = PartnerPrograms.IndirectProvider;
            options.TokenKind = TokenKinds.AppAndUser;
            options.Credentials = connection.Credentials;
        });
        services.AddPartnerRelations().UsePartnerCenterAsCustomerCommerce();
        return new PartnerCenterAccount(connection.Credentials.Tenant, services.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>Where a Partner Center is, and what signs in there. A class without a text of its own, so that nothing prints the secret.</summary>
internal sealed class PartnerCenterConnection
{
    public Uri? BaseAddress { get; init; }

    public Uri? TokenAuthority { get; init; }

    public required PartnerCenterCredentials Credentials { get; init; }
}
