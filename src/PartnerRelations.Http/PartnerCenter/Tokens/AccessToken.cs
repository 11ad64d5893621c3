using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter.Tokens;

/// <summary>A bearer token and how long it holds. A class whose text says <c>(token)</c>, so that no log prints it.</summary>
public sealed class AccessToken
{
    private readonly string _text;

    /// <summary>Takes a token as it was issued.</summary>
    /// <param name="text">The token itself: one word of visible ASCII.</param>
    /// <param name="expiresAt">When it ceases to hold (UTC).</param>
    /// <exception cref="ArgumentException">The text is empty or holds anything that has no place in a header.</exception>
    public AccessToken(string text, DateTimeOffset expiresAt)
    {
        if (!SecretText.IsOneWord(text)) throw new ArgumentException("A bearer token is one word of visible ASCII.", nameof(text));
        _text = text;
        ExpiresAt = expiresAt;
    }

    /// <summary>When it ceases to hold (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>The token itself, for the one place that puts it into a header.</summary>
    public string Reveal() => _text;

    /// <summary><c>(token)</c>; never the secret.</summary>
    public override string ToString() => "(token)";
}
