using System.Security.Cryptography;
using System.Text;
using PartnerRelations.CspProgram;
using PartnerRelations.Storage;
using PartnerRelations.Transitions;

namespace PartnerRelations.Enrollments;

/// <summary>The tenant step: finds or creates the tenant, and asks whether it may be enrolled (E5).</summary>
internal sealed class TenantChoosing(EnrollmentService service, Actor actor)
{
    public Task<PartnerResult<Enrollment>> StartAsync(StartEnrollment command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var newId = EnrollmentId.New(service.Clock.Now());
        return service.Walk.RunAsync<Enrollment>(
            command,
            actor,
            null,
            (stored, cancel) => service.FindHandedOverAsync(new EnrollmentId(stored.RecordId), actor, cancel),
            async (attempt, cancel) =>
            {
                var rules = service.House.At(attempt.Now);
                if (TenantRules.RefuseStart(command, rules, actor, out var newTenant) is { Count: > 0 } problems) return CommandStep<Enrollment>.Done(problems);
                var tenant = await FindOrCreateAsync(command.Tenant, newTenant, command, newId.Value, cancel).ConfigureAwait(false);
                var facts = await FactsAsync(tenant, newTenant is not null, rules, cancel).ConfigureAwait(false) with { NewId = newId };
                return service.Step(attempt, TenantRules.Start(command, facts, actor, attempt.Now), null, actor);
            },
            cancellationToken);
    }

    public async Task<Judgement<EnrollmentEvent>> ConfirmAsync(Enrollment enrollment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tenant = await service.Tenants.FindAsync(enrollment.Reseller.Tenant, cancellationToken).ConfigureAwait(false);
        return TenantRules.Confirm(enrollment, await FactsAsync(tenant, false, service.House.At(now), cancellationToken).ConfigureAwait(false), actor, now);
    }

    /// <summary>Judges the change of the tenant; where that is a new one, it is created once for each call, however often the call tries.</summary>
    public async Task<Judgement<EnrollmentEvent>> ChangeAsync(ChangeTenant command, Guid call, Enrollment enrollment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rules = service.House.At(now);
        if (TenantRules.RefuseChange(command, enrollment, rules, actor, out var newTenant) is { } refused) return refused;
        // No tenant is created for a command that will be refused.
        if (command.ExpectedVersion is { } expected && expected != enrollment.Version) return StorageErrors.Stale.Error(nameof(command.ExpectedVersion));
        var tenant = await FindOrCreateAsync(command.Tenant, newTenant, command, call, cancellationToken).ConfigureAwait(false);
        return TenantRules.Change(command, enrollment, await FactsAsync(tenant, newTenant is not null, rules, cancellationToken).ConfigureAwait(false), actor, now);
    }

    private async Task<TenantEntry?> FindOrCreateAsync(TenantId? existing, NewTenant? newTenant, PartnerCommand command, Guid call, CancellationToken cancellationToken) =>
        existing is { } id ? await service.Tenants.FindAsync(id, cancellationToken).ConfigureAwait(false)
        : newTenant is null ? null
        : await service.Tenants.CreateAsync(newTenant, DirectoryRequest(command, call), cancellationToken).ConfigureAwait(false);

    /// <summary>The request towards the directory. Made from whose request it is as well, because two people may use the same id and must not get one tenant.</summary>
    private RequestId DirectoryRequest(PartnerCommand command, Guid call) => CommandAttempt.KeyOf(command, actor, null) is { } key
        ? new RequestId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{key.Scope}/{key.Id}")).AsSpan(0, 16)))
        : new RequestId(call);

    private async Task<TenantFacts> FactsAsync(TenantEntry? tenant, bool created, ProgramRules rules, CancellationToken cancellationToken)
    {
        var facts = new TenantFacts { Rules = rules, Tenant = tenant, Created = created, DefaultCulture = service.House.Options.DefaultCulture };
        return tenant is null ? facts : facts with
        {
            Taking = await service.Store.FindTakingAsync(tenant.Id, cancellationToken).ConfigureAwait(false),
            Deauthorized = await service.Store.FindLastClosedAsync(tenant.Id, EnrollmentStatus.Deauthorized, cancellationToken).ConfigureAwait(false),
            RejectedForGood = await service.FindRejectedForGoodAsync(tenant.Id, cancellationToken).ConfigureAwait(false),
        };
    }
}
