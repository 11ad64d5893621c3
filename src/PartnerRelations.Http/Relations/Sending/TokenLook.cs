using System.Text.Json.Serialization;

namespace PartnerRelations.Http.Relations.Sending;

/// <summary>The body of a look at what a token stands for. A class, because a record would print the token.</summary>
internal sealed class TokenLook
{
    public required string Token { get; init; }

    /// <summary>The wanted language; null for the record's own.</summary>
    public string? Culture { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenLook))]
internal sealed partial class TokenLookJsonContext : JsonSerializerContext;
