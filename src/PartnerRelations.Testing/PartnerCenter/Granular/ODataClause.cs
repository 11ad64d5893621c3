using System.Globalization;
using System.Text.RegularExpressions;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Granular;

/// <summary>One comparison of an OData <c>$filter</c>. Comparisons joined with <c>and</c> are all that the fake reads; it refuses the rest rather than passing it over.</summary>
internal sealed partial record ODataClause(string Field, string Operator, string? Value)
{
    /// <exception cref="Refusal">It is another kind of filter, or names a field that the list has none of.</exception>
    public static IReadOnlyList<ODataClause> Parse(string? filter, IReadOnlyCollection<string> fields)
    {
        if (filter is null) return [];
        var clauses = new List<ODataClause>();
        var at = 0;
        while (at < filter.Length)
        {
            if (Clause().Match(filter, at) is not { Success: true } match || match.Index != at) throw Refusal.BadInput($"Invalid filter clause: '{filter[at..]}'.");
            var field = match.Groups["function"].Success ? match.Groups["argument"].Value : match.Groups["field"].Value;
            var known = fields.FirstOrDefault(one => one.Equals(field, StringComparison.OrdinalIgnoreCase)) ?? throw Refusal.BadInput($"Could not find a property named '{field}' to filter by.");
            clauses.Add(new(known, match.Groups["function"].Success ? "startswith" : match.Groups["operator"].Value, Literal(match.Groups["value"].Value)));
            at = match.Index + match.Length;
        }

        return clauses;
    }

    public bool Holds(string? value)
    {
        var order = Compare(value);
        return Operator switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "startswith" => value is not null && Value is not null && value.StartsWith(Value, StringComparison.OrdinalIgnoreCase),
            _ when value is null || Value is null => false,
            "gt" => order > 0,
            "ge" => order >= 0,
            "lt" => order < 0,
            _ => order <= 0,
        };
    }

    private int Compare(string? value) => Moment(value) is { } mine && Moment(Value) is { } other ? mine.CompareTo(other) : string.Compare(value, Value, StringComparison.OrdinalIgnoreCase);

    private static DateTimeOffset? Moment(string? text) =>
        text is { Length: >= 10 } && char.IsAsciiDigit(text[0]) && text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    private static string? Literal(string text) => text == "null" ? null : text.StartsWith('\'') ? text[1..^1].Replace("''", "'", StringComparison.Ordinal) : text;

    [GeneratedRegex(@"\s*(?:(?<function>startswith)\(\s*(?<argument>[A-Za-z/]+)\s*,\s*(?<value>'(?:[^']|'')*')\s*\)|(?<field>[A-Za-z/]+)\s+(?<operator>eq|ne|gt|ge|lt|le)\s+(?<value>'(?:[^']|'')*'|[^\s']+))\s*(?:$|and(?=\s))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Clause();
}
