using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>The requests that took effect, one for each key. Used under the storage's gate only.</summary>
internal sealed class RequestTable
{
    private readonly Dictionary<RequestKey, StoredRequest> _requests = [];

    public StoredRequest? Find(RequestKey key) => _requests.GetValueOrDefault(key);

    public void Add(StoredRequest request) => _requests.Add(request.Key, request);
}
