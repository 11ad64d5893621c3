using System.Text;
using System.Text.RegularExpressions;

namespace PartnerRelations.Tests.Docs;

/// <summary>
/// A page with blocks that code fills: <c>&lt;!-- snippet: name --&gt;</c> holds a region of a test or sample,
/// <c>&lt;!-- generated: name --&gt;</c> a table or diagram; both end at <c>&lt;!-- end --&gt;</c>.
/// </summary>
internal static partial class DocPage
{
    /// <summary>The page as it should be, and the names of the snippets that it shows.</summary>
    public static (string Text, IReadOnlyList<string> Snippets) Filled(string page, Func<string, string> snippet, Func<string, string> generated)
    {
        var shown = new List<string>();
        var text = Block().Replace(page, match =>
        {
            var (kind, name) = (match.Groups["kind"].Value, match.Groups["name"].Value);
            if (kind == "snippet") shown.Add(name);
            var content = kind == "snippet" ? $"```csharp\n{snippet(name)}\n```" : generated(name);
            return $"<!-- {kind}: {name} -->\n{content}\n<!-- end -->";
        });
        return (text, shown);
    }

    /// <summary>The regions of a file by name, without their common indentation.</summary>
    public static IEnumerable<(string Name, string Code)> Regions(string code)
    {
        foreach (Match match in Region().Matches(code))
        {
            var lines = match.Groups["code"].Value.Split('\n').Select(line => line.TrimEnd()).ToList();
            var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
            yield return (match.Groups["name"].Value, string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[indent..])).Trim('\n'));
        }
    }

    /// <summary>The code fences of a page in C# that no snippet block holds.</summary>
    public static IEnumerable<string> LooseCode(string page) =>
        Fence().Matches(Block().Replace(page, string.Empty)).Select(match => match.Value);

    public static string Table(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows)
    {
        var table = new StringBuilder();
        var columns = head.ToList();
        table.Append(Row(columns)).Append('\n').Append(Row(columns.Select(_ => "---")));
        foreach (var row in rows) table.Append('\n').Append(Row(row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))));
        return table.ToString();
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    [GeneratedRegex("<!-- (?<kind>snippet|generated): (?<name>[a-z0-9-]+) -->.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^[ \t]*#region snippet: (?<name>[a-z0-9-]+)[ \t\r]*\n(?<code>.*?)^[ \t]*#endregion", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex("```(?:csharp|cs|c#).*?```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
