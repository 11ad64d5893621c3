using System.Text.Json.Nodes;

namespace PartnerRelations.AspNetCore.Documents;

/// <summary>An example for each member whose type alone does not suggest one, and the body that a schema's examples make together.</summary>
internal static class ExampleValues
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["email"] = "owner@reseller.example",
        ["applicantEmail"] = "applicant@reseller.example",
        ["culture"] = "en",
        ["language"] = "en",
        ["country"] = "FR",
        ["newTenantCountry"] = "FR",
        ["newTenantName"] = "Reseller",
        ["newTenantDomainPrefix"] = "reseller",
        ["name"] = "Reseller",
        ["displayName"] = "Camille Martin",
        ["firstName"] = "Camille",
        ["lastName"] = "Martin",
        ["legalName"] = "Reseller SAS",
        ["city"] = "Paris",
        ["postalCode"] = "75002",
        ["state"] = "Île-de-France",
        ["registrationNumber"] = "552100554",
        ["phone"] = "+33 1 23 45 67 89",
        ["website"] = "https://reseller.example/",
        ["mpnId"] = "4391234",
        ["token"] = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v",
        ["consentTextHash"] = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ["textHash"] = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ["subject"] = "Working together",
        ["body"] = "Good day, please open this page: https://reseller.example/",
        ["comment"] = "The register's extract is attached.",
        ["kind"] = "register-extract",
        ["reference"] = "document-17",
    };

    private static readonly Dictionary<string, string[]> Lists = new(StringComparer.Ordinal)
    {
        ["addressLines"] = ["1 Rue de la Paix"],
        ["reasons"] = ["The address cannot be verified."],
    };

    /// <summary>The example of a member; null where its type says enough.</summary>
    public static JsonNode? Of(string member) =>
        Texts.TryGetValue(member, out var text) ? JsonValue.Create(text)
        : Lists.TryGetValue(member, out var texts) ? new JsonArray([.. texts.Select(one => JsonValue.Create(one))])
        : null;

    /// <summary>An example of what a schema describes.</summary>
    public static JsonNode Example(JsonNode schema, JsonObject schemas)
    {
        if ((string?)schema["$ref"] is { } reference) return Example(schemas[reference[(reference.LastIndexOf('/') + 1)..]]!, schemas);
        if (schema["examples"] is JsonArray { Count: > 0 } examples) return examples[0]!.DeepClone();
        if (schema["oneOf"] is JsonArray kinds) return Example(kinds[0]!, schemas);
        if (schema["const"] is { } only) return only.DeepClone();
        if (schema["enum"] is JsonArray words) return words[^1]!.DeepClone();
        return (string?)schema["type"] switch
        {
            "object" => new JsonObject(schema["properties"]!.AsObject().Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Example(member.Value!, schemas)))),
            "array" => new JsonArray(Example(schema["items"]!, schemas)),
            "boolean" => JsonValue.Create(true),
            "integer" => JsonValue.Create(1),
            _ => JsonValue.Create("text"),
        };
    }
}
