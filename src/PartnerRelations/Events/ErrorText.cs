using System.Text.RegularExpressions;

namespace PartnerRelations.Events;

/// <summary>What is kept of an exception: its type and its message in one line, without what looks like an address, a token or a password.</summary>
internal static partial class ErrorText
{
    public const int MaxLength = 500;
    private const int MaxRead = 2000;
    private const int MaxMilliseconds = 250;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static string Of(Exception exception)
    {
        var text = $"{exception.GetType().Name}: {Harmless(exception.Message)}";
        return text.Length > MaxLength ? text[..MaxLength] : text;
    }

    private static string Harmless(string message)
    {
        try
        {
            var read = message.Length > MaxRead ? message[..MaxRead] : message;
            read = Named().Replace(read, "${name}(hidden)");
            read = Email().Replace(read, "(e-mail address)");
            read = Secret().Replace(read, match => Guid.TryParse(match.Value, out _) ? match.Value : "(hidden)");
            return Blanks().Replace(read, " ").Trim();
        }
        catch (RegexMatchTimeoutException)
        {
            return "(hidden)";
        }
    }

    /// <summary>A value behind a name that tells: in a connection string, a header, a query or JSON.</summary>
    [GeneratedRegex(
        """(?i)\b(?<name>(password|pwd|secret|token|api[-_ ]?key|accountkey|sharedaccesskey|signature|sig|authorization)["']?\s{0,5}[=:]\s{0,5}["']?((bearer|basic)\s{1,5})?|(bearer|basic)\s{1,5})[^\s;,&"']+""",
        Options,
        MaxMilliseconds)]
    private static partial Regex Named();

    [GeneratedRegex("""[^\s@<>"'(),;:]{1,64}@[^\s@<>"'(),;:]+""", Options, MaxMilliseconds)]
    private static partial Regex Email();

    /// <summary>A long unbroken run of the letters that tokens and hashes are made of.</summary>
    [GeneratedRegex("[A-Za-z0-9_+/-]{32,}=*", Options, MaxMilliseconds)]
    private static partial Regex Secret();

    [GeneratedRegex(@"[\s\p{C}]+", Options, MaxMilliseconds)]
    private static partial Regex Blanks();
}
