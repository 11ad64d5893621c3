using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PartnerRelations.AspNetCore.Reading;
using PartnerRelations.AspNetCore.Routing;
using PartnerRelations.Invitations;

namespace PartnerRelations.AspNetCore.Documents;

/// <summary>The schemas of a document, each object once and by the metadata that reads and writes it, so that they cannot say anything else.</summary>
internal sealed class SchemaBook
{
    private readonly SortedDictionary<string, JsonObject> _schemas = new(StringComparer.Ordinal);

    public JsonObject Components()
    {
        var components = new JsonObject();
        foreach (var (name, schema) in _schemas) components[name] = schema;
        return components;
    }

    /// <summary>The schema of a type, as a reference where it is an object.</summary>
    public JsonObject Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ValueSchemas.Of(type) is { } value) return value;
        var json = BodyJson.Options.GetTypeInfo(type);
        if (Members.ItemOf(json) is { } item) return new() { ["type"] = "array", ["items"] = Of(item.Type) };
        var name = NameOf(type);
        if (_schemas.TryAdd(name, [])) _schemas[name] = type == typeof(MailDraft) ? MailDraftSchema() : json.PolymorphismOptions is { } kinds ? Kinds(kinds) : Object(json);
        return Reference(name);
    }

    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static string NameOf(Type type) => type.IsGenericType ? $"{type.GetGenericArguments()[0].Name}{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}" : type.Name;

    private JsonObject Object(JsonTypeInfo type)
    {
        var isBody = type.Type.IsSubclassOf(typeof(PartnerCommand)) || type.Type.IsAssignableTo(typeof(TokenQuestion));
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var property in type.Properties.Where(property => property.Get is not null && !Travels(type.Type, property.Name)))
        {
            properties[property.Name] = Member(property.Name, property.PropertyType);
            if (property.IsRequired) required.Add((JsonNode)property.Name);
        }

        var described = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0) described["required"] = required;
        if (isBody) described["additionalProperties"] = false;
        return described;
    }

    private JsonObject Member(string name, Type type)
    {
        var schema = Of(type);
        if (ExampleValues.Of(name) is { } example && !schema.ContainsKey("$ref")) schema["examples"] = new JsonArray(example);
        return schema;
    }

    /// <summary>Whether a command's member is no part of the body.</summary>
    private static bool Travels(Type type, string member) =>
        type.IsSubclassOf(typeof(PartnerCommand)) && (member == BodyJson.RequestId || member == BodyJson.ExpectedVersion || member == RelationRoutes.PathMemberOf(type));

    private JsonObject Kinds(JsonPolymorphismOptions kinds)
    {
        var (oneOf, mapping) = (new JsonArray(), new JsonObject());
        foreach (var kind in kinds.DerivedTypes)
        {
            var word = (string)kind.TypeDiscriminator!;
            var name = NameOf(kind.DerivedType);
            var schema = Object(BodyJson.Options.GetTypeInfo(kind.DerivedType));
            schema["properties"]![kinds.TypeDiscriminatorPropertyName] = new JsonObject { ["const"] = word };
            ((JsonArray)schema["required"]!).Add((JsonNode)kinds.TypeDiscriminatorPropertyName);
            _schemas[name] = schema;
            oneOf.Add((JsonNode)Reference(name));
            mapping[word] = $"#/components/schemas/{name}";
        }

        return new()
        {
            ["oneOf"] = oneOf,
            ["discriminator"] = new JsonObject { ["propertyName"] = kinds.TypeDiscriminatorPropertyName, ["mapping"] = mapping },
        };
    }

    private JsonObject MailDraftSchema()
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var (name, isRequired) in BodyJson.MailDraftMembers)
        {
            properties[name] = Member(name, name switch { "culture" => typeof(LanguageTag), "link" => typeof(Uri), "to" => typeof(EmailAddress), _ => typeof(string) });
            if (isRequired) required.Add((JsonNode)name);
        }

        properties["subject"]!["maxLength"] = MailDraft.MaxSubjectLength;
        properties["body"]!["maxLength"] = MailDraft.MaxBodyLength;
        return new() { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false };
    }
}
