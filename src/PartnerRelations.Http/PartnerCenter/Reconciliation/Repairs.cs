using PartnerRelations.Customers;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>Gives the commands that repair our records, as the system.</summary>
internal sealed class Repairs(ProviderLinkService links, CustomerService customers)
{
    private static readonly Actor Reconciliation = Actor.System("reconciliation");

    public async Task<ReconciliationOutcome> RunAsync(IEnumerable<ReconciliationFinding> findings, CancellationToken cancellationToken)
    {
        var (repaired, refused, open) = (new List<ReconciliationFinding>(), new List<RefusedRepair>(), new List<ReconciliationFinding>());
        foreach (var finding in findings)
        {
            if (finding.Repair is not { } command)
            {
                open.Add(finding);
                continue;
            }

            var errors = await GiveAsync(command, cancellationToken).ConfigureAwait(false);
            if (errors.Count == 0) repaired.Add(finding);
            else refused.Add(new RefusedRepair { Finding = finding, Errors = errors.ToValueList() });
        }

        return new ReconciliationOutcome { Repaired = repaired.ToValueList(), Refused = refused.ToValueList(), Open = open.ToValueList() };
    }

    public Task<PartnerResult<RecordedRelationships>> RecordAsync(RecordFoundAtMicrosoft command, CancellationToken cancellationToken) =>
        customers.As(Reconciliation).RecordFoundAtMicrosoftAsync(command, cancellationToken);

    private async Task<IReadOnlyList<PartnerError>> GiveAsync(PartnerCommand command, CancellationToken cancellationToken) => command switch
    {
        RecordLinkFoundAtMicrosoft one => (await links.As(Reconciliation).RecordFoundAtMicrosoftAsync(one, cancellationToken).ConfigureAwait(false)).Errors,
        RecordLinkGoneAtMicrosoft one => (await links.As(Reconciliation).RecordGoneAtMicrosoftAsync(one, cancellationToken).ConfigureAwait(false)).Errors,
        RecordFoundAtMicrosoft one => (await RecordAsync(one, cancellationToken).ConfigureAwait(false)).Errors,
        RecordRelationshipGoneAtMicrosoft one => (await customers.As(Reconciliation).RecordGoneAtMicrosoftAsync(one, cancellationToken).ConfigureAwait(false)).Errors,
        RecordAdminGrant one => (await customers.As(Reconciliation).RecordAdminGrantAsync(one, cancellationToken).ConfigureAwait(false)).Errors,
        WithdrawAdministration one => (await customers.As(Reconciliation).WithdrawAdministrationAsync(one, cancellationToken).ConfigureAwait(false)).Errors,
        _ => throw new ArgumentException($"{command.GetType().Name} is no command that repairs a record.", nameof(command)),
    };
}
