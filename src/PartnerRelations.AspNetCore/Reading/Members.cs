using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using PartnerRelations.Invitations;

namespace PartnerRelations.AspNetCore.Reading;

/// <summary>A value of a body: what it is read as, and whether it may be null.</summary>
internal readonly record struct MemberValue(JsonTypeInfo Type, bool IsNullable);

/// <summary>What an object of a body may hold, by the JSON metadata of its type.</summary>
internal sealed class Members
{
    private static readonly ConcurrentDictionary<Type, Members?> Known = new();

    private readonly Dictionary<string, MemberValue> _values;

    private Members(Dictionary<string, MemberValue> values, IReadOnlyList<string> required) => (_values, Required) = (values, required);

    public IReadOnlyList<string> Required { get; }

    /// <summary>The members; null where the type is no object.</summary>
    public static Members? Of(JsonTypeInfo type) => Known.GetOrAdd(type.Type, static (_, json) => Make(json), type);

    /// <summary>What the items of a list are; null where the type is no list.</summary>
    public static JsonTypeInfo? ItemOf(JsonTypeInfo type) =>
        type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } ? type.Options.GetTypeInfo(element)
        : type.Type is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(ValueList<>) ? type.Options.GetTypeInfo(list.GetGenericArguments()[0])
        : null;

    public MemberValue? Find(string name) => _values.TryGetValue(name, out var value) ? value : null;

    private static Members? Make(JsonTypeInfo type)
    {
        if (type.Type == typeof(MailDraft))
        {
            var text = type.Options.GetTypeInfo(typeof(string));
            return new(
                BodyJson.MailDraftMembers.ToDictionary(member => member.Key, member => new MemberValue(text, IsNullable: !member.Value), StringComparer.Ordinal),
                [.. BodyJson.MailDraftMembers.Where(member => member.Value).Select(member => member.Key)]);
        }

        if (type.Kind != JsonTypeInfoKind.Object) return null;
        var properties = type.Properties.Where(property => property.Get is not null).ToList();
        return new(
            properties.ToDictionary(property => property.Name, property => new MemberValue(type.Options.GetTypeInfo(property.PropertyType), property.IsSetNullable), StringComparer.Ordinal),
            [.. properties.Where(property => property.IsRequired).Select(property => property.Name)]);
    }
}
