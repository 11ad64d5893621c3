using System.Text.Json.Nodes;
using PartnerRelations.Invitations;

namespace PartnerRelations.AspNetCore.Documents;

/// <summary>The schema of what JSON writes as one text, number or truth value, with an example.</summary>
internal static class ValueSchemas
{
    private static readonly string[] SampleIds = ["0195a3c4-7d00-7c3b-9d1e-2f4a6b8c0d1e", "7b2e4c10-58f3-4d6a-9c1b-3e5f7a9b0c2d"];

    /// <summary>The schema; null where the type is an object or a list.</summary>
    public static JsonObject? Of(Type type) =>
        type.IsEnum ? Words(type)
        : type == typeof(string) ? new() { ["type"] = "string" }
        : type == typeof(bool) ? new() { ["type"] = "boolean" }
        : type == typeof(int) ? new() { ["type"] = "integer", ["format"] = "int32" }
        : type == typeof(long) ? new() { ["type"] = "integer", ["format"] = "int64" }
        : type == typeof(DateTimeOffset) ? Text("date-time", "2026-03-02T09:30:00Z")
        : type == typeof(DateOnly) ? Text("date", "2026-03-02")
        : type == typeof(Uri) ? Text("uri", "https://reseller.example/")
        : type == typeof(EmailAddress) ? Text("email", "owner@reseller.example")
        : type == typeof(CountryCode) ? Text(null, "FR")
        : type == typeof(LanguageTag) ? Text(null, "en")
        : type == typeof(MpnId) ? Text(null, "4391234")
        : type == typeof(PhoneNumber) ? Text(null, "+33 1 23 45 67 89")
        : type == typeof(InvitationToken) ? new() { ["type"] = "string", ["maxLength"] = InvitationToken.MaxLength }
        : type.IsValueType && type.Name.EndsWith("Id", StringComparison.Ordinal) ? Text("uuid", SampleIds[type.Namespace == typeof(TenantId).Namespace ? 1 : 0])
        : null;

    private static JsonObject Words(Type type)
    {
        var names = Enum.GetNames(type);
        if (!type.IsDefined(typeof(FlagsAttribute), inherit: false)) return new() { ["type"] = "string", ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };
        return new()
        {
            ["type"] = "string",
            ["description"] = $"One or several of {string.Join(", ", names)}, with a comma between them.",
            ["examples"] = new JsonArray(names[1]),
        };
    }

    private static JsonObject Text(string? format, string example)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (format is not null) schema["format"] = format;
        schema["examples"] = new JsonArray(example);
        return schema;
    }
}
