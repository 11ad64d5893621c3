using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerRelations.Http.Sending;

/// <summary>Handles texts that are secrets or may hold one.</summary>
internal static partial class SecretText
{
    private const string Redacted = "(redacted)";

    public static bool IsOneWord(string? text) => !string.IsNullOrEmpty(text) && text.All(c => c is > ' ' and <= '~');

    public static bool AreEqual(string left, string right) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));

    /// <summary>The text without the given secrets, and without anything that looks like a token, a bearer header or a secret's assignment.</summary>
    public static string Without(string text, params ReadOnlySpan<string?> secrets)
    {
        foreach (var secret in secrets)
        {
            if (!string.IsNullOrEmpty(secret)) text = text.Replace(secret, Redacted, StringComparison.Ordinal);
        }

        return TokenLike().Replace(text, "${keep}" + Redacted);
    }

    [GeneratedRegex(
        """eyJ[A-Z0-9_\-]{8,}(\.[A-Z0-9_\-]*)*|(?<keep>\bBearer\s+)[^\s"'<>]+|(?<keep>\b(client_secret|client_assertion|refresh_token|access_token|password)["']?\s*[=:]\s*["']?)[^\s"'&<>,;]+""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenLike();
}
