namespace PartnerRelations.AspNetCore.Reading;

/// <summary>The text of an enum's value as the domain writes it: names in their letter case, several of flags with commas between them, and never a number.</summary>
internal static class EnumWord
{
    public static bool Is(Type type, string? text)
    {
        if (text is null) return false;
        var names = Enum.GetNames(type);
        var words = text.Split(',', StringSplitOptions.TrimEntries);
        return words.All(word => names.Contains(word, StringComparer.Ordinal)) && (words.Length == 1 || type.IsDefined(typeof(FlagsAttribute), inherit: false));
    }
}
