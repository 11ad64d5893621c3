namespace PartnerRelations.Events;

/// <summary>
/// Does something when something has happened. Called at least once for each event, in order per record; an event may come again after a
/// crash, so handling it twice must do no harm. Throwing sets the event aside, and later events of that record wait for it.
/// </summary>
public interface IPartnerEventHandler
{
    /// <summary>The handler's stable name; its place in the log is kept under it. At most 100 characters.</summary>
    string Name { get; }

    /// <summary>
    /// Whether events of a type concern the handler; the others are passed by without being read. Every type does, unless the handler says
    /// otherwise.
    /// </summary>
    /// <param name="type">One of <see cref="EventTypes.All"/>. Asked once for each, when the pump is made.</param>
    bool Concerns(Type type) => true;

    /// <summary>Handles one event of a type that concerns it.</summary>
    Task HandleAsync(PartnerEvent change, CancellationToken cancellationToken);
}
