using System.Text.Json;

namespace PartnerRelations.Walkthrough.Reading;

/// <summary>A JSON value with its place, so that every later complaint can say where.</summary>
internal sealed class FileNode(JsonValueKind kind, FilePlace place)
{
    public JsonValueKind Kind { get; } = kind;

    public FilePlace Place { get; } = place;

    /// <summary>The text of a string; empty for everything else.</summary>
    public string Text { get; init; } = string.Empty;

    public Dictionary<string, FileMember> Members { get; } = new(StringComparer.Ordinal);

    public List<FileNode> Items { get; } = [];

    /// <summary>The node at a way of member names and indexes; the nearest one above it where it ends early.</summary>
    public FileNode At(params IEnumerable<object> way)
    {
        var node = this;
        foreach (var step in way)
        {
            var next = step switch
            {
                string name when node.Members.TryGetValue(name, out var member) => member.Value,
                int index when index < node.Items.Count => node.Items[index],
                _ => null,
            };
            if (next is null) return node;
            node = next;
        }

        return node;
    }
}

/// <summary>A member of an object; its own place is that of its name.</summary>
internal sealed record FileMember(FilePlace Place, FileNode Value);
