using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>
/// Records an acceptance when Partner Center's webhook tells of one (<c>reseller-relationship-accepted-by-customer</c> and its indirect
/// twin): asks Microsoft with whom the customer has a relationship now, and records what is missing here. Twice does no harm. Add it with
/// <c>AddPartnerCenterEventHandler&lt;AcceptedCustomerHandler&gt;()</c> beside <c>AddPartnerReconciliation</c>, and set
/// <see cref="ReconciliationOptions.Role"/>.
/// </summary>
/// <param name="reconciliation">Asks and records.</param>
/// <param name="options">Whose webhook it is, where the delivery does not say it.</param>
/// <param name="logger">Told when a record is refused.</param>
public sealed class AcceptedCustomerHandler(PartnerReconciliation reconciliation, IOptions<ReconciliationOptions> options, ILogger<AcceptedCustomerHandler> logger) : IPartnerCenterEventHandler
{
    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">Microsoft does not show the relationship yet: let the event come again.</exception>
    /// <exception cref="PartnerCenterException">A call failed: let the event come again.</exception>
    public async Task HandleAsync(PartnerCenterEvent received, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(received);
        if (!received.Name.IsRelationshipAccepted || received.Customer is not { } customer) return;
        var partner = received.Partner ?? options.Value.Partner ?? throw new InvalidOperationException(
            $"Nothing says whose webhook this is: set {nameof(ReconciliationOptions)}.{nameof(ReconciliationOptions.Partner)}, or name the partner with the delivery.");
        var recorded = await reconciliation.RecordAcceptanceAsync(partner, options.Value.Role, new CustomerId(customer), cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("Partner Center told of an acceptance and does not show the relationship yet; let the event come again.");
        if (recorded.Error is { } refusal) logger.AcceptanceRefused(refusal.Code, customer);
    }
}
