using System.Text.Json.Serialization;

namespace PartnerRelations.AspNetCore.Reading;

/// <summary>The body of a question that is asked with an invitation's token. A class, so that it never prints the token.</summary>
internal class TokenQuestion
{
    public required string Token { get; init; }
}

/// <summary>The same, where the answer is a text that exists in several languages.</summary>
internal sealed class TextQuestion : TokenQuestion
{
    public string? Culture { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(TokenQuestion))]
[JsonSerializable(typeof(TextQuestion))]
internal sealed partial class TokenQuestionJson : JsonSerializerContext;
