using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.Invitations;

namespace PartnerRelations.AspNetCore.Reading;

/// <summary>
/// Walks a body once before it is read, so that everything that is wrong with its shape is told at once and by place: members unknown,
/// twice, reserved or missing, and texts that nothing can keep.
/// </summary>
internal ref struct BodyCheck
{
    /// <summary>More would help nobody, and a body of nothing but faults would make a long answer.</summary>
    private const int MostProblems = 20;

    private readonly List<RequestProblem> _problems = [];
    private readonly IReadOnlyCollection<string> _reserved;
    private Utf8JsonReader _json;

    private BodyCheck(ReadOnlySpan<byte> body, IReadOnlyCollection<string> reserved)
    {
        _json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = BodyJson.MaxDepth });
        _reserved = reserved;
    }

    /// <summary>The problems of a body that is to be read as that type; none when its shape is right.</summary>
    /// <param name="body">The bytes; nothing but blanks stands for an object without members.</param>
    /// <param name="type">What it will be read as.</param>
    /// <param name="reserved">Members that travel elsewhere.</param>
    public static IReadOnlyList<RequestProblem> Of(ReadOnlySpan<byte> body, JsonTypeInfo type, IReadOnlyCollection<string> reserved)
    {
        var check = new BodyCheck(body, reserved);
        try
        {
            if (!check._json.Read() || check._json.TokenType != JsonTokenType.StartObject) return [new(RequestErrors.BodyMalformed)];
            check.Object(Members.Of(type), string.Empty);
            if (check._json.Read()) return [new(RequestErrors.BodyMalformed)];
        }
        catch (JsonException)
        {
            // Its text would repeat parts of the body.
            return [new(check._json.CurrentDepth >= BodyJson.MaxDepth ? RequestErrors.BodyTooDeep : RequestErrors.BodyMalformed)];
        }

        return check._problems;
    }

    private void Object(Members? members, string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(place);
            var below = JsonPointer.Below(place, name);
            if (!seen.Add(name)) Add(RequestErrors.MemberRepeated, below);
            else if (place.Length == 0 && _reserved.Contains(name)) Add(RequestErrors.MemberReserved, below);
            else if (members is not null && !members.Knows(name)) Add(RequestErrors.MemberUnknown, below);
            _json.Read();
            Value(members?.TypeOf(name), below);
        }

        if (members is null) return;
        foreach (var missing in members.Required)
        {
            if (!seen.Contains(missing)) Add(RequestErrors.MemberMissing, JsonPointer.Below(place, missing));
        }
    }

    private void Value(JsonTypeInfo? type, string place)
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.StartObject:
                Object(type is null ? null : Members.Of(type), place);
                break;
            case JsonTokenType.StartArray:
                var item = type is null ? null : Members.ItemOf(type);
                for (var index = 0; _json.Read() && _json.TokenType != JsonTokenType.EndArray; index++) Value(item, $"{place}/{Invariant.Text(index)}");
                break;
            case JsonTokenType.String:
                Text(place);
                break;
            default:
                break;
        }
    }

    private readonly string Text(string place)
    {
        try
        {
            var text = _json.GetString()!;
            if (_json.ValueIsEscaped && text.Contains('\0', StringComparison.Ordinal)) Add(RequestErrors.TextMalformed, place.Length == 0 ? null : place);
            return text;
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a surrogate pair, or bytes that are no UTF-8.
            Add(RequestErrors.TextMalformed, place.Length == 0 ? null : place);
            return string.Empty;
        }
    }

    private readonly void Add(RequestErrorCode code, string? place)
    {
        if (_problems.Count < MostProblems) _problems.Add(new(code, place));
    }
}
