namespace PartnerRelations;

/// <summary>Refusals of single fields, the same in every form; the target names the field.</summary>
public static class FormErrors
{
    /// <summary><c>form.required</c></summary>
    public static PartnerErrorCode Required { get; } = new(
        "form.required", PartnerErrorKind.Invalid, "The field is empty.", "Fill it in.");

    /// <summary><c>form.too_long</c></summary>
    public static PartnerErrorCode TooLong { get; } = new(
        "form.too_long", PartnerErrorKind.Invalid, "The text is too long.", "Shorten it to the length that the message names.");

    /// <summary><c>form.malformed</c></summary>
    public static PartnerErrorCode Malformed { get; } = new(
        "form.malformed", PartnerErrorKind.Invalid, "The value is not of the form that this field takes.", "Correct it; the documentation of the field describes its form.");

    /// <summary><c>form.control_characters</c></summary>
    public static PartnerErrorCode ControlCharacters { get; } = new(
        "form.control_characters", PartnerErrorKind.Invalid, "The text holds line breaks, control characters or invisible direction marks.", "Type it again as one plain line.");

    /// <summary><c>email.malformed</c></summary>
    public static PartnerErrorCode EmailMalformed { get; } = new(
        "email.malformed", PartnerErrorKind.Invalid, "This is no plain e-mail address.", "Write it as name@company.domain, in ASCII letters and without a display name.");

    /// <summary><c>phone.malformed</c></summary>
    public static PartnerErrorCode PhoneMalformed { get; } = new(
        "phone.malformed", PartnerErrorKind.Invalid, "This is no telephone number.", "Write 4 to 20 digits, with a leading + and separators if you like.");

    /// <summary><c>web_address.malformed</c></summary>
    public static PartnerErrorCode WebAddressMalformed { get; } = new(
        "web_address.malformed", PartnerErrorKind.Invalid, "This is no web address.", "Write a whole address that begins with https:// or http://.");

    /// <summary><c>language.malformed</c></summary>
    public static PartnerErrorCode LanguageMalformed { get; } = new(
        "language.malformed", PartnerErrorKind.Invalid, "This is no language tag.", "Write a tag such as en, en-GB or zh-CN.");

    internal static IReadOnlyList<PartnerErrorCode> All { get; } =
        [Required, TooLong, Malformed, ControlCharacters, EmailMalformed, PhoneMalformed, WebAddressMalformed, LanguageMalformed];
}
