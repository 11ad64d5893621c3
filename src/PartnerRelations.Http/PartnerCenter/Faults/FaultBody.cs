using System.Text;
using System.Text.Json;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter.Faults;

/// <summary>
/// What the body of a refusal says, in any of the shapes that occur: <c>{code, description, data, source}</c>,
/// <c>{code, message, description, errorName}</c>, <c>{statusCode, message}</c>, <c>{error: {code, message}}</c> and the token authority's
/// <c>{error, error_description}</c>, in any letter case. A body that is cut off gives what stands before the cut; HTML and anything else
/// gives nothing.
/// </summary>
internal sealed record FaultBody(string? Code, string? Description, string? HelpLink, string? Source)
{
    private const int MaxDescription = 1024;
    private const int MaxCode = 100;

    private static readonly FaultBody Empty = new(null, null, null, null);

    public static FaultBody Read(ReadOnlyMemory<byte> body, ReadOnlySpan<string?> secrets)
    {
        var fields = new Fields();
        try
        {
            fields.Read(Utf8Text.WithoutMark(body).Span);
        }
        catch (JsonException)
        {
            // What stood before the damage is kept.
        }

        if (fields is { Code: null, Description: null, Message: null }) return Empty;
        return new(OneLine.Of(fields.Code, MaxCode, secrets), OneLine.Of(fields.Description ?? fields.Message, MaxDescription, secrets), OneLine.Of(fields.HelpLink, MaxDescription, secrets), OneLine.Of(fields.Source, MaxCode, secrets));
    }

    private sealed class Fields
    {
        public string? Code { get; private set; }

        public string? Description { get; private set; }

        public string? Message { get; private set; }

        public string? HelpLink { get; private set; }

        public string? Source { get; private set; }

        /// <summary>Reads the fields of the outermost object and of an <c>error</c> object in it; passes over everything else, however deep.</summary>
        public void Read(ReadOnlySpan<byte> utf8)
        {
            var json = new Utf8JsonReader(utf8, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 });
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return;
            ReadObject(ref json, isInner: false);
        }

        private void ReadObject(ref Utf8JsonReader json, bool isInner)
        {
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = Unescaped(ref json);
                if (!json.Read()) return;
                if (json.TokenType == JsonTokenType.StartObject && !isInner && Is(name, "error")) ReadObject(ref json, isInner: true);
                else if (json.TokenType == JsonTokenType.StartArray && Is(name, "data")) ReadHelpLink(ref json);
                else if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) json.Skip();
                else Take(name, Text(ref json));
            }
        }

        private void ReadHelpLink(ref Utf8JsonReader json)
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                if (json.TokenType == JsonTokenType.String && Uri.TryCreate(Unescaped(ref json), UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps) HelpLink ??= link.AbsoluteUri;
                else if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) json.Skip();
            }
        }

        private void Take(string? name, string? value)
        {
            if (Is(name, "code") || Is(name, "error") || (Is(name, "statusCode") && Code is null)) Code = value ?? Code;
            else if (Is(name, "description") || Is(name, "error_description")) Description = string.IsNullOrWhiteSpace(value) ? Description : value;
            else if (Is(name, "message")) Message = value ?? Message;
            else if (Is(name, "source")) Source = value ?? Source;
        }

        private static string? Text(ref Utf8JsonReader json) => json.TokenType switch
        {
            JsonTokenType.String => Unescaped(ref json),
            JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
            _ => null,
        };

        /// <summary>A name or string with a broken escape or broken UTF-8 counts as absent.</summary>
        private static string? Unescaped(ref Utf8JsonReader json)
        {
            try
            {
                return json.GetString();
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }

        private static bool Is(string? name, string expected) => string.Equals(name, expected, StringComparison.OrdinalIgnoreCase);
    }
}
