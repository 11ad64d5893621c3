using Microsoft.Extensions.Options;

namespace PartnerRelations;

/// <summary>Names everything that is wrong with the options at once.</summary>
internal sealed class PartnerRelationsOptionsValidator : IValidateOptions<PartnerRelationsOptions>
{
    public ValidateOptionsResult Validate(string? name, PartnerRelationsOptions options)
    {
        List<string> problems =
        [
            .. Page(options.ProviderInvitationPage, nameof(options.ProviderInvitationPage)),
            .. Page(options.CustomerInvitationPage, nameof(options.CustomerInvitationPage)),
            .. Page(options.ContactConfirmationPage, nameof(options.ContactConfirmationPage)),
            .. Lifetime(options.ProviderInvitationLifetime, nameof(options.ProviderInvitationLifetime)),
            .. Lifetime(options.CustomerInvitationLifetime, nameof(options.CustomerInvitationLifetime)),
            .. Lifetime(options.ContactConfirmationLifetime, nameof(options.ContactConfirmationLifetime)),
        ];
        if (options.DefaultCulture is null) problems.Add($"{nameof(options.DefaultCulture)} must not be null.");
        if (options.Languages is null) problems.Add($"{nameof(options.Languages)} must not be null.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Page(Uri? page, string member)
    {
        if (page is null) yield return $"{member} must be set to the address of the host's page that takes the token.";
        else if (!page.IsAbsoluteUri || (page.Scheme != Uri.UriSchemeHttps && !(page.Scheme == Uri.UriSchemeHttp && page.IsLoopback))) yield return $"{member} must be an absolute https address (http on loopback only).";
        else if (page.Fragment.Length > 0 || page.UserInfo.Length > 0) yield return $"{member} must have neither a fragment nor a user name; the token becomes the fragment.";
    }

    private static IEnumerable<string> Lifetime(TimeSpan? lifetime, string member)
    {
        if (lifetime is { } span && (span < TimeSpan.FromMinutes(1) || span > TimeSpan.FromDays(3660))) yield return $"{member} must be null or between a minute and ten years.";
    }
}
