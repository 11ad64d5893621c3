using System.Text.Json;

namespace PartnerRelations.Testing.PartnerCenter.Snapshots;

/// <summary>Partnerships and relationships in a snapshot.</summary>
internal static class RelationText
{
    public static void Write(Utf8JsonWriter json, FakePartnerLink link)
    {
        json.WriteString("provider", link.Provider.ToString());
        json.WriteString("reseller", link.Reseller.ToString());
        json.Moment("since", link.Since);
        json.Moment("endedAt", link.EndedAt);
        json.Moment("shownFrom", link.ShownFrom);
    }

    public static FakePartnerLink ReadLink(SnapshotFields fields) => fields.Done(new FakePartnerLink
    {
        Provider = fields.Tenant("provider"),
        Reseller = fields.Tenant("reseller"),
        Since = fields.RequiredMoment("since"),
        EndedAt = fields.Moment("endedAt"),
        ShownFrom = fields.Moment("shownFrom"),
    });

    public static void Write(Utf8JsonWriter json, FakeRelationship relationship)
    {
        json.WriteString("partner", relationship.Partner.ToString());
        json.WriteString("customer", relationship.Customer.ToString());
        json.Moment("since", relationship.Since);
        json.Moment("endedAt", relationship.EndedAt);
        json.Moment("shownFrom", relationship.ShownFrom);
        json.Flag("delegatedAdministration", relationship.DelegatedAdministration);
        json.EachText("together", relationship.Together);
    }

    public static FakeRelationship Read(SnapshotFields fields) => fields.Done(new FakeRelationship
    {
        Partner = fields.Tenant("partner"),
        Customer = fields.Tenant("customer"),
        Since = fields.RequiredMoment("since"),
        EndedAt = fields.Moment("endedAt"),
        ShownFrom = fields.Moment("shownFrom"),
        DelegatedAdministration = fields.Flag("delegatedAdministration"),
        Together = fields.Values("together", TenantId.Parse),
    });
}
