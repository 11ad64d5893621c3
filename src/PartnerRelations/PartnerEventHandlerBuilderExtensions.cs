using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerRelations.Events;

namespace PartnerRelations;

/// <summary>Registers handlers of events.</summary>
public static class PartnerEventHandlerBuilderExtensions
{
    /// <summary>Adds a handler as a singleton; <see cref="EventPump"/> hands it the events. The second time changes nothing.</summary>
    /// <typeparam name="T">The handler, made by the container unless it is registered already.</typeparam>
    /// <param name="builder">What <c>AddPartnerRelations()</c> handed back.</param>
    /// <param name="start">Where it begins when it has no place in the log yet.</param>
    public static PartnerRelationsBuilder AddPartnerEventHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] T>(
        this PartnerRelationsBuilder builder, HandlerStart start)
        where T : class, IPartnerEventHandler
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!Enum.IsDefined(start)) throw new ArgumentOutOfRangeException(nameof(start), start, "There is no such start.");
        builder.Services.TryAddSingleton<T>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<EventHandlerRegistration, EventHandlerRegistration<T>>(
            provider => new EventHandlerRegistration<T>(provider.GetRequiredService<T>(), start)));
        return builder;
    }
}
