using PartnerRelations.Storage;

namespace PartnerRelations.Accounts;

/// <summary>
/// Keeps the accounts of partners and their events. Every promise here is a case of the conformance suite: run it against your own
/// implementation. A store hands out what was saved, exactly, and is safe for concurrent use.
/// </summary>
public interface IAccountStore : IRequestStore
{
    /// <summary>The account of the asking tenant; null when it has none. Nobody asks for another tenant's.</summary>
    Task<PartnerAccount?> FindAsync(TenantId asking, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a change whole or not at all: saved iff the store holds exactly the version before (nothing for 1) and the request is new.
    /// A cancelled token throws and writes nothing.
    /// </summary>
    Task<SaveResult> SaveAsync(PartnerAccountChange change, CancellationToken cancellationToken);
}

/// <summary>What one command writes: the next record, its event, and the request that it answers.</summary>
public sealed record PartnerAccountChange
{
    /// <summary>The next record.</summary>
    public required PartnerAccount Account { get; init; }

    /// <summary>The event that made it; same tenant and version.</summary>
    public required PartnerAccountEvent Event { get; init; }

    /// <summary>The request that it answers; null where the command had none.</summary>
    public StoredRequest? Request { get; init; }
}
