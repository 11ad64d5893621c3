using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Reconciliation;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;
using PartnerRelations.Http.PartnerCenter.Webhooks;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.PartnerCenter.Reconciliation;

/// <summary>Our records and a fake Partner Center with the same companies in both, and for each partner the real clients, signed in as it.</summary>
internal sealed class TwoSides : IAsyncDisposable
{
    private readonly Dictionary<TenantId, ServiceProvider> _callers = [];
    private readonly int _mostGone;
    private readonly bool _hasGraph;

    private TwoSides(int mostGone, bool hasGraph) => (_mostGone, _hasGraph) = (mostGone, hasGraph);

    public PartnerWorld World { get; } = PartnerWorld.Create();

    public FakePartnerCenter Microsoft => World.PartnerCenter;

    /// <param name="mostGone">As the option.</param>
    /// <param name="hasGraph">Whether partners are connected to Graph too.</param>
    public static TwoSides Create(int mostGone = 25, bool hasGraph = true) => new(mostGone, hasGraph);

    public async Task<PartnerCompany> AddProviderAsync(string country = "DE")
    {
        var company = await World.AddProviderAsync(country);
        Microsoft.AddPartner(company, FakePrograms.IndirectProvider);
        _callers[company.Tenant] = Connect(company.Tenant, PartnerPrograms.IndirectProvider);
        return company;
    }

    public async Task<PartnerCompany> AddResellerAsync(string country = "FR")
    {
        var company = await World.AddResellerAsync(country);
        Microsoft.AddPartner(company, FakePrograms.IndirectReseller);
        _callers[company.Tenant] = Connect(company.Tenant, PartnerPrograms.IndirectReseller);
        return company;
    }

    public async Task<PartnerCompany> AddCustomerAsync(string country = "BE")
    {
        var company = await World.AddCustomerAsync(country);
        Microsoft.AddCustomer(company);
        return company;
    }

    /// <summary>What was registered for a partner's account.</summary>
    public T As<T>(PartnerCompany caller)
        where T : notnull => _callers[caller.Tenant].GetRequiredService<T>();

    public Task<ReconciliationReport> CompareAsync(PartnerCompany partner, bool asProvider = false, CancellationToken cancellationToken = default) =>
        As<PartnerReconciliation>(partner).CompareAsync(partner.Tenant, asProvider ? CustomerPartnerRole.Provider : CustomerPartnerRole.Reseller, cancellationToken);

    public async Task<ReconciliationOutcome> RepairAsync(PartnerCompany partner, bool asProvider = false) =>
        await As<PartnerReconciliation>(partner).RepairAsync(await CompareAsync(partner, asProvider));

    /// <summary>The customer accepts on Microsoft's page: the reseller, with the provider where one is named.</summary>
    public async Task AcceptAtMicrosoftAsync(PartnerCompany customer, PartnerCompany reseller, PartnerCompany? provider = null)
    {
        var request = await As<IRelationshipsClient>(reseller).GetRequestAsync(provider?.AsProvider);
        Microsoft.FollowInvitation(request.Url!, customer.Tenant).Refusal.Should().BeNull();
    }

    /// <summary>The partner asks Microsoft to tell it of acceptances.</summary>
    public Task RegisterWebhookAsync(PartnerCompany partner) => As<IWebhookRegistrationsClient>(partner).CreateAsync(new WebhookRegistration
    {
        WebhookUrl = $"https://{partner.Tenant}.example/partner-center",
        WebhookEvents = ["reseller-relationship-accepted-by-customer", "indirect-reseller-relationship-accepted-by-customer"],
    });

    /// <summary>Every event that is due goes to the real receiver of the partner that it is for, and its answer back to Microsoft, as a host does it.</summary>
    /// <param name="told">Told what became of each: the receipt, or why it was given back.</param>
    public async Task DeliverWebhooksAsync(Action<TenantId, WebhookReceipt?, Exception?> told)
    {
        Exception? unexpected = null;
        await Microsoft.Webhooks.HandOverAsync(async (post, cancellationToken) =>
        {
            try
            {
                var receipt = await _callers[post.Partner].GetRequiredService<PartnerCenterWebhookReceiver>().ReceiveAsync(WebhookDelivery.From(post.Header, post.Body), cancellationToken);
                told(post.Partner, receipt, null);
                return receipt.Status;
            }
            catch (Exception given) when (given is InvalidOperationException or PartnerCenterException)
            {
                told(post.Partner, null, given);
                return 500;
            }
            catch (Exception other)
            {
                // The fake takes it for no answer, as Microsoft does.
                unexpected = other;
                throw;
            }
        });
        if (unexpected is not null) throw new InvalidOperationException("The receiver threw what no handler of events may throw.", unexpected);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var caller in _callers.Values) await caller.DisposeAsync();
        await World.DisposeAsync();
    }

    private ServiceProvider Connect(TenantId caller, PartnerPrograms programs)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(World.Clock);
        services.AddSingleton<ITokenSource>(new TokensOf(Microsoft, caller, World.Clock));
        services.AddSingleton<IResellerStanding>(World.Standings);
        services.AddSingleton<ITenantDirectory>(World.Tenants);
        services.AddSingleton<ICustomerCommerce>(World.Commerce);
        services.AddSingleton<IMpnDirectory>(World.MpnProfiles);
        services.AddSingleton<Providers.IProviderDirectory>(World.Providers);
        services.AddPartnerRelations(options => options.ProviderInvitationPage = options.CustomerInvitationPage = options.ContactConfirmationPage = new Uri("https://portal.example/"))
            .UseInMemoryStores(World.Storage)
            .AddPartnerReconciliation(options =>
            {
                options.MostGone = _mostGone;
                options.Partner = caller;
                options.Role = programs == PartnerPrograms.IndirectProvider ? CustomerPartnerRole.Provider : CustomerPartnerRole.Reseller;
            });
        Receive(services);
        services.AddPartnerCenter(options =>
        {
            options.ApplicationName = "Reconciliation tests";
            options.Programs = programs;
            options.TokenKind = TokenKinds.AppAndUser;
            options.Retries = 0;
        }).ConfigurePrimaryHttpMessageHandler(() => Microsoft.CreateHandler());
        if (_hasGraph)
        {
            services.AddGraph(options => (options.Programs, options.TokenKind, options.Retries) = (programs, TokenKinds.AppAndUser, 0))
                .ConfigurePrimaryHttpMessageHandler(() => Microsoft.CreateHandler());
        }

        return services.BuildServiceProvider();
    }

    /// <summary>The real receiver, which fetches the fake's certificate and trusts its root.</summary>
    private void Receive(ServiceCollection services)
    {
        services.AddPartnerCenterWebhooks(options =>
        {
            options.TrustedRoots.Add(Microsoft.Webhooks.Root);
            options.RevocationMode = X509RevocationMode.NoCheck;
        }).ConfigurePrimaryHttpMessageHandler(() => Microsoft.CreateHandler());
        services.AddPartnerCenterEventHandler<AcceptedCustomerHandler>();
    }
}
