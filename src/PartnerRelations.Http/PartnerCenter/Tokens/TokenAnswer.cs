using System.Globalization;
using System.Text.Json;
using PartnerRelations.Http.PartnerCenter.Sending;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter.Tokens;

/// <summary>What the token end point issued.</summary>
internal sealed record TokenAnswer(AccessToken Token, RefreshToken? Refresh)
{
    private const long LongestSeconds = 10L * 366 * 24 * 60 * 60;

    /// <summary>Reads both forms: the lifetime comes as a number or, from the older end point, as text. Null when no token is in it.</summary>
    public static TokenAnswer? Read(ReadOnlyMemory<byte> body, TimeProvider clock)
    {
        using var json = JsonDocument.Parse(Utf8Text.WithoutMark(body));
        if (json.RootElement.ValueKind != JsonValueKind.Object) return null;
        var (access, refresh) = (Text(json.RootElement, "access_token"), Text(json.RootElement, "refresh_token"));
        if (!SecretText.IsOneWord(access)) return null;
        var lifetime = long.TryParse(Text(json.RootElement, "expires_in"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
        return new(
            new AccessToken(access!, clock.GetUtcNow().AddSeconds(Math.Min(lifetime, LongestSeconds))),
            SecretText.IsOneWord(refresh) ? new RefreshToken(refresh!) : null);
    }

    private static string? Text(JsonElement answer, string name) => answer.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;
}
