using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PartnerRelations.Walkthrough.Reading;

/// <summary>
/// Holds the nodes of a file against the types that are read from it, and notes everything that does not fit with its place. The
/// deserializer would stop at the first.
/// </summary>
internal sealed class ShapeCheck(List<FileProblem> problems)
{
    /// <summary>The longest list of anything: the story is told step by step, and somebody reads it.</summary>
    public const int MaxItems = 50;

    public void Check(FileNode node, Type type)
    {
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (node.Kind == JsonValueKind.Null)
        {
            Note(node.Place, "null says nothing; leave the member out, or give it a value.");
            return;
        }

        var shape = ApplicationJson.Default.GetTypeInfo(wanted)!;
        switch (shape.Kind)
        {
            case JsonTypeInfoKind.Object:
                CheckObject(node, shape);
                break;
            case JsonTypeInfoKind.Enumerable:
                CheckList(node, shape.ElementType!);
                break;
            default:
                CheckValue(node, wanted);
                break;
        }
    }

    private void CheckObject(FileNode node, JsonTypeInfo shape)
    {
        if (!Is(node, "an object", JsonValueKind.Object)) return;
        var known = shape.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var (name, member) in node.Members)
        {
            if (known.TryGetValue(name, out var property)) Check(member.Value, property.PropertyType);
            else Note(member.Place, $"nothing is read from a member of this name. {Known(name, known.Keys)}");
        }

        foreach (var missing in shape.Properties.Where(property => property.IsRequired && !node.Members.ContainsKey(property.Name)))
        {
            Note(node.Place, $"the member \"{missing.Name}\" is missing.");
        }
    }

    private void CheckList(FileNode node, Type items)
    {
        if (!Is(node, "a list", JsonValueKind.Array)) return;
        if (node.Items.Count > MaxItems) Note(node.Place, $"the list has {node.Items.Count} items; at most {MaxItems} are read.");
        foreach (var item in node.Items.Take(MaxItems)) Check(item, items);
    }

    private void CheckValue(FileNode node, Type wanted)
    {
        if (wanted == typeof(bool))
        {
            Is(node, "true or false", JsonValueKind.True, JsonValueKind.False);
        }
        else if (Is(node, "a text in quotation marks", JsonValueKind.String) && wanted.IsEnum && !ApplicationJson.WordsOf(wanted).Contains(node.Text))
        {
            Note(node.Place, $"this word is not known here. Known are: {string.Join(", ", ApplicationJson.WordsOf(wanted))}.");
        }
    }

    private bool Is(FileNode node, string wanted, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (kinds.Contains(node.Kind)) return true;
        Note(node.Place, $"{wanted} is expected here, not {Name(node.Kind)}.");
        return false;
    }

    private void Note(FilePlace place, string message) => problems.Add(new FileProblem(place, message));

    private static string Known(string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var near = names.FirstOrDefault(candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase));
        return near is null ? $"Known are: {string.Join(", ", names)}." : $"Letter case counts: \"{near}\" is known.";
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "true or false",
    };
}
