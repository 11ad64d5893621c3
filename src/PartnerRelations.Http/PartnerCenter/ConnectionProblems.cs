using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.Http.PartnerCenter;

/// <summary>What is wrong with the options that all connections share.</summary>
internal static class ConnectionProblems
{
    public static IEnumerable<string> Of(ConnectionOptions options, IServiceProviderIsService registered) =>
        [.. Address(options.BaseAddress, nameof(options.BaseAddress)), .. Address(options.TokenAuthority, nameof(options.TokenAuthority)), .. Caller(options), .. Tokens(options, registered), .. Bounds(options)];

    private static IEnumerable<string> Address(Uri? address, string member)
    {
        if (address is null) yield break;
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))) yield return $"{member} must be an absolute https address (http on loopback only), because tokens are sent there.";
        else if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0) yield return $"{member} must have no query, fragment or user name; paths are put behind it.";
    }

    private static IEnumerable<string> Caller(ConnectionOptions options)
    {
        if (options.Programs == PartnerPrograms.None || (options.Programs & ~AllPrograms) != PartnerPrograms.None) yield return $"{nameof(options.Programs)} must say which program the partner is in ({string.Join(", ", Enum.GetNames<PartnerPrograms>().Skip(1))}).";
        if ((options.Roles & ~AllRoles) != PartnerRoles.None) yield return $"{nameof(options.Roles)} holds a role that does not exist.";
        if (options.Roles != PartnerRoles.None && options.TokenKind == TokenKinds.AppOnly) yield return $"{nameof(options.Roles)} must stay empty for {nameof(TokenKinds.AppOnly)} tokens: no user stands behind them.";
    }

    private static IEnumerable<string> Tokens(ConnectionOptions options, IServiceProviderIsService registered)
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

    private static IEnumerable<string> Bounds(ConnectionOptions options)
    {
        if (options.Retries is < 0 or > 10) yield return $"{nameof(options.Retries)} must be 0 to 10.";
        if (options.MaxRetryWait < TimeSpan.Zero || options.MaxRetryWait > TimeSpan.FromHours(1)) yield return $"{nameof(options.MaxRetryWait)} must be zero to an hour.";
        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromDays(1)) yield return $"{nameof(options.Timeout)} must be a second to a day.";
        if (options.MaxAnswerBytes < 64 * 1024) yield return $"{nameof(options.MaxAnswerBytes)} must be at least 65,536.";
        if (options.MaxFaultBytes is < 1024 or > 16 * 1024 * 1024) yield return $"{nameof(options.MaxFaultBytes)} must be 1,024 to 16,777,216.";
    }

    private static readonly PartnerPrograms AllPrograms = Enum.GetValues<PartnerPrograms>().Aggregate((all, one) => all | one);

    private static readonly PartnerRoles AllRoles = Enum.GetValues<PartnerRoles>().Aggregate((all, one) => all | one);
}
