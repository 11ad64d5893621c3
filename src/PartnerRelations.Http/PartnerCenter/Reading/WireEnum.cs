namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>A set of words on the wire that Microsoft may add to: known ones have names, any other keeps its text.</summary>
internal interface IWireEnum<TSelf>
    where TSelf : struct, IWireEnum<TSelf>
{
    string? Text { get; }

    static abstract TSelf Of(string? text);

    /// <summary>The words that have a name. Where the service also writes them as integers, the place in this list is the integer.</summary>
    static abstract IReadOnlyList<TSelf> Known { get; }

    /// <summary>Whether an integer stands for the word at that place of <see cref="Known"/>; otherwise its digits are kept as they are.</summary>
    static virtual bool HasNumbers => false;
}

/// <summary>
/// Compares words of the wire. The same word is written in snake_case in bodies and in PascalCase in queries, and once with a blank
/// (<c>Not Ready</c>), so letter case, <c>_</c>, <c>-</c> and blanks do not count.
/// </summary>
internal static class WireEnum
{
    public static bool IsKnown<T>(T word)
        where T : struct, IWireEnum<T>
    {
        foreach (var known in T.Known)
        {
            if (AreEqual(known.Text, word.Text)) return true;
        }

        return false;
    }

    public static bool AreEqual(string? left, string? right)
    {
        if (left is null || right is null) return left is null && right is null;
        for (int i = 0, j = 0; ; i++, j++)
        {
            while (i < left.Length && IsSeparator(left[i])) i++;
            while (j < right.Length && IsSeparator(right[j])) j++;
            if (i == left.Length || j == right.Length) return i == left.Length && j == right.Length;
            if (char.ToUpperInvariant(left[i]) != char.ToUpperInvariant(right[j])) return false;
        }
    }

    public static int HashOf(string? text)
    {
        if (text is null) return 0;
        var hash = new HashCode();
        foreach (var letter in text)
        {
            if (!IsSeparator(letter)) hash.Add(char.ToUpperInvariant(letter));
        }

        return hash.ToHashCode();
    }

    /// <summary>The word as queries spell it: <c>is_indirect_reseller_of</c> becomes <c>IsIndirectResellerOf</c>.</summary>
    public static string PascalCase(string text) => string.Concat(
        text.Split(['_', '-', ' '], StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static bool IsSeparator(char letter) => letter is '_' or '-' or ' ';
}
