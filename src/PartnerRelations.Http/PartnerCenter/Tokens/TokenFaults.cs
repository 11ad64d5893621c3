using System.Globalization;
using PartnerRelations.Http.PartnerCenter.Faults;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter.Tokens;

/// <summary>Says why there is no token and what to do about it.</summary>
internal static class TokenFaults
{
    /// <summary>The codes of the token authority that have a meaning here, by their number behind <c>AADSTS</c>.</summary>
    public static IReadOnlyDictionary<string, (string Meaning, string Remedy)> Known { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["50076"] = ("The token was asked for without a second factor, and the partner's tenant demands one.", Consent),
        ["50079"] = ("The user must register a second factor before tokens are issued.", Consent),
        ["50078"] = ("The second factor behind the refresh token has lapsed.", Consent),
        ["50173"] = ("The refresh token was revoked, for instance because the user's password changed.", Consent),
        ["700082"] = ("The refresh token was not used for too long and has lapsed.", Consent),
        ["700084"] = ("The refresh token has reached the end of its life.", Consent),
        ["70008"] = ("The refresh token has lapsed or was revoked.", Consent),
        ["70043"] = ("The refresh token has lapsed by the tenant's sign-in frequency.", Consent),
        ["53003"] = ("A conditional access policy of the partner's tenant refuses the token.", "Have an administrator of the partner's tenant look at the sign-in log and except or satisfy the policy."),
        ["65001"] = ("Nobody has consented to the application's permissions.", "Have an administrator of the partner's tenant consent to the permissions of the application: those for Partner Center, and for Graph where that is called."),
        ["7000215"] = ("The application's secret is not right.", "Set the secret's value (not its id) as it was shown when it was made, or make a new one."),
        ["7000222"] = ("The application's secret has expired.", "Make a new secret in the application's registration and configure it."),
        ["7000216"] = ("The application must prove itself with a secret or a certificate.", "Register the application as a confidential one and configure its secret."),
        ["700016"] = ("The application is not registered in the tenant.", "Check the client id and the tenant; the registration must be in the partner's tenant."),
        ["90002"] = ("The tenant does not exist in this cloud.", "Check the tenant's id and the cloud in the options."),
        ["500011"] = ("The API is not known in the tenant.", "Add the permission for Partner Center, or for Graph where that was called, to the application's registration and consent to it."),
        ["50034"] = ("The user behind the refresh token does not exist any more.", Consent),
        ["50057"] = ("The user behind the refresh token is disabled.", "Enable the user, or let another user consent with a second factor and keep the new refresh token."),
    };

    private const string Consent = "Let a user of the partner's tenant sign in once with a second factor and consent, and put the new refresh token into the store.";

    public static PartnerCenterException Refused(HttpResponseMessage response, ReadOnlyMemory<byte> body, ReadOnlySpan<string?> secrets, TimeProvider clock)
    {
        var fault = FaultBody.Read(body, secrets);
        var number = Number(fault.Description);
        var (meaning, remedy) = number is not null && Known.TryGetValue(number, out var known) ? known : Otherwise(response, fault.Code);
        var code = number is null ? fault.Code : $"AADSTS{number}";
        return new(PartnerCenterFaultKind.NoToken, FaultText.Of($"No token could be had: the token authority answered {(int)response.StatusCode}", code, fault.Description, meaning, remedy))
        {
            Code = code,
            Description = fault.Description,
            Meaning = meaning,
            Remedy = remedy,
            RetryAfter = RetryAfter.Of(response, fault.Description, clock),
            IsPassing = IsPassing(response),
        };
    }

    public static PartnerCenterException NotReached(Uri authority, HttpRequestException broken) => Make(
        $"The token authority {authority.Host} could not be reached.", "Check the network, the proxy and the cloud in the options.", broken, isPassing: true);

    public static PartnerCenterException Unreadable() => Make(
        "The token authority said success, with an answer that holds no token.", "Check the token authority in the options; it may be the address of something else.");

    public static PartnerCenterException TimedOut() => Make(
        "The token authority did not answer in time.", "Try again later.", isPassing: true);

    public static PartnerCenterException NoRefreshToken() => Make(
        "The store holds no refresh token: no user has consented yet.", Consent);

    public static PartnerCenterException StoreFailed(Exception broken) => Make(
        "The store of the refresh token failed.", "See the inner exception; it is the host's own.", broken);

    public static PartnerCenterException SourceFailed(Exception broken) => Make(
        "The host's token source failed.", "See the inner exception; it is the host's own.", broken);

    private static PartnerCenterException Make(string meaning, string remedy, Exception? inner = null, bool isPassing = false) =>
        new(PartnerCenterFaultKind.NoToken, FaultText.Of("No token could be had", null, null, meaning, remedy), inner) { Meaning = meaning, Remedy = remedy, IsPassing = isPassing };

    private static (string Meaning, string Remedy) Otherwise(HttpResponseMessage response, string? error) => error switch
    {
        "invalid_grant" => ("The refresh token is not valid any more, or was issued to another application or tenant.", Consent),
        "interaction_required" => ("The token authority wants the user to sign in once more.", Consent),
        "invalid_client" => ("The token authority does not accept the application's id and secret.", "Check the client id, the secret and the tenant."),
        "unauthorized_client" => ("The application may not ask for this kind of token.", "Check the application's registration and its permissions."),
        "invalid_scope" or "invalid_resource" => ("The token authority does not know the API under this name.", "Check the cloud in the options, and the application's permissions."),
        _ when IsPassing(response) => ("The token authority is busy or broken.", "Try again later."),
        _ => ("The token authority refused for a reason that this library does not know.", "See the description, and the sign-in log of the partner's tenant."),
    };

    private static bool IsPassing(HttpResponseMessage response) => (int)response.StatusCode is 408 or 429 or >= 500;

    /// <summary>The digits behind <c>AADSTS</c>.</summary>
    private static string? Number(string? description)
    {
        var start = description?.IndexOf("AADSTS", StringComparison.Ordinal) ?? -1;
        if (start < 0) return null;
        var digits = new string([.. description!.AsSpan(start + "AADSTS".Length).ToArray().TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? digits : null;
    }
}
