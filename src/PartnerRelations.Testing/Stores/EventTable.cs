using System.Text;
using PartnerRelations.Events;

namespace PartnerRelations.Testing.Stores;

/// <summary>An event as it will be logged; the body as UTF-8, which takes half the room.</summary>
internal sealed record PendingEvent(EventHeader Header, string TypeName, byte[] Body);

/// <summary>The rows of the event log. Used under the storage's gate only.</summary>
internal sealed class EventTable
{
    private readonly List<PendingEvent> _events = [];
    private readonly Dictionary<(TenantId Owner, Guid Record), List<int>> _ofRecord = [];

    public long LastPosition => _events.Count;

    public void Append(PendingEvent change)
    {
        var key = (change.Header.Owner, change.Header.RecordId);
        if (!_ofRecord.TryGetValue(key, out var rows)) _ofRecord.Add(key, rows = new List<int>(1));
        rows.Add(_events.Count);
        _events.Add(change);
    }

    public IReadOnlyList<LoggedEvent> Read(long after, int take)
    {
        var start = (int)Math.Clamp(after, 0, _events.Count);
        var events = new LoggedEvent[Math.Min(take, _events.Count - start)];
        for (var i = 0; i < events.Length; i++) events[i] = Logged(start + i);
        return events;
    }

    public IReadOnlyList<LoggedEvent> ReadRecord(TenantId owner, Guid recordId, long afterVersion, int take) =>
        _ofRecord.TryGetValue((owner, recordId), out var rows)
            ? [.. rows.Skip((int)Math.Clamp(afterVersion, 0, rows.Count)).Take(take).Select(Logged)]
            : [];

    private LoggedEvent Logged(int row) => new()
    {
        Position = row + 1,
        Header = _events[row].Header,
        TypeName = _events[row].TypeName,
        Body = Encoding.UTF8.GetString(_events[row].Body),
    };
}
