using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PartnerRelations.Http.PartnerCenter;

/// <summary>Names everything that is wrong with the options at once.</summary>
internal sealed class PartnerCenterOptionsValidator(IServiceProviderIsService registered) : IValidateOptions<PartnerCenterOptions>
{
    public ValidateOptionsResult Validate(string? name, PartnerCenterOptions options)
    {
        List<string> problems = [.. Own(options), .. ConnectionProblems.Of(options, registered)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Own(PartnerCenterOptions options)
    {
        if (!Enum.IsDefined(options.Cloud)) yield return $"{nameof(options.Cloud)} must be one of {string.Join(", ", Enum.GetNames<PartnerCenterCloud>())}.";
        if (string.IsNullOrWhiteSpace(options.ApplicationName) || options.ApplicationName.Length > 100 || !options.ApplicationName.All(c => c is >= ' ' and <= '~')) yield return $"{nameof(options.ApplicationName)} must be set to the name of the application: visible ASCII, at most 100 characters; the service shows it beside your calls.";
        if (options.Locale is null || !IsLocale(options.Locale)) yield return $"{nameof(options.Locale)} must be a language tag such as en-US.";
    }

    private static bool IsLocale(string locale) => locale.Length is >= 2 and <= 35 && locale.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(locale[0]);
}
