using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerRelations.Walkthrough.Reading;

/// <summary>Reads the whole file into nodes with places. Stops at the first error of syntax; a name that stands twice is noted and passed over.</summary>
internal static partial class JsonScanner
{
    public const int MaxDepth = 16;

    public static FileNode? Scan(byte[] bytes, List<FileProblem> problems)
    {
        var lines = new FileLines(bytes);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Disallow });
        var way = new Stack<string>(["$"]);
        try
        {
            reader.Read();
            var root = Value(ref reader, lines, way, problems);
            reader.Read();
            return root;
        }
        catch (JsonException failure)
        {
            problems.Add(new FileProblem(lines.Place(way.Peek(), failure.LineNumber ?? 0, failure.BytePositionInLine ?? 0), Said(failure)));
            return null;
        }
    }

    private static FileNode Value(ref Utf8JsonReader reader, FileLines lines, Stack<string> way, List<FileProblem> problems)
    {
        var place = lines.Place(way.Peek(), reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(ref reader, new FileNode(JsonValueKind.Object, place), lines, way, problems);
            case JsonTokenType.StartArray:
                return Array(ref reader, new FileNode(JsonValueKind.Array, place), lines, way, problems);
            case JsonTokenType.String:
                return new FileNode(JsonValueKind.String, place) { Text = Text(ref reader, place, problems) };
            case JsonTokenType.Number:
                return new FileNode(JsonValueKind.Number, place);
            case JsonTokenType.True:
                return new FileNode(JsonValueKind.True, place);
            case JsonTokenType.False:
                return new FileNode(JsonValueKind.False, place);
            default:
                return new FileNode(JsonValueKind.Null, place);
        }
    }

    private static FileNode Object(ref Utf8JsonReader reader, FileNode node, FileLines lines, Stack<string> way, List<FileProblem> problems)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var named = lines.Place(way.Peek(), reader.TokenStartIndex);
            var name = Text(ref reader, named, problems);
            way.Push(PathOf(way.Peek(), name));
            named = named with { Path = way.Peek() };
            reader.Read();
            var value = Value(ref reader, lines, way, problems);
            way.Pop();
            if (!node.Members.TryAdd(name, new FileMember(named, value)))
            {
                problems.Add(new FileProblem(named, "this name stands twice in the same object; keep one of the two."));
            }
        }

        return node;
    }

    private static FileNode Array(ref Utf8JsonReader reader, FileNode node, FileLines lines, Stack<string> way, List<FileProblem> problems)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            way.Push($"{way.Peek()}[{node.Items.Count}]");
            node.Items.Add(Value(ref reader, lines, way, problems));
            way.Pop();
        }

        return node;
    }

    private static string Text(ref Utf8JsonReader reader, FilePlace place, List<FileProblem> problems)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            problems.Add(new FileProblem(place, "the text has half of a surrogate pair in it, which is no character."));
            return string.Empty;
        }
    }

    private static string PathOf(string parent, string name) => PlainName().IsMatch(name)
        ? $"{parent}.{name}"
        : $"{parent}['{(name.Length <= 60 ? name : name[..60] + "...").Replace("'", "\\'", StringComparison.Ordinal)}']";

    /// <summary>The reader's own sentence, without the numbers behind it that the place gives already.</summary>
    private static string Said(JsonException failure)
    {
        var end = failure.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var said = end < 0 ? failure.Message : failure.Message[..end];
        return $"this is not JSON. {said}";
    }

    [GeneratedRegex("^[$A-Za-z_][A-Za-z0-9_-]{0,59}$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();
}
