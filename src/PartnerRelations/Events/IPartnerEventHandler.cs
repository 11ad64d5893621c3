namespace PartnerRelations.Events;

/// <summary>
/// Does something when something has happened. Called at least once for each event, in order per record; an event may come again after a
/// crash, so handling it twice must do no harm. Throwing sets the event aside, and later events of that record wait for it.
/// </summary>
public interface IPartnerEventHandler
{
    /// <summary>The handler's stable name; its place in the log is kept under it. At most 100 characters.</summary>
    string Name { get; }

    /// <summary>Handles one event; <see cref="UnknownEvent"/> and types that do not concern it are passed by.</summary>
    Task HandleAsync(PartnerEvent change, CancellationToken cancellationToken);
}
