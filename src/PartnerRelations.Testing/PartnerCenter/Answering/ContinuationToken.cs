using System.Text;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Opaque texts that say where a list goes on. Each is bound to the list and the caller that it was made for; nobody else's is taken.</summary>
internal static class ContinuationToken
{
    public static string Write(Sequence sequence, string list, TenantId caller, params ReadOnlySpan<string> parts)
    {
        var text = string.Join('\n', parts.ToArray().Select(Uri.EscapeDataString));
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Check(sequence, list, caller, text)}\n{text}"));
    }

    /// <summary>The parts that were written.</summary>
    /// <exception cref="Refusal">The token was not made here, or for another list or caller.</exception>
    public static string[] Read(Sequence sequence, string list, TenantId caller, string? token)
    {
        var bytes = new byte[token?.Length ?? 0];
        if (token is not null && Convert.TryFromBase64String(token, bytes, out var length))
        {
            var text = Encoding.UTF8.GetString(bytes, 0, length);
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            if (end > 0 && text[..end] == Check(sequence, list, caller, text[(end + 1)..])) return [.. text[(end + 1)..].Split('\n').Select(Uri.UnescapeDataString)];
        }

        throw Refusal.BadInput(token is null ? "The header MS-ContinuationToken is required." : "The continuation token is not valid for this list.");
    }

    private static string Check(Sequence sequence, string list, TenantId caller, string text) => sequence.Sign($"{list}/{caller}/{text}");
}
