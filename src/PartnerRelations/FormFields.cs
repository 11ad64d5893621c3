using System.Globalization;
using PartnerRelations.CspProgram;

namespace PartnerRelations;

/// <summary>Reads the fields of a form: a valid value, or null and one more problem that names the field.</summary>
internal static class FormFields
{
    private const int MaxWebAddressLength = 2048;

    public static string? Text(string? text, int maxLength, string field, List<PartnerError> problems) =>
        string.IsNullOrWhiteSpace(text) ? Problem(FormErrors.Required, field, problems) : OptionalText(text, maxLength, field, problems);

    public static string? OptionalText(string? text, int maxLength, string field, List<PartnerError> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var trimmed = text.Trim();
        if (trimmed.Length > maxLength) return Problem(FormErrors.TooLong, field, problems, $"At most {maxLength} characters.");
        return trimmed.Any(IsInvisible) ? Problem(FormErrors.ControlCharacters, field, problems) : trimmed;
    }

    public static EmailAddress? Email(string? text, string field, List<PartnerError> problems)
    {
        if (EmailAddress.TryParse(text, out var address)) return address;
        Problem(string.IsNullOrWhiteSpace(text) ? FormErrors.Required : FormErrors.EmailMalformed, field, problems);
        return null;
    }

    public static PhoneNumber? Phone(string? text, string field, List<PartnerError> problems)
    {
        if (PhoneNumber.TryParse(text, out var number)) return number;
        Problem(string.IsNullOrWhiteSpace(text) ? FormErrors.Required : FormErrors.PhoneMalformed, field, problems);
        return null;
    }

    public static CountryCode? Country(string? text, string field, List<PartnerError> problems)
    {
        if (CountryCode.TryParse(text, out var country)) return country;
        Problem(string.IsNullOrWhiteSpace(text) ? FormErrors.Required : CspProgramErrors.CountryUnknown, field, problems);
        return null;
    }

    /// <summary>A whole http or https address without user name; null without a problem where nothing is typed.</summary>
    public static Uri? OptionalWebAddress(string? text, string field, List<PartnerError> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var trimmed = text.Trim();
        if (trimmed.Length <= MaxWebAddressLength
            && Uri.TryCreate(trimmed, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.UserInfo.Length == 0
            && !trimmed.Any(c => char.IsWhiteSpace(c) || IsInvisible(c)))
        {
            return address;
        }

        Problem(FormErrors.WebAddressMalformed, field, problems);
        return null;
    }

    /// <summary>The language, or the default where none is typed.</summary>
    public static LanguageTag? Culture(string? text, LanguageTag otherwise, string field, List<PartnerError> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return otherwise;
        if (LanguageTag.TryParse(text.Trim(), out var tag)) return tag;
        Problem(FormErrors.LanguageMalformed, field, problems);
        return null;
    }

    private static string? Problem(PartnerErrorCode code, string field, List<PartnerError> problems, string? detail = null)
    {
        problems.Add(code.Error(field, detail));
        return null;
    }

    /// <summary>Line breaks, controls, and the format characters (direction overrides, zero-width ones) that make one text look like another.</summary>
    private static bool IsInvisible(char c) =>
        char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
