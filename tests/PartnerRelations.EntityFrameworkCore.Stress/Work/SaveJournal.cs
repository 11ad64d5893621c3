using System.Globalization;
using PartnerRelations.Events;
using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore.Stress.Work;

/// <summary>What the stores of a process have answered as saved.</summary>
internal sealed class SaveJournal(string folder, string process) : IDisposable
{
    private readonly SharedLines _lines = new(Path.Combine(folder, $"saved-{process}"));

    public async Task<SaveResult> SavingAsync(Task<SaveResult> saving, IEnumerable<PartnerEvent> events)
    {
        var saved = await saving;
        if (saved == SaveResult.Saved) _lines.Append(string.Concat(events.Select(change => string.Create(CultureInfo.InvariantCulture, $"{change.RecordId} {change.Version}\n"))));
        return saved;
    }

    public static IReadOnlyList<(Guid Record, long Version)> Read(string folder) =>
        [.. SharedLines.Read(folder, "saved").Select(words => (Guid.Parse(words[0]), long.Parse(words[1], CultureInfo.InvariantCulture)))];

    public void Dispose() => _lines.Dispose();
}
