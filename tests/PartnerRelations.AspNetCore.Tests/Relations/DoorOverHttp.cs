using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerRelations.Accounts;
using PartnerRelations.AspNetCore.Actors;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Tests.Walks;

namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>
/// The typed client in front of a host that has the walk's own services behind its end points. The host knows each actor of the walk by a
/// number, so that every kind of actor comes through as it is.
/// </summary>
internal sealed class DoorOverHttp : IWalkDoor
{
    private const string Number = "walk-actor";

    private readonly ActorTable _actors;
    private readonly AsyncLocal<Actor?> _actor = new();
    private readonly WebApplication _host;
    private readonly ServiceProvider _client;
    private readonly DoorInProcess _inProcess;

    private DoorOverHttp(WebApplication host, ActorTable actors, IServiceProvider walk)
    {
        (_host, _actors, _inProcess) = (host, actors, new DoorInProcess(walk));
        var services = new ServiceCollection();
        services.AddPartnerRelationsClient(options => options.Address = new Uri("http://portal.example/partner-relations"))
            .AddHttpMessageHandler(() => new SignInHandler(() => _actor.Value is { Kind: not ActorKind.Anonymous } actor ? $"{Number}={_actors.NumberOf(actor)}" : null))
            .ConfigurePrimaryHttpMessageHandler(host.GetTestServer().CreateHandler);
        _client = services.BuildServiceProvider();
    }

    /// <summary>Starts a host over the services of a walk.</summary>
    public static async Task<IWalkDoor> OpenAsync(IServiceProvider walk)
    {
        var actors = new ActorTable();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        // Not the walk's clock: days go by there while a save is held, and the host limits how long a request may take.
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(walk.GetRequiredService<EnrollmentService>());
        builder.Services.AddSingleton(walk.GetRequiredService<AccountService>());
        builder.Services.AddSingleton(walk.GetRequiredService<ProviderDirectoryService>());
        builder.Services.AddSingleton(walk.GetRequiredService<ProviderLinkService>());
        builder.Services.AddSingleton(walk.GetRequiredService<CustomerService>());
        builder.Services.AddSingleton<IActorAccessor>(actors);
        builder.Services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, DevelopmentSignIn>("test", null);
        builder.Services.AddAuthorization();
        builder.Services.AddPartnerRelations(pages => pages.ProviderInvitationPage = pages.CustomerInvitationPage = pages.ContactConfirmationPage = new Uri("https://portal.example/page")).AddEndpoints(options => options.StrangerLimits.PerCaller = options.StrangerLimits.InSum = int.MaxValue);
        var host = builder.Build();
        host.UseRouting();
        host.UseAuthentication();
        host.UseAuthorization();
        host.MapPartnerRelations();
        await host.StartAsync();
        return new DoorOverHttp(host, actors, walk);
    }

    public IEnrollments Enrollments(Actor actor) => As(actor, _inProcess.Enrollments);

    public IAccounts Accounts(Actor actor) => As(actor, _inProcess.Accounts);

    public ICustomers Customers(Actor actor) => As(actor, _inProcess.Customers);

    public IProviderLinks Links(Actor actor) => As(actor, _inProcess.Links);

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _host.DisposeAsync();
    }

    /// <summary>The client signs in whoever was named last on this path of calls; a walk names somebody before each call.</summary>
    private T As<T>(Actor actor, Func<Actor, T> inProcess)
        where T : class
    {
        _actor.Value = actor;
        var overHttp = _client.GetRequiredService<T>();
        return actor.Kind == ActorKind.Anonymous ? NotSignedIn<T>.Between(overHttp, inProcess(actor)) : overHttp;
    }

    private sealed class ActorTable : IActorAccessor
    {
        private readonly List<Actor> _known = [];

        public int NumberOf(Actor actor)
        {
            lock (_known)
            {
                _known.Add(actor);
                return _known.Count - 1;
            }
        }

        public ValueTask<Actor?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
        {
            var number = int.Parse(principal.FindFirstValue(Number)!, CultureInfo.InvariantCulture);
            lock (_known) return ValueTask.FromResult<Actor?>(_known[number]);
        }
    }
}
