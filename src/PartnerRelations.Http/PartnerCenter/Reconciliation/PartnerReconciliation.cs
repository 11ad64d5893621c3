using Microsoft.Extensions.Options;
using PartnerRelations.Customers;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>
/// Compares the records of one partner with what Microsoft lists for it, and repairs ours. Microsoft tells by no call that provider and
/// reseller have linked or parted, and by none that a customer has removed a relationship: its lists are the only word of it. Thread-safe;
/// comparing changes nothing, and repairing twice does no harm.
/// </summary>
public sealed class PartnerReconciliation
{
    private readonly MicrosoftLists _microsoft;
    private readonly MicrosoftGrants? _grants;
    private readonly OurRecords _ours;
    private readonly Repairs _repairs;
    private readonly CallerTenant _caller;
    private readonly ReconciliationOptions _options;
    private readonly TimeProvider _clock;

    internal PartnerReconciliation(
        MicrosoftLists microsoft, MicrosoftGrants? grants, OurRecords ours, Repairs repairs, CallerTenant caller, IOptions<ReconciliationOptions> options, TimeProvider clock)
    {
        _microsoft = microsoft;
        _grants = grants;
        _ours = ours;
        _repairs = repairs;
        _caller = caller;
        _options = options.Value;
        _clock = clock;
    }

    /// <summary>
    /// Reads Microsoft's lists (PC-R1, PC-C1, PC-R2 for each customer that is unknown here, and PC-G1 where <c>AddGraph</c> was called) and
    /// then our records, and says in what they differ. Takes App+User. Cost grows with the number of customers; run it once in a while, and let webhooks tell of acceptances.
    /// </summary>
    /// <param name="partner">The partner whose account the calls are made with.</param>
    /// <param name="role">As what it stands in the channel.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PartnerCenterException">A call failed; nothing can be said.</exception>
    /// <exception cref="InvalidOperationException">The calls are made with another partner's account.</exception>
    public async Task<ReconciliationReport> CompareAsync(TenantId partner, CustomerPartnerRole role, CancellationToken cancellationToken = default)
    {
        await _caller.EnsureIsAsync(partner, cancellationToken).ConfigureAwait(false);
        var of = new ReconciledPartner(partner, role);
        var readAt = _clock.GetUtcNow();
        var settledBefore = readAt - _options.SettlingTime;

        // Microsoft first: whatever is made here meanwhile is young, and waits for the next report.
        var partnerships = await _microsoft.PartnershipsAsync(of, cancellationToken).ConfigureAwait(false);
        var customers = await _microsoft.CustomersAsync(cancellationToken).ConfigureAwait(false);
        var granted = _grants is null ? null : await _grants.ReadAsync(partner, cancellationToken).ConfigureAwait(false);
        var links = await _ours.LinksAsync(of, cancellationToken).ConfigureAwait(false);
        var relationships = await _ours.RelationshipsAsync(of, cancellationToken).ConfigureAwait(false);

        List<ReconciliationFinding> findings = [.. PartnershipComparison.Compare(of, partnerships, links, settledBefore)];
        foreach (var unknown in CustomerComparison.Unknown(customers, relationships))
        {
            var shared = await _microsoft.PartnersOfAsync(unknown.Customer, of, cancellationToken).ConfigureAwait(false);
            findings.Add(CustomerComparison.Missing(of, unknown, shared));
        }

        findings.AddRange(CustomerComparison.Unlisted(customers, relationships, settledBefore));
        if (granted is not null) findings.AddRange(AdminGrantComparison.Compare(partner, customers, granted, relationships, readAt, settledBefore));
        return new ReconciliationReport
        {
            Partner = partner,
            ReadAt = readAt,
            HasAdministration = granted is not null,
            Findings = GoneAtOnce.Guard(findings, _options.MostGone).ToValueList(),
        };
    }

    /// <summary>
    /// Gives the commands of a report as the system, one after the other. What was repaired meanwhile is success; what has changed since is
    /// refused as stale and shows in the next report. Cancelling leaves what is done done.
    /// </summary>
    public Task<ReconciliationOutcome> RepairAsync(ReconciliationReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        return _repairs.RunAsync(report.Findings, cancellationToken);
    }

    /// <summary>
    /// Takes over one acceptance that a webhook told of: asks Microsoft whether the caller has the relationship (PC-C2) and with whom
    /// (PC-R2), and records it. The event itself is never believed.
    /// </summary>
    /// <param name="partner">The partner whose account the calls are made with.</param>
    /// <param name="role">As what it stands in the channel.</param>
    /// <param name="customer">The customer that the event names.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was recorded; null where Microsoft knows of no reseller relationship with the customer.</returns>
    /// <exception cref="PartnerCenterException">A call failed; let the event be delivered again.</exception>
    public async Task<PartnerResult<RecordedRelationships>?> RecordAcceptanceAsync(
        TenantId partner, CustomerPartnerRole role, CustomerId customer, CancellationToken cancellationToken = default)
    {
        await _caller.EnsureIsAsync(partner, cancellationToken).ConfigureAwait(false);
        if (await _microsoft.FindCustomerAsync(customer, cancellationToken).ConfigureAwait(false) is not { } listed) return null;
        var of = new ReconciledPartner(partner, role);
        var shared = await _microsoft.PartnersOfAsync(customer, of, cancellationToken).ConfigureAwait(false);
        return await _repairs.RecordAsync((RecordFoundAtMicrosoft)CustomerComparison.Missing(of, listed, shared).Repair!, cancellationToken).ConfigureAwait(false);
    }
}
