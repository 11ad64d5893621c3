using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>A secret that the service hands out once, such as a first password. It prints nothing of itself; <see cref="Reveal"/> is explicit.</summary>
[JsonConverter(typeof(SecretAnswerConverter))]
public sealed class SecretAnswer
{
    private readonly string _text;

    /// <summary>Conceals the text.</summary>
    public SecretAnswer(string text) => _text = text;

    /// <summary>The secret itself. Show it to its owner once; keep it nowhere.</summary>
    public string Reveal() => _text;

    /// <summary>Always <c>(secret)</c>.</summary>
    public override string ToString() => "(secret)";
}
