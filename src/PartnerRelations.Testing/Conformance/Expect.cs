using System.Diagnostics.CodeAnalysis;
using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Conformance;

/// <summary>What cases demand; each failure is a sentence.</summary>
internal static class Expect
{
    public static void True([DoesNotReturnIf(false)] bool condition, string sentence)
    {
        if (!condition) throw new ConformanceException(sentence);
    }

    public static void Equal<T>(T? wanted, T? found, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(wanted, found)) throw new ConformanceException($"{what} should be {Text(wanted)} but is {Text(found)}.");
    }

    public static void Null(object? found, string what) => True(found is null, $"{what} should be found nowhere but is {Text(found)}.");

    /// <summary>The same items in the same order.</summary>
    public static void Sequence<T>(IEnumerable<T> wanted, IEnumerable<T> found, string what)
    {
        T[] expected = [.. wanted], actual = [.. found];
        True(expected.SequenceEqual(actual), $"{what} should be [{string.Join(", ", expected)}] but is [{string.Join(", ", actual)}].");
    }

    public static async Task SavedAsync(Task<SaveResult> save, string what = "A save that nothing stands in the way of") =>
        await AnswersAsync(SaveResult.Saved, save, what).ConfigureAwait(false);

    public static async Task AnswersAsync(SaveResult wanted, Task<SaveResult> save, string what) =>
        Equal(wanted, await save.ConfigureAwait(false), $"{what}: the answer");

    public static async Task CancelledAsync(Func<CancellationToken, Task> call, string what)
    {
        var cancelled = new CancellationToken(canceled: true);
        try
        {
            await call(cancelled).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        throw new ConformanceException($"{what} with a cancelled token should throw OperationCanceledException but answered.");
    }

    private static string Text<T>(T? value) => value is null ? "null" : $"{value}";
}
