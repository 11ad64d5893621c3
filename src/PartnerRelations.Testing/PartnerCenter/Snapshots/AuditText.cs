using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Snapshots;

/// <summary>Audit records in a snapshot.</summary>
internal static class AuditText
{
    public static void Write(Utf8JsonWriter json, FakeAuditRecord record)
    {
        json.WriteString("id", record.Id);
        json.WriteString("partner", record.Partner.ToString());
        json.Text("customer", record.Customer?.ToString());
        json.Text("customerName", record.CustomerName);
        json.Text("userPrincipalName", record.UserPrincipalName);
        json.Text("applicationId", record.ApplicationId?.ToString("D"));
        json.WriteString("resourceType", record.ResourceType);
        json.Text("oldValue", record.OldValue);
        json.Text("newValue", record.NewValue);
        json.WriteString("operationType", record.OperationType);
        json.Moment("operationDate", record.OperationDate);
        json.Text("correlationId", record.CorrelationId?.ToString("D"));
        json.Each("details", record.Details, Write);
        json.Moment("shownFrom", record.ShownFrom);
    }

    public static FakeAuditRecord Read(SnapshotFields fields) => fields.Done(new FakeAuditRecord
    {
        Id = fields.Required("id"),
        Partner = fields.Tenant("partner"),
        Customer = fields.ParsedValue("customer", TenantId.Parse),
        CustomerName = fields.Text("customerName"),
        UserPrincipalName = fields.Text("userPrincipalName"),
        ApplicationId = fields.ParsedValue("applicationId", Guid.Parse),
        ResourceType = fields.Required("resourceType"),
        OldValue = fields.Text("oldValue"),
        NewValue = fields.Text("newValue"),
        OperationType = fields.Required("operationType"),
        OperationDate = fields.RequiredMoment("operationDate"),
        CorrelationId = fields.ParsedValue("correlationId", Guid.Parse),
        Details = fields.Objects("details", ReadDetail),
        ShownFrom = fields.Moment("shownFrom"),
    });

    private static void Write(Utf8JsonWriter json, FakeAuditDetail detail)
    {
        json.WriteString("key", detail.Key);
        json.WriteString("value", detail.Value);
    }

    private static FakeAuditDetail ReadDetail(SnapshotFields fields) =>
        fields.Done(new FakeAuditDetail { Key = fields.Required("key"), Value = fields.Required("value") });
}
