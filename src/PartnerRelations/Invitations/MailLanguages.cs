namespace PartnerRelations.Invitations;

/// <summary>The languages in which mails and consents are written: English and Simplified Chinese, and whatever the host adds. Immutable.</summary>
public sealed class MailLanguages
{
    private readonly Dictionary<LanguageTag, MailTexts> _texts;

    private MailLanguages(Dictionary<LanguageTag, MailTexts> texts) => _texts = texts;

    /// <summary>English and Simplified Chinese.</summary>
    public static MailLanguages BuiltIn { get; } = new(new Dictionary<LanguageTag, MailTexts>
    {
        [MailTexts.English.Culture] = MailTexts.English,
        [MailTexts.SimplifiedChinese.Culture] = MailTexts.SimplifiedChinese,
    });

    /// <summary>The languages there are, in the order of their tags.</summary>
    public IReadOnlyList<LanguageTag> Cultures => [.. _texts.Keys.OrderBy(tag => tag.Value, StringComparer.Ordinal)];

    /// <summary>These languages and one more, or with other texts for one of them.</summary>
    /// <exception cref="ArgumentException">The texts have <see cref="MailTexts.Problems"/>; the message lists them all.</exception>
    public MailLanguages With(MailTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Problems() is { Count: > 0 } problems)
        {
            throw new ArgumentException($"The texts in {texts.Culture} cannot be used: {string.Join(' ', problems)}", nameof(texts));
        }

        return new MailLanguages(new Dictionary<LanguageTag, MailTexts>(_texts) { [texts.Culture] = texts });
    }

    /// <summary>
    /// The texts that fit best: of the language itself, else of its <see cref="LanguageTag.Fallbacks"/>, else English. Never null, never
    /// throws for a language, and needs no culture data.
    /// </summary>
    public MailTexts For(LanguageTag? wanted)
    {
        foreach (var tag in wanted?.Fallbacks() ?? [])
        {
            if (_texts.TryGetValue(tag, out var texts)) return texts;
        }

        return _texts[LanguageTag.English];
    }
}
