using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PartnerRelations.AspNetCore.Answering;

namespace PartnerRelations.AspNetCore.Reading;

/// <summary>Reads a text as a value; false when it is none.</summary>
internal delegate bool TryRead<T>(string? text, out T value);

/// <summary>
/// Reads the members of a query and collects everything that is wrong with them. Every member that a question has is asked for, so what
/// was not asked for is unknown; and run without a request, it tells which members there are.
/// </summary>
internal sealed class QueryReader(IQueryCollection query, RouteValueDictionary path)
{
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    private readonly List<RequestProblem> _problems = [];
    private readonly List<QueryMember> _members = [];

    /// <summary>A reader without a request, to learn the members.</summary>
    public QueryReader()
        : this(QueryCollection.Empty, [])
    {
    }

    public IReadOnlyList<QueryMember> Members => _members;

    /// <summary>Everything that is wrong, unknown members included.</summary>
    public IReadOnlyList<RequestProblem> Problems() =>
    [
        .. _problems,
        .. query.Keys.Where(name => !_members.Exists(member => !member.IsPath && string.Equals(member.Name, name, StringComparison.Ordinal)))
            .Select(name => new RequestProblem(RequestErrors.QueryUnknown, JsonPointer.Below(string.Empty, name)[1..])),
    ];

    /// <summary>The id in the path; the empty id, which no record has, where it is none.</summary>
    public T Path<T>(string name, TryRead<T> tryRead)
        where T : struct
    {
        _members.Add(new(name, typeof(T), IsPath: true, IsRequired: true));
        return tryRead(path[name] as string, out var value) ? value : default;
    }

    public string? Text(string name) => Given(name, typeof(string));

    public T? Value<T>(string name, TryRead<T> tryRead)
        where T : struct
    {
        if (Given(name, typeof(T)) is not { } text) return null;
        if (tryRead(text, out var value)) return value;
        _problems.Add(new(RequestErrors.QueryMalformed, name));
        return null;
    }

    public T Required<T>(string name, TryRead<T> tryRead)
        where T : struct
    {
        var before = _problems.Count;
        var value = Value(name, tryRead);
        _members[^1] = _members[^1] with { IsRequired = true };
        if (value is null && _problems.Count == before) _problems.Add(new(RequestErrors.QueryMissing, name));
        return value.GetValueOrDefault();
    }

    public T? Word<T>(string name)
        where T : struct, Enum => Value<T>(name, TryWord);

    public T RequiredWord<T>(string name)
        where T : struct, Enum => Required<T>(name, TryWord);

    public bool Flag(string name) => Value<bool>(name, TryFlag) ?? false;

    public DateTimeOffset RequiredTime(string name) => Required<DateTimeOffset>(name, TryTime);

    /// <summary>Which part of a list.</summary>
    public PageRequest Page()
    {
        var size = Value<int>("size", TryNumber);
        return new PageRequest { Size = size ?? PageRequest.First.Size, Token = Text("pageToken") };
    }

    private string? Given(string name, Type type)
    {
        _members.Add(new(name, type, IsPath: false, IsRequired: false));
        if (!query.TryGetValue(name, out var values)) return null;
        if (values.Count > 1) _problems.Add(new(RequestErrors.QueryRepeated, name));
        else if (values[0]?.Contains('\0', StringComparison.Ordinal) == true) _problems.Add(new(RequestErrors.TextMalformed, name));
        else return values[0];
        return null;
    }

    private static bool TryWord<T>(string? text, out T value)
        where T : struct, Enum => Enum.TryParse(text, out value) && EnumWord.Is(typeof(T), text);

    private static bool TryFlag(string? text, out bool value)
    {
        value = string.Equals(text, "true", StringComparison.Ordinal);
        return value || string.Equals(text, "false", StringComparison.Ordinal);
    }

    private static bool TryNumber(string? text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool TryTime(string? text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out value)
        && text.AsSpan(10).IndexOfAny('Z', '+', '-') >= 0;
}
