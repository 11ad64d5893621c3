using PartnerRelations.Accounts;
using PartnerRelations.Events;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>Accounts for the common cases: an account to which one user after another is added.</summary>
internal sealed class AccountSubject : RecordSubject<PartnerAccount>
{
    public override string Feature => "Accounts";

    public override bool HasLists => false;

    public override bool OnePerTenant => true;

    public override Guid IdOf(PartnerAccount record) => record.Tenant.Value;

    public override long VersionOf(PartnerAccount record) => record.Version;

    public override RecordChange<PartnerAccount> New(PartnerSamples samples, TenantId owner) =>
        Change(null, new AccountOpened { Header = Header(samples, owner, 1), FirstUser = samples.AccountUser(PartnerRoles.GlobalAdministrator) });

    public override RecordChange<PartnerAccount> Next(PartnerSamples samples, PartnerAccount previous) =>
        Change(previous, new AccountUserAdded { Header = Header(samples, previous.Tenant, previous.Version + 1), User = samples.AccountUser(PartnerRoles.AdminAgent) });

    public override PartnerAccount Apply(PartnerAccount? previous, PartnerEvent change) => PartnerAccount.Apply(previous, (PartnerAccountEvent)change);

    public override Task<SaveResult> SaveAsync(ConformanceStores stores, RecordChange<PartnerAccount> change, CancellationToken cancellationToken) =>
        stores.Accounts.SaveAsync(new PartnerAccountChange { Account = change.Next, Event = (PartnerAccountEvent)change.Event, Request = change.Request }, cancellationToken);

    public override Task<PartnerAccount?> FindAsync(ConformanceStores stores, TenantId asking, Guid id, CancellationToken cancellationToken) =>
        stores.Accounts.FindAsync(asking, cancellationToken);

    public override Task<StoredRequest?> FindRequestAsync(ConformanceStores stores, RequestKey key, CancellationToken cancellationToken) =>
        stores.Accounts.FindRequestAsync(key, cancellationToken);

    /// <summary>The header of an event by somebody of the tenant.</summary>
    public static EventHeader Header(PartnerSamples samples, TenantId tenant, long version) => new()
    {
        Owner = tenant,
        RecordId = tenant.Value,
        Version = version,
        At = PartnerSamples.Start.AddMinutes(version),
        By = samples.Actor(tenant).Identity,
    };

    /// <summary>The change that an event makes.</summary>
    public static RecordChange<PartnerAccount> Change(PartnerAccount? previous, PartnerAccountEvent change) => new(PartnerAccount.Apply(previous, change), change);
}
