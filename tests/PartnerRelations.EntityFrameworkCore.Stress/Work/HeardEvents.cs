using System.Diagnostics;
using System.Globalization;
using PartnerRelations.Events;

namespace PartnerRelations.EntityFrameworkCore.Stress.Work;

/// <summary>A handler that writes down what it is handed, and when by the clock that all processes of a machine share.</summary>
internal sealed class HeardEvents(string folder, string process) : IPartnerEventHandler, IDisposable
{
    private readonly SharedLines _lines = new(Path.Combine(folder, $"heard-{process}"));

    public string Name => "heard";

    public bool Concerns(Type type) => true;

    public Task HandleAsync(PartnerEvent change, CancellationToken cancellationToken)
    {
        _lines.Append(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetTimestamp()} {change.RecordId} {change.Version}\n"));
        return Task.CompletedTask;
    }

    /// <summary>What was handed over, in order.</summary>
    public static IReadOnlyList<(Guid Record, long Version)> Read(string folder) =>
    [
        .. SharedLines.Read(folder, "heard").OrderBy(words => long.Parse(words[0], CultureInfo.InvariantCulture))
            .Select(words => (Guid.Parse(words[1]), long.Parse(words[2], CultureInfo.InvariantCulture))),
    ];

    public void Dispose() => _lines.Dispose();
}
