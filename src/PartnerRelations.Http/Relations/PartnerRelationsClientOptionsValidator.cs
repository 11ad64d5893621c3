using Microsoft.Extensions.Options;

namespace PartnerRelations.Http.Relations;

/// <summary>Names everything that is wrong with the options at once.</summary>
internal sealed class PartnerRelationsClientOptionsValidator : IValidateOptions<PartnerRelationsClientOptions>
{
    public ValidateOptionsResult Validate(string? name, PartnerRelationsClientOptions options)
    {
        List<string> problems = [.. Address(options.Address), .. Bounds(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Address(Uri? address)
    {
        const string Member = nameof(PartnerRelationsClientOptions.Address);
        if (address is not { IsAbsoluteUri: true } || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)) yield return $"{Member} must be the absolute https or http address under which the portal maps its end points, such as https://portal.example/partner-relations.";
        else if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0) yield return $"{Member} must have no query, fragment or user name; paths are put behind it.";
    }

    private static IEnumerable<string> Bounds(PartnerRelationsClientOptions options)
    {
        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromDays(1)) yield return $"{nameof(options.Timeout)} must be a second to a day.";
        if (options.TryTimeout < TimeSpan.FromSeconds(1) || options.TryTimeout > options.Timeout) yield return $"{nameof(options.TryTimeout)} must be a second to {nameof(options.Timeout)}.";
        if (options.Retries is < 0 or > 10) yield return $"{nameof(options.Retries)} must be 0 to 10.";
        if (options.MaxRetryWait < TimeSpan.Zero || options.MaxRetryWait > TimeSpan.FromHours(1)) yield return $"{nameof(options.MaxRetryWait)} must be zero to an hour.";
        if (options.MaxAnswerBytes < 64 * 1024) yield return $"{nameof(options.MaxAnswerBytes)} must be at least 65,536.";
    }
}
