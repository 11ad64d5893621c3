using PartnerRelations.Events;

namespace PartnerRelations.Tests.Walks;

/// <summary>What the log says, read on as the walk goes on. Versions begin at 1, never go back and leave no gap.</summary>
internal sealed class WalkHistory(IEventLog log, WalkSecrets secrets)
{
    private const int BatchSize = 200;
    private readonly Dictionary<Guid, List<PartnerEvent>> _records = [];
    private long _position;

    /// <summary>The events that came since the last time.</summary>
    public async Task<IReadOnlyList<PartnerEvent>> ReadOnAsync()
    {
        var news = new List<PartnerEvent>();
        while (true)
        {
            var batch = await log.ReadAsync(_position, BatchSize, CancellationToken.None);
            foreach (var logged in batch)
            {
                _position = logged.Position;
                secrets.Saw(logged.Body);
                news.Add(Keep(EventJson.Read(logged)));
            }

            if (batch.Count < BatchSize) return news;
        }
    }

    /// <summary>The events of a record, version by version.</summary>
    public IReadOnlyList<T> Of<T>(Guid recordId)
        where T : PartnerEvent => [.. _records.GetValueOrDefault(recordId, []).Cast<T>()];

    /// <summary>The version that a record has by its events; 0 before the first.</summary>
    public long VersionOf(Guid recordId) => _records.TryGetValue(recordId, out var events) ? events.Count : 0;

    private PartnerEvent Keep(PartnerEvent change)
    {
        if (!_records.TryGetValue(change.RecordId, out var events)) _records.Add(change.RecordId, events = []);
        change.Should().NotBeOfType<UnknownEvent>();
        change.Version.Should().Be(events.Count + 1, "versions never go back and leave no gap");
        if (events.Count > 0) change.At.Should().BeOnOrAfter(events[^1].At, "time does not go back either");
        events.Add(change);
        return change;
    }
}
