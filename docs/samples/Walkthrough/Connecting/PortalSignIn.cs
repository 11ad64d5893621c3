using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Walkthrough.Story;
using PartnerRelations.Walkthrough.Worlds;

namespace PartnerRelations.Walkthrough.Connecting;

/// <summary>One person signed in to a portal by its development scheme: the typed client, with their token on every request.</summary>
internal sealed class PortalSignIn : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private PortalSignIn(ServiceProvider services) => _services = services;

    /// <summary>The use cases over HTTP.</summary>
    public PersonInStory Person => new(
        _services.GetRequiredService<IEnrollments>(),
        _services.GetRequiredService<IAccounts>(),
        _services.GetRequiredService<IProviders>(),
        _services.GetRequiredService<IProviderLinks>(),
        _services.GetRequiredService<ICustomers>());

    /// <summary>Signs somebody in; an anonymous actor stays a stranger.</summary>
    public static PortalSignIn As(Actor actor, Uri portal)
    {
        var services = new ServiceCollection();
        services.AddPartnerRelationsClient(options => options.Address = new Uri(portal, "partner-relations"))
            .AddHttpMessageHandler(() => new TokenHandler(TokenOf(actor)));
        return new PortalSignIn(services.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Reviewers and parts of the system have names here and ids there.</summary>
    private static string? TokenOf(Actor actor) => actor.Kind switch
    {
        ActorKind.User => $"dev-user.{actor.Tenant}.{actor.Id}.{Roles(actor)}",
        ActorKind.Customer => $"dev-customer.{actor.Tenant}.{actor.Id}.{Roles(actor)}",
        ActorKind.Reviewer => $"dev-reviewer.{Ids.User("the program", actor.Id)}",
        ActorKind.System => $"dev-system.{Ids.User("the program", actor.Id)}",
        _ => null,
    };

    private static string Roles(Actor actor) => $"{actor.Roles}".Replace(", ", "+", StringComparison.Ordinal);

    private sealed class TokenHandler(string? token) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
