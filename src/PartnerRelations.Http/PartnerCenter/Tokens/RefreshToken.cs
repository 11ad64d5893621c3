using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter.Tokens;

/// <summary>
/// The lasting secret of the Secure Application Model: what a user's one interactive consent left behind. A class whose text says
/// <c>(refresh token)</c>, so that no log prints it.
/// </summary>
public sealed class RefreshToken
{
    private readonly string _text;

    /// <summary>Takes a refresh token as it was issued: one word of visible ASCII.</summary>
    /// <exception cref="ArgumentException">The text is empty or holds blanks, line ends or other characters that no refresh token has.</exception>
    public RefreshToken(string text)
    {
        if (!SecretText.IsOneWord(text)) throw new ArgumentException("A refresh token is one word of visible ASCII.", nameof(text));
        _text = text;
    }

    /// <summary>The secret itself, for the token authority and for the vault that keeps it.</summary>
    public string Reveal() => _text;

    /// <summary>Whether both are the same secret.</summary>
    public bool IsSameAs(RefreshToken? other) => other is not null && SecretText.AreEqual(_text, other._text);

    /// <summary><c>(refresh token)</c>; never the secret.</summary>
    public override string ToString() => "(refresh token)";
}
