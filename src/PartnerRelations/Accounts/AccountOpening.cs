using PartnerRelations.Enrollments;
using PartnerRelations.Events;

namespace PartnerRelations.Accounts;

/// <summary>
/// Opens a reseller's account when its enrollment becomes active, for the global administrator who signed in (E5, E15). Opening an open account
/// changes nothing, so an event may come twice. The ports are asked for when the first such event comes, so that a host without enrollments needs none.
/// </summary>
internal sealed class AccountOpening(Func<AccountOpeningPorts> findPorts) : IPartnerEventHandler
{
    private const int BatchSize = 200;
    private readonly Lazy<AccountOpeningPorts> _ports = new(findPorts, LazyThreadSafetyMode.PublicationOnly);

    public string Name => "account-opening";

    public async Task HandleAsync(PartnerEvent change, CancellationToken cancellationToken)
    {
        if (change is not (EnrollmentApproved or AgreementSigned or ResellerProgramAdded)) return;
        var ports = _ports.Value;
        if (await ports.Enrollments.FindAsync(null, new EnrollmentId(change.RecordId), cancellationToken).ConfigureAwait(false) is not { ActivatedAt: not null } enrollment) return;
        if (await FirstUserAsync(ports.Log, enrollment, cancellationToken).ConfigureAwait(false) is not { } user) return;
        (await ports.Accounts.OpenAsync(new OpenAccount { Tenant = enrollment.Reseller.Tenant, FirstUser = user }, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
    }

    /// <summary>The last person of the tenant who signed in as its global administrator to have it enrolled.</summary>
    private static async Task<UserId?> FirstUserAsync(IEventLog log, Enrollment enrollment, CancellationToken cancellationToken)
    {
        UserId? found = null;
        IReadOnlyList<LoggedEvent> batch;
        var seen = 0L;
        do
        {
            batch = await log.ReadRecordAsync(enrollment.Owner, enrollment.Id.Value, seen, BatchSize, cancellationToken).ConfigureAwait(false);
            foreach (var logged in batch)
            {
                seen = logged.Header.Version;
                var signedIn = EventJson.Read(logged) is EnrollmentStarted { TenantConfirmed: true } or EnrollmentTenantConfirmed;
                if (signedIn && logged.Header.By.Tenant == enrollment.Reseller.Tenant && UserId.TryParse(logged.Header.By.Id, out var user)) found = user;
            }
        }
        while (batch.Count == BatchSize);
        return found;
    }
}

/// <summary>What the opening reads from and asks.</summary>
internal sealed record AccountOpeningPorts
{
    public required IEnrollmentStore Enrollments { get; init; }

    public required IEventLog Log { get; init; }

    public required AccountService Accounts { get; init; }
}
