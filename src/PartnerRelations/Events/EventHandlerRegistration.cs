namespace PartnerRelations.Events;

/// <summary>A handler, and where it begins.</summary>
internal class EventHandlerRegistration(IPartnerEventHandler handler, HandlerStart start)
{
    public const int MaxNameLength = 100;

    private readonly HashSet<string> _concerning =
        EventTypes.All.Where(entry => handler.Concerns(entry.Value)).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);

    public IPartnerEventHandler Handler { get; } = handler;

    public HandlerStart Start { get; } = start;

    /// <summary>Whether the event is of a type that is known and concerns the handler.</summary>
    public bool Concerns(LoggedEvent logged) => _concerning.Contains(logged.TypeName);
}

/// <summary>The registration of one type, so that registering it twice leaves one.</summary>
internal sealed class EventHandlerRegistration<T>(T handler, HandlerStart start) : EventHandlerRegistration(handler, start)
    where T : class, IPartnerEventHandler;
