using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PartnerRelations.AspNetCore.Answering;

namespace PartnerRelations.AspNetCore.Reading;

/// <summary>
/// Walks a body once before it is read, so that everything that is wrong with its shape is told at once and by place: members unknown,
/// twice, reserved, missing or of another kind, and texts that nothing can keep.
/// </summary>
internal ref struct BodyCheck
{
    /// <summary>More would help nobody, and a body of nothing but faults would make a long answer.</summary>
    private const int MostProblems = 20;

    private readonly List<RequestProblem> _problems = [];
    private readonly IReadOnlyCollection<string> _reserved;
    private Utf8JsonReader _json;
    private bool _isTooDeep;

    private BodyCheck(ReadOnlySpan<byte> body, IReadOnlyCollection<string> reserved)
    {
        _json = new Utf8JsonReader(body);
        _reserved = reserved;
    }

    /// <summary>The problems of a body that is to be read as that type; none when its shape is right.</summary>
    /// <param name="body">The bytes.</param>
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
            return [new(check._isTooDeep ? RequestErrors.BodyTooDeep : RequestErrors.BodyMalformed)];
        }

        return check._problems;
    }

    private void Object(Members? members, string place)
    {
        StopBelowDepth();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(place) ?? string.Empty;
            var below = JsonPointer.Below(place, name);
            var value = members?.Find(name);
            if (!seen.Add(name)) Add(RequestErrors.MemberRepeated, below);
            else if (IsReserved(place, name)) Add(RequestErrors.MemberReserved, below);
            else if (members is not null && value is null) Add(RequestErrors.MemberUnknown, below);
            _json.Read();
            Value(IsReserved(place, name) ? null : value, below);
        }

        foreach (var missing in members?.Required ?? [])
        {
            if (!seen.Contains(missing)) Add(RequestErrors.MemberMissing, JsonPointer.Below(place, missing));
        }
    }

    private void Value(MemberValue? value, string place)
    {
        var type = value?.Type;
        switch (_json.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = type is null ? null : Members.Of(type);
                if (type is not null && members is null) Add(RequestErrors.MemberMistyped, place);
                Object(members, place);
                break;
            case JsonTokenType.StartArray:
                StopBelowDepth();
                var item = type is null ? null : Members.ItemOf(type);
                if (type is not null && item is null) Add(RequestErrors.MemberMistyped, place);
                for (var index = 0; _json.Read() && _json.TokenType != JsonTokenType.EndArray; index++)
                {
                    Value(item is null ? null : new MemberValue(item, IsNullable: false), $"{place}/{Invariant.Text(index)}");
                }

                break;
            case JsonTokenType.Null:
                if (value is { IsNullable: false }) Add(RequestErrors.MemberMistyped, place);
                break;
            case JsonTokenType.String when Text(place) is null:
                break;
            default:
                if (type is not null && !IsReadable(type)) Add(RequestErrors.MemberMistyped, place);
                break;
        }
    }

    /// <summary>The text at hand; null when nothing can keep it, which is then told.</summary>
    private readonly string? Text(string place)
    {
        try
        {
            var text = _json.GetString()!;
            if (!_json.ValueIsEscaped || !text.Contains('\0', StringComparison.Ordinal)) return text;
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a surrogate pair, or bytes that are no UTF-8.
        }

        Add(RequestErrors.TextMalformed, place.Length == 0 ? null : place);
        return null;
    }

    /// <summary>Whether the one text, number or truth value at hand can be read as that type.</summary>
    private readonly bool IsReadable(JsonTypeInfo type)
    {
        if (Members.Of(type) is not null || Members.ItemOf(type) is not null) return false;
        if ((Nullable.GetUnderlyingType(type.Type) ?? type.Type) is { IsEnum: true } words) return _json.TokenType == JsonTokenType.String && EnumWord.Is(words, _json.GetString());
        var ahead = _json;
        try
        {
            JsonSerializer.Deserialize(ref ahead, type);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void StopBelowDepth()
    {
        if (_json.CurrentDepth < BodyJson.MaxDepth) return;
        _isTooDeep = true;
        throw new JsonException();
    }

    private readonly bool IsReserved(string place, string name) => place.Length == 0 && _reserved.Contains(name);

    private readonly void Add(RequestErrorCode code, string? place)
    {
        if (_problems.Count < MostProblems) _problems.Add(new(code, place));
    }
}
