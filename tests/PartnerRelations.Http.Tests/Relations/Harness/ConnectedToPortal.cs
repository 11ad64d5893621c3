using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http.Relations;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations.Http.Tests.Relations.Harness;

/// <summary>A host that has called <c>AddPartnerRelationsClient</c>, with a clock that stands still and a log that is kept. The handlers are the real ones.</summary>
internal sealed class ConnectedToPortal : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ConnectedToPortal(ServiceProvider services, WaitingClock clock) => (_services, Clock) = (services, clock);

    public WaitingClock Clock { get; }

    public FakeLogCollector Log => _services.GetFakeLogCollector();

    public IProviderLinks Links => _services.GetRequiredService<IProviderLinks>();

    public IProviders Providers => _services.GetRequiredService<IProviders>();

    public IAccounts Accounts => _services.GetRequiredService<IAccounts>();

    public IEnrollments Enrollments => _services.GetRequiredService<IEnrollments>();

    public ICustomers Customers => _services.GetRequiredService<ICustomers>();

    /// <summary>The client of a feature by its interface.</summary>
    public object Client(Type feature) => _services.GetRequiredService(feature);

    /// <summary>Connects to the stub; null connects to the address that the options name. Limits of time are an hour unless set, so that a test sees only the waits between tries.</summary>
    public static ConnectedToPortal To(HttpMessageHandler? portal, Action<PartnerRelationsClientOptions>? configure = null, Action<IHttpClientBuilder>? build = null)
    {
        var clock = new WaitingClock();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging());
        var builder = services.AddPartnerRelationsClient(options =>
        {
            options.Address = new Uri("https://portal.example/partner-relations");
            (options.Timeout, options.TryTimeout) = (TimeSpan.FromHours(1), TimeSpan.FromHours(1));
            configure?.Invoke(options);
        });
        if (portal is not null) builder.ConfigurePrimaryHttpMessageHandler(() => portal);
        build?.Invoke(builder);
        return new(services.BuildServiceProvider(validateScopes: true), clock);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
