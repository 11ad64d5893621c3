using System.Text.Json;
using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Snapshots;

/// <summary>Granular relationships in a snapshot.</summary>
internal static class GranularText
{
    public static void Write(Utf8JsonWriter json, FakeGranularRelationship relationship)
    {
        json.WriteString("id", relationship.Id);
        json.WriteString("partner", relationship.Partner.ToString());
        json.WriteString("displayName", relationship.DisplayName);
        json.WriteString("duration", relationship.Duration);
        json.WriteString("autoExtendDuration", relationship.AutoExtendDuration);
        json.EachText("roles", relationship.Roles);
        json.Text("customer", relationship.Customer?.ToString());
        json.Text("customerName", relationship.CustomerName);
        json.WriteString("status", relationship.Status.ToString());
        json.Moment("createdAt", relationship.CreatedAt);
        json.Moment("modifiedAt", relationship.ModifiedAt);
        json.Moment("activatedAt", relationship.ActivatedAt);
        json.Moment("endsAt", relationship.EndsAt);
        json.Text("indirectProvider", relationship.IndirectProvider?.ToString());
        json.Flag("isPartnerConsentPending", relationship.IsPartnerConsentPending);
        json.Flag("hasCustomerConsented", relationship.HasCustomerConsented);
        json.Moment("changesAt", relationship.ChangesAt);
        json.Count("revision", relationship.Revision);
        json.Each("assignments", relationship.Assignments, Write);
        json.Each("requests", relationship.Requests, Write);
        json.Each("operations", relationship.Operations, Write);
    }

    public static FakeGranularRelationship Read(SnapshotFields fields) => fields.Done(new FakeGranularRelationship
    {
        Id = fields.Required("id"),
        Partner = fields.Tenant("partner"),
        DisplayName = fields.Required("displayName"),
        Duration = fields.Required("duration", Duration),
        AutoExtendDuration = fields.Text("autoExtendDuration") ?? "PT0S",
        Roles = fields.Values("roles", DirectoryRoleId.Parse),
        Customer = fields.ParsedValue("customer", TenantId.Parse),
        CustomerName = fields.Text("customerName"),
        Status = fields.ParsedValue("status", Word<FakeGranularStatus>) ?? FakeGranularStatus.Created,
        CreatedAt = fields.RequiredMoment("createdAt"),
        ModifiedAt = fields.RequiredMoment("modifiedAt"),
        ActivatedAt = fields.Moment("activatedAt"),
        EndsAt = fields.Moment("endsAt"),
        IndirectProvider = fields.ParsedValue("indirectProvider", TenantId.Parse),
        IsPartnerConsentPending = fields.Flag("isPartnerConsentPending"),
        HasCustomerConsented = fields.Flag("hasCustomerConsented"),
        ChangesAt = fields.Moment("changesAt"),
        Revision = fields.Number("revision", 0),
        Assignments = fields.Objects("assignments", ReadAssignment),
        Requests = fields.Objects("requests", ReadRequest),
        Operations = fields.Objects("operations", ReadOperation),
    });

    private static void Write(Utf8JsonWriter json, FakeAccessAssignment assignment)
    {
        json.WriteString("id", assignment.Id);
        json.WriteString("group", assignment.Group);
        json.EachText("roles", assignment.Roles);
        json.WriteString("status", assignment.Status.ToString());
        json.Moment("createdAt", assignment.CreatedAt);
        json.Moment("modifiedAt", assignment.ModifiedAt);
        json.Moment("changesAt", assignment.ChangesAt);
        json.Count("revision", assignment.Revision);
    }

    private static FakeAccessAssignment ReadAssignment(SnapshotFields fields) => fields.Done(new FakeAccessAssignment
    {
        Id = fields.Required("id", Guid.Parse),
        Group = fields.Required("group", Guid.Parse),
        Roles = fields.Values("roles", DirectoryRoleId.Parse),
        Status = fields.ParsedValue("status", Word<FakeAssignmentStatus>) ?? FakeAssignmentStatus.Pending,
        CreatedAt = fields.RequiredMoment("createdAt"),
        ModifiedAt = fields.RequiredMoment("modifiedAt"),
        ChangesAt = fields.Moment("changesAt"),
        Revision = fields.Number("revision", 0),
    });

    private static void Write(Utf8JsonWriter json, FakeGranularRequest request)
    {
        json.WriteString("id", request.Id);
        json.WriteString("action", request.Action);
        json.Moment("createdAt", request.CreatedAt);
        json.Moment("succeedsAt", request.SucceedsAt);
    }

    private static FakeGranularRequest ReadRequest(SnapshotFields fields) => fields.Done(new FakeGranularRequest
    {
        Id = fields.Required("id", Guid.Parse),
        Action = fields.Required("action"),
        CreatedAt = fields.RequiredMoment("createdAt"),
        SucceedsAt = fields.RequiredMoment("succeedsAt"),
    });

    private static void Write(Utf8JsonWriter json, FakeGranularOperation operation)
    {
        json.WriteString("id", operation.Id);
        json.Text("assignment", operation.Assignment?.ToString());
        json.EachText("roles", operation.Roles);
        json.Moment("createdAt", operation.CreatedAt);
        json.Moment("succeedsAt", operation.SucceedsAt);
        json.Flag("isDone", operation.IsDone);
    }

    private static FakeGranularOperation ReadOperation(SnapshotFields fields) => fields.Done(new FakeGranularOperation
    {
        Id = fields.Required("id", Guid.Parse),
        Assignment = fields.ParsedValue("assignment", Guid.Parse),
        Roles = fields.Values("roles", DirectoryRoleId.Parse),
        CreatedAt = fields.RequiredMoment("createdAt"),
        SucceedsAt = fields.RequiredMoment("succeedsAt"),
        IsDone = fields.Flag("isDone"),
    });

    private static string Duration(string text) => Granular.GranularDuration.Parse(text) is not null ? text : throw new FormatException("The duration is from P1D to P2Y.");

    private static T Word<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var word) && !char.IsAsciiDigit(text.TrimStart()[0]) ? word : throw new FormatException($"It is one of {string.Join(", ", Enum.GetNames<T>())}.");
}
