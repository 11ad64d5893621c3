using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.Http.PartnerCenter;

/// <summary>Names everything that is wrong with the options at once.</summary>
internal sealed class PartnerCenterOptionsValidator(IServiceProviderIsService registered) : IValidateOptions<PartnerCenterOptions>
{
    public ValidateOptionsResult Validate(string? name, PartnerCenterOptions options)
    {
        List<string> problems = [.. Addresses(options), .. Caller(options), .. Tokens(options), .. Bounds(options)];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Addresses(PartnerCenterOptions options)
    {
        if (!Enum.IsDefined(options.Cloud)) yield return $"{nameof(options.Cloud)} must be one of {string.Join(", ", Enum.GetNames<PartnerCenterCloud>())}.";
        foreach (var problem in Address(options.BaseAddress, nameof(options.BaseAddress))) yield return problem;
        foreach (var problem in Address(options.TokenAuthority, nameof(options.TokenAuthority))) yield return problem;
    }

    private static IEnumerable<string> Address(Uri? address, string member)
    {
        if (address is null) yield break;
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))) yield return $"{member} must be an absolute https address (http on loopback only), because tokens are sent there.";
        else if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0) yield return $"{member} must have no query, fragment or user name; paths are put behind it.";
    }

    private static IEnumerable<string> Caller(PartnerCenterOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ApplicationName) || options.ApplicationName.Length > 100 || !options.ApplicationName.All(c => c is >= ' ' and <= '~')) yield return $"{nameof(options.ApplicationName)} must be set to the name of the application: visible ASCII, at most 100 characters; the service shows it beside your calls.";
        if (options.Programs == PartnerPrograms.None || (options.Programs & ~AllPrograms) != PartnerPrograms.None) yield return $"{nameof(options.Programs)} must say which program the partner is in ({string.Join(", ", Enum.GetNames<PartnerPrograms>().Skip(1))}).";
        if ((options.Roles & ~AllRoles) != PartnerRoles.None) yield return $"{nameof(options.Roles)} holds a role that does not exist.";
        if (options.Roles != PartnerRoles.None && options.TokenKind == TokenKinds.AppOnly) yield return $"{nameof(options.Roles)} must stay empty for {nameof(TokenKinds.AppOnly)} tokens: no user stands behind them.";
        if (options.Locale is null || !IsLocale(options.Locale)) yield return $"{nameof(options.Locale)} must be a language tag such as en-US.";
    }

    private IEnumerable<string> Tokens(PartnerCenterOptions options)
    {
        if (options.TokenKind is not (TokenKinds.AppOnly or TokenKinds.AppAndUser)) yield return $"{nameof(options.TokenKind)} must be either {nameof(TokenKinds.AppOnly)} or {nameof(TokenKinds.AppAndUser)}.";
        if (options.Credentials is not { } credentials)
        {
            if (!registered.IsService(typeof(ITokenSource))) yield return $"{nameof(options.Credentials)} must be set, or an {nameof(ITokenSource)} of the host registered.";
            yield break;
        }

        if (registered.IsService(typeof(ITokenSource))) yield return $"{nameof(options.Credentials)} must not be set beside an {nameof(ITokenSource)} of the host; one of the two gives the tokens.";
        if (credentials.Tenant.Value == Guid.Empty) yield return $"{nameof(options.Credentials)}.{nameof(credentials.Tenant)} must be the partner's tenant.";
        if (credentials.ClientId == Guid.Empty) yield return $"{nameof(options.Credentials)}.{nameof(credentials.ClientId)} must be the application's id.";
        if (string.IsNullOrWhiteSpace(credentials.ClientSecret)) yield return $"{nameof(options.Credentials)}.{nameof(credentials.ClientSecret)} must be set.";
        if (options.TokenKind == TokenKinds.AppAndUser && !registered.IsService(typeof(IRefreshTokenStore))) yield return $"An {nameof(IRefreshTokenStore)} must be registered: {nameof(TokenKinds.AppAndUser)} tokens are had with a refresh token, and the service hands back a new one that must be kept.";
    }

    private static IEnumerable<string> Bounds(PartnerCenterOptions options)
    {
        if (options.Retries is < 0 or > 10) yield return $"{nameof(options.Retries)} must be 0 to 10.";
        if (options.MaxRetryWait < TimeSpan.Zero || options.MaxRetryWait > TimeSpan.FromHours(1)) yield return $"{nameof(options.MaxRetryWait)} must be zero to an hour.";
        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromDays(1)) yield return $"{nameof(options.Timeout)} must be a second to a day.";
        if (options.MaxAnswerBytes < 64 * 1024) yield return $"{nameof(options.MaxAnswerBytes)} must be at least 65,536.";
        if (options.MaxFaultBytes is < 1024 or > 16 * 1024 * 1024) yield return $"{nameof(options.MaxFaultBytes)} must be 1,024 to 16,777,216.";
    }

    private static bool IsLocale(string locale) => locale.Length is >= 2 and <= 35 && locale.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(locale[0]);

    private static readonly PartnerPrograms AllPrograms = Enum.GetValues<PartnerPrograms>().Aggregate((all, one) => all | one);

    private static readonly PartnerRoles AllRoles = Enum.GetValues<PartnerRoles>().Aggregate((all, one) => all | one);
}
