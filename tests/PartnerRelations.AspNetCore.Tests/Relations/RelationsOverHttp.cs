using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http;
using PartnerRelations.Http.Relations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>The typed client, signed in as one actor, or not at all.</summary>
internal sealed class RelationsOverHttp : IRelations, IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private RelationsOverHttp(ServiceProvider services) => _services = services;

    public IEnrollments Enrollments => Get<IEnrollments>();

    public IAccounts Accounts => Get<IAccounts>();

    public IProviders Providers => Get<IProviders>();

    public IProviderLinks Links => Get<IProviderLinks>();

    public ICustomers Customers => Get<ICustomers>();

    /// <summary>A client of the portal at an address.</summary>
    /// <param name="actor">Who signs in; anonymous for nobody.</param>
    /// <param name="address">The address with the prefix.</param>
    /// <param name="sockets">What stands where the sockets are; null for real ones.</param>
    /// <param name="configure">Sets further options.</param>
    public static RelationsOverHttp As(Actor actor, Uri address, Func<HttpMessageHandler>? sockets = null, Action<PartnerRelationsClientOptions>? configure = null)
    {
        var claims = actor.Kind == ActorKind.Anonymous ? null : DevelopmentSignIn.ClaimsOf(actor);
        var services = new ServiceCollection();
        var builder = services.AddPartnerRelationsClient(options =>
        {
            options.Address = address;
            configure?.Invoke(options);
        }).AddHttpMessageHandler(() => new SignInHandler(() => claims));
        if (sockets is not null) builder.ConfigurePrimaryHttpMessageHandler(sockets);
        return new(services.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
