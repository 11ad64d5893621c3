using System.Text.Json.Serialization.Metadata;
using PartnerRelations.Invitations;

namespace PartnerRelations.AspNetCore.Reading;

/// <summary>What an object of a body may hold, by the JSON metadata of its type.</summary>
internal sealed class Members
{
    private readonly Dictionary<string, JsonTypeInfo?> _types;

    private Members(Dictionary<string, JsonTypeInfo?> types, IReadOnlyList<string> required) => (_types, Required) = (types, required);

    public IReadOnlyList<string> Required { get; }

    /// <summary>The members; null where an object is no such thing, which reading it will say.</summary>
    public static Members? Of(JsonTypeInfo type)
    {
        if (type.Type == typeof(MailDraft))
        {
            return new(
                BodyJson.MailDraftMembers.ToDictionary(member => member.Key, _ => (JsonTypeInfo?)null, StringComparer.Ordinal),
                [.. BodyJson.MailDraftMembers.Where(member => member.Value).Select(member => member.Key)]);
        }

        if (type.Kind != JsonTypeInfoKind.Object) return null;
        return new(
            type.Properties.ToDictionary(property => property.Name, property => (JsonTypeInfo?)type.Options.GetTypeInfo(property.PropertyType), StringComparer.Ordinal),
            [.. type.Properties.Where(property => property.IsRequired).Select(property => property.Name)]);
    }

    /// <summary>What the items of a list are; null where it is no list.</summary>
    public static JsonTypeInfo? ItemOf(JsonTypeInfo type) =>
        type.ElementType is { } element ? type.Options.GetTypeInfo(element)
        : type.Type is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(ValueList<>) ? type.Options.GetTypeInfo(list.GetGenericArguments()[0])
        : null;

    public bool Knows(string name) => _types.ContainsKey(name);

    public JsonTypeInfo? TypeOf(string name) => _types.GetValueOrDefault(name);
}
