using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Granular;

/// <summary>How an answer prints a time that is not yet: the documentation has all three.</summary>
internal enum MissingTime
{
    Empty,
    Null,
    LeftOut,
}

/// <summary>Prints granular administration as Graph does.</summary>
internal static class GraphText
{
    public const string Root = "tenantRelationships/$metadata#";

    private const string Relationships = "delegatedAdminRelationships";

    /// <summary>Where a relationship, or something of it, is found.</summary>
    public static string Address(Call call, FakeGranularRelationship relationship, string? below = null) =>
        GraphPage.Context(call, $"tenantRelationships/{Relationships}/{relationship.Id}{(below is null ? string.Empty : "/" + below)}");

    public static void Write(Utf8JsonWriter json, FakeGranularRelationship relationship, MissingTime missing)
    {
        json.WriteString("@odata.type", relationship.IndirectProvider is null ? "#microsoft.graph.delegatedAdminRelationship" : "#microsoft.graph.resellerDelegatedAdminRelationship");
        json.WriteString("@odata.etag", Etag(relationship.Id, relationship.Revision));
        json.WriteString("id", relationship.Id);
        json.WriteString("displayName", relationship.DisplayName);
        json.WriteString("duration", relationship.Duration);
        if (relationship.Customer is { } customer)
        {
            json.WriteStartObject("customer");
            json.WriteString("tenantId", customer.ToString());
            json.WriteString("displayName", relationship.CustomerName ?? string.Empty);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("customer");
        }

        WriteRoles(json, relationship.Roles);
        json.WriteString("status", Word(relationship.Status));
        json.WriteString("autoExtendDuration", relationship.AutoExtendDuration);
        json.WriteString("createdDateTime", Time(relationship.CreatedAt));
        json.WriteString("lastModifiedDateTime", Time(relationship.ModifiedAt));
        WriteTime(json, "activatedDateTime", relationship.ActivatedAt, missing);

        // Printed from the beginning on, as if it came into force when it was created.
        json.WriteString("endDateTime", Time(relationship.EndsAt ?? relationship.CreatedAt + GranularDuration.Parse(relationship.Duration)!.Value));
        if (relationship.IndirectProvider is not { } provider) return;
        json.WriteString("indirectProviderTenantId", provider.ToString());
        json.WriteBoolean("isPartnerConsentPending", relationship.IsPartnerConsentPending);
    }

    public static void Write(Utf8JsonWriter json, FakeAccessAssignment assignment)
    {
        json.WriteString("@odata.type", "#microsoft.graph.delegatedAdminAccessAssignment");
        json.WriteString("@odata.etag", Etag(assignment.Id.ToString(), assignment.Revision));
        json.WriteString("id", assignment.Id);
        json.WriteString("status", Word(assignment.Status));
        json.WriteString("createdDateTime", Time(assignment.CreatedAt));
        json.WriteString("lastModifiedDateTime", Time(assignment.ModifiedAt));
        json.WriteStartObject("accessContainer");
        json.WriteString("accessContainerId", assignment.Group);
        json.WriteString("accessContainerType", "securityGroup");
        json.WriteEndObject();
        WriteRoles(json, assignment.Roles);
    }

    /// <param name="json">Where to.</param>
    /// <param name="request">The request.</param>
    /// <param name="isNew">Whether this answers the call that asks it.</param>
    /// <param name="call">The call; it may ask for words that the documentation has added since.</param>
    public static void Write(Utf8JsonWriter json, FakeGranularRequest request, bool isNew, Call call)
    {
        var isDone = request.SucceedsAt <= call.Now;
        var isOfTomorrow = request.Action == "reject" && call.Request.Header("Prefer")?.Contains("include-unknown-enum-members", StringComparison.OrdinalIgnoreCase) != true;
        json.WriteString("@odata.type", "#microsoft.graph.delegatedAdminRelationshipRequest");
        json.WriteString("id", request.Id);
        json.WriteString("action", isOfTomorrow ? "unknownFutureValue" : request.Action);
        json.WriteString("status", isNew ? "created" : isDone ? "succeeded" : "pending");
        json.WriteString("createdDateTime", Time(request.CreatedAt));
        json.WriteString("lastModifiedDateTime", Time(isDone ? request.SucceedsAt : request.CreatedAt));
    }

    public static void Write(Utf8JsonWriter json, FakeGranularOperation operation)
    {
        json.WriteString("@odata.type", "#microsoft.graph.delegatedAdminRelationshipOperation");
        json.WriteString("id", operation.Id);
        json.WriteString("operationType", operation.Assignment is null ? "unknownFutureValue" : "delegatedAdminAccessAssignmentUpdate");
        json.WriteString("data", operation.Assignment is { } assignment ? $"{{\"accessAssignmentId\":\"{assignment}\"}}" : string.Empty);
        json.WriteString("status", operation.IsDone ? "succeeded" : "running");
        json.WriteString("createdDateTime", Time(operation.CreatedAt));
        json.WriteString("lastModifiedDateTime", Time(operation.IsDone ? operation.SucceedsAt : operation.CreatedAt));
    }

    public static string Etag(string id, int revision)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}/{revision}"))).AsSpan(0, 16));
        var mark = $"'\"{hash[..8]}-{hash[8..12]}-{hash[12..16]}-{hash[16..20]}-{hash[20..32]}\"'";
        return $"W/\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(mark))}\"";
    }

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The word of a status, as the wire has it.</summary>
    public static string Word<T>(T status)
        where T : struct, Enum => $"{status}" is var name ? char.ToLowerInvariant(name[0]) + name[1..] : string.Empty;

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time, MissingTime missing)
    {
        if (time is { } at) json.WriteString(name, Time(at));
        else if (missing == MissingTime.Empty) json.WriteString(name, string.Empty);
        else if (missing == MissingTime.Null) json.WriteNull(name);
    }

    private static void WriteRoles(Utf8JsonWriter json, ValueList<DirectoryRoleId> roles) => json.Object("accessDetails", _ =>
    {
        json.WriteStartArray("unifiedRoles");
        foreach (var role in roles)
        {
            json.WriteStartObject();
            json.WriteString("roleDefinitionId", role.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
