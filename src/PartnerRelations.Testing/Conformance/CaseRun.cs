using System.Security.Cryptography;

namespace PartnerRelations.Testing.Conformance;

/// <summary>A case before it is given stores.</summary>
internal sealed record StoreCase(string Name, Func<CaseRun, Task> RunAsync);

/// <summary>One run of a case: the stores under test, and samples that no other run uses.</summary>
internal sealed class CaseRun(ConformanceStores stores, TimeSpan logPatience, CancellationToken cancellationToken)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public ConformanceStores Stores => stores;

    public CancellationToken Cancel => cancellationToken;

    public PartnerSamples Samples { get; } = new(BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))));

    /// <summary>Asks the log until the answer is enough or the patience is at its end, and hands back the last answer.</summary>
    public async Task<T> EventuallyAsync<T>(Func<Task<T>> ask, Func<T, bool> isEnough)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await ask().ConfigureAwait(false);
            if (isEnough(answer) || TimeProvider.System.GetElapsedTime(begun) >= logPatience) return answer;
            await Task.Delay(Pause, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }
}
