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

    public bool Concerns(Type type) => type == typeof(EnrollmentApproved) || type == typeof(AgreementSigned) || type == typeof(ResellerProgramAdded);

    public async Task HandleAsync(PartnerEvent change, CancellationToken cancellationToken)
    {
        if (change is not (AgreementSigned or EnrollmentApproved { Status: EnrollmentStatus.Active } or ResellerProgramAdded { Status: EnrollmentStatus.Active })) return;
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
                if (SignsIn(logged) && logged.Header.By.Tenant == enrollment.Reseller.Tenant && UserId.TryParse(logged.Header.By.Id, out var user)) found = user;
            }
        }
        while (batch.Count == BatchSize);
        return found;
    }

    /// <summary>Reads the few events of a long history that may say so, not all of them.</summary>
    private static bool SignsIn(LoggedEvent logged)
    {
        var type = EventTypes.Find(logged.TypeName);
        return (type == typeof(EnrollmentStarted) || type == typeof(EnrollmentTenantConfirmed))
            && EventJson.Read(logged) is EnrollmentStarted { TenantConfirmed: true } or EnrollmentTenantConfirmed;
    }
}

/// <summary>What the opening reads from and asks.</summary>
internal sealed record AccountOpeningPorts
{
    public required IEnrollmentStore Enrollments { get; init; }

    public required IEventLog Log { get; init; }

    public required AccountService Accounts { get; init; }
}
