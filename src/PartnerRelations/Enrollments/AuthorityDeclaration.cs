namespace PartnerRelations.Enrollments;

/// <summary>The applicant's word that they may act for the company: who gave it, when, and what it said.</summary>
public sealed record AuthorityDeclaration
{
    private const string English =
        "I declare that I am authorized to act for this company, to enroll it as an indirect reseller in the Cloud Solution Provider program, "
        + "and that what I have given about it is complete and correct.";

    private const string SimplifiedChinese = "我声明：我有权代表本公司行事，有权为其注册云解决方案提供商计划的间接经销商，并且我所提供的公司信息完整、准确。";

    /// <summary>Who declared it.</summary>
    public required ActorIdentity By { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The language of the text.</summary>
    public required LanguageTag Culture { get; init; }

    /// <summary>The text, word by word.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The text to show beside the box, unchanged: Simplified Chinese where the language falls back to it, English otherwise. What was shown
    /// goes into <see cref="DeclareAuthority.Text"/>.
    /// </summary>
    public static string TextIn(LanguageTag culture) => LanguageOf(culture).Equals(LanguageTag.SimplifiedChinese) ? SimplifiedChinese : English;

    internal static LanguageTag LanguageOf(LanguageTag culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.Fallbacks().Contains(LanguageTag.SimplifiedChinese) ? LanguageTag.SimplifiedChinese : LanguageTag.English;
    }
}
