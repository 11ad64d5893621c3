using System.Text;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Snapshots;

/// <summary>A snapshot as JSON and back.</summary>
internal static class SnapshotText
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static string Write(FakePartnerCenterSnapshot snapshot) => Encoding.UTF8.GetString(JsonText.Bytes(json => json.Object(_ =>
    {
        json.Each("partners", snapshot.Partners, PartnerText.Write);
        json.Each("partnerIds", snapshot.PartnerIds, PartnerText.Write);
        json.Each("customers", snapshot.Customers, CustomerText.Write);
        json.Each("links", snapshot.Links, RelationText.Write);
        json.Each("relationships", snapshot.Relationships, RelationText.Write);
        json.Each("subscriptions", snapshot.Subscriptions, CommerceText.Write);
        json.Each("orders", snapshot.Orders, CommerceText.Write);
        json.Each("serviceRequests", snapshot.ServiceRequests, CommerceText.Write);
        json.Each("granularRelationships", snapshot.GranularRelationships, GranularText.Write);
        json.Each("addressDecisions", snapshot.AddressDecisions, CommerceText.Write);
        json.Each("auditRecords", snapshot.AuditRecords, AuditText.Write);
    }), isIndented: true));

    /// <exception cref="JsonException">The text is no snapshot.</exception>
    public static FakePartnerCenterSnapshot Read(string text)
    {
        using var document = ReadableJson.Parse(Encoding.UTF8.GetBytes(text), Lenient);
        var fields = new SnapshotFields(document.RootElement, string.Empty);
        return fields.Done(new FakePartnerCenterSnapshot
        {
            Partners = fields.Objects("partners", PartnerText.Read),
            PartnerIds = fields.Objects("partnerIds", PartnerText.ReadId),
            Customers = fields.Objects("customers", CustomerText.Read),
            Links = fields.Objects("links", RelationText.ReadLink),
            Relationships = fields.Objects("relationships", RelationText.Read),
            Subscriptions = fields.Objects("subscriptions", CommerceText.ReadSubscription),
            Orders = fields.Objects("orders", CommerceText.ReadOrder),
            ServiceRequests = fields.Objects("serviceRequests", CommerceText.ReadServiceRequest),
            GranularRelationships = fields.Objects("granularRelationships", GranularText.Read),
            AddressDecisions = fields.Objects("addressDecisions", CommerceText.ReadAddressDecision),
            AuditRecords = fields.Objects("auditRecords", AuditText.Read),
        });
    }
}
