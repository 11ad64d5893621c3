namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>
/// Does something when Partner Center tells of a change. Called at least once for each event: it may come again after a crash or when a
/// handler behind this one failed, so handling it twice must do no harm. Order is not promised. Throwing gives the event back: the
/// exception reaches the host, whose answer makes Microsoft try again, up to ten times in all.
/// </summary>
public interface IPartnerCenterEventHandler
{
    /// <summary>Handles one event; names that do not concern it are passed by.</summary>
    /// <param name="received">A verified event; a hint to look the facts up, not the facts.</param>
    /// <param name="cancellationToken">The host's token of the delivery.</param>
    Task HandleAsync(PartnerCenterEvent received, CancellationToken cancellationToken);
}
