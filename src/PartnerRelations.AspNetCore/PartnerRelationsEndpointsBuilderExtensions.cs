using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PartnerRelations.Accounts;
using PartnerRelations.AspNetCore;
using PartnerRelations.AspNetCore.Actors;
using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.AspNetCore.Events;
using PartnerRelations.AspNetCore.Limits;
using PartnerRelations.AspNetCore.Routing;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations;

/// <summary>Registers what the end points need.</summary>
public static class PartnerRelationsEndpointsBuilderExtensions
{
    /// <summary>
    /// Adds what <c>app.MapPartnerRelations()</c> needs. May be called twice; what is registered already stays, such as an
    /// <see cref="IActorAccessor"/> of the host's own. How people sign in is the host's matter: it adds authentication and authorization.
    /// </summary>
    /// <param name="builder">What <c>AddPartnerRelations()</c> handed back.</param>
    /// <param name="configure">Sets the options; called in the order of registration. They are checked when the host starts.</param>
    public static PartnerRelationsBuilder AddEndpoints(this PartnerRelationsBuilder builder, Action<PartnerRelationsHttpOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var options = services.AddOptions<PartnerRelationsHttpOptions>().ValidateOnStart();
        if (configure is not null) options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PartnerRelationsHttpOptions>, PartnerRelationsHttpOptionsValidator>());
        if (services.Any(service => service.ServiceType == typeof(RelationPipeline))) return builder;

        services.AddRouting();
        services.AddLogging();
        services.TryAddSingleton<IActorAccessor, ClaimsActorAccessor>();
        services.AddSingleton<StrangerLimiter>();
        services.AddSingleton(provider => new RelationServices(
            provider.GetRequiredService<EnrollmentService>(),
            provider.GetRequiredService<AccountService>(),
            provider.GetRequiredService<ProviderDirectoryService>(),
            provider.GetRequiredService<ProviderLinkService>(),
            provider.GetRequiredService<CustomerService>()));
        services.AddSingleton<RelationPipeline>();
        services.AnswerSignIn();
        return builder;
    }

    /// <summary>
    /// Runs the event pump inside this host, from its start to its stop: it opens accounts, sends mails through <c>IMailHandOff</c> and
    /// serves handlers of your own. Any number of hosts over one store may run it; each event is handled once. May be called twice.
    /// </summary>
    /// <param name="builder">What <c>AddPartnerRelations()</c> handed back.</param>
    public static PartnerRelationsBuilder RunEventPump(this PartnerRelationsBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddHostedService<EventPumpService>();
        return builder;
    }

    /// <summary>Wraps the handler of failed sign-ins that is registered so far, or the framework's own.</summary>
    private static void AnswerSignIn(this IServiceCollection services)
    {
        var before = services.LastOrDefault(service => service.ServiceType == typeof(IAuthorizationMiddlewareResultHandler));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler>(provider => new SignInAnswers(before switch
        {
            { ImplementationInstance: IAuthorizationMiddlewareResultHandler handler } => handler,
            { ImplementationFactory: { } factory } => (IAuthorizationMiddlewareResultHandler)factory(provider),
            { ImplementationType: { } type } when type != typeof(AuthorizationMiddlewareResultHandler) => (IAuthorizationMiddlewareResultHandler)ActivatorUtilities.CreateInstance(provider, type),
            _ => new AuthorizationMiddlewareResultHandler(),
        }));
    }
}
