using PartnerRelations.Invitations;

namespace PartnerRelations.Testing.Stores;

/// <summary>The newest token hash of each record. A hash that was replaced finds nothing.</summary>
internal sealed class TokenMap
{
    private readonly Dictionary<InvitationTokenHash, Guid> _records = [];
    private readonly Dictionary<Guid, InvitationTokenHash> _newest = [];

    public Guid? Find(InvitationTokenHash hash) => _records.TryGetValue(hash, out var id) ? id : null;

    public bool Clashes(IReadOnlyDictionary<Guid, InvitationTokenHash> batch) =>
        batch.Values.Distinct().Count() < batch.Count || batch.Any(entry => Find(entry.Value) is { } holder && holder != entry.Key);

    public void Set(Guid id, InvitationTokenHash hash)
    {
        if (_newest.Remove(id, out var earlier)) _records.Remove(earlier);
        _newest.Add(id, hash);
        _records.Add(hash, id);
    }
}
