namespace PartnerRelations.Events;

/// <summary>A handler, and where it begins.</summary>
internal class EventHandlerRegistration(IPartnerEventHandler handler, HandlerStart start)
{
    public const int MaxNameLength = 100;

    public IPartnerEventHandler Handler { get; } = handler;

    public HandlerStart Start { get; } = start;
}

/// <summary>The registration of one type, so that registering it twice leaves one.</summary>
internal sealed class EventHandlerRegistration<T>(T handler, HandlerStart start) : EventHandlerRegistration(handler, start)
    where T : class, IPartnerEventHandler;
