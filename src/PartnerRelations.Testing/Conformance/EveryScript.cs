namespace PartnerRelations.Testing.Conformance;

/// <summary>Text that careless encodings, columns and comparisons damage.</summary>
internal static class EveryScript
{
    /// <summary>
    /// Quotes and backslashes; accents in one and in two code points; scripts of one to four bytes in UTF-8; both directions; an emoji made
    /// of several; a line end of each kind, blanks at the end.
    /// </summary>
    public const string Text =
        "'; -- \"quoted\" \\ back\\slash <b>&amp;</b> %20 {0} £ € "
        + "caf\u00E9 cafe\u0301 Ångström ﬀ İstanbul ıI ß ẞ Ελληνικά Кириллица עברית العربية हिन्दी ไทย "
        + "简体中文 繁體中文 日本語 한국어 \U0002070E \U0001F468\u200D\U0001F469\u200D\U0001F467 \u202Eright\u202C \u00A0\u2003\u200B "
        + "tab\there\r\nand\nso on  ";
}
