namespace PartnerRelations.Storage;

/// <summary>What every feature's store can say about requests.</summary>
public interface IRequestStore
{
    /// <summary>The request, if it has taken effect; null otherwise.</summary>
    Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken);
}
