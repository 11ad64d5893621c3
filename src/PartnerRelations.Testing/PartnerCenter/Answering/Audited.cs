using System.Text;
using System.Text.Json;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>What an audit record tells besides who did what when: the resource before and after as JSON text, and names with values.</summary>
internal sealed record Audited
{
    public string? Old { get; init; }

    public string? New { get; init; }

    public ValueList<FakeAuditDetail> Details { get; init; } = [];

    public static Audited Of(string key, string value) => new() { Details = [new() { Key = key, Value = value }] };

    /// <summary>A partnership that begins or ends.</summary>
    public static Audited Partnership(FakePartner other, bool active)
    {
        var text = Text(json =>
        {
            json.WriteString("Id", other.Tenant.ToString());
            json.WriteString("Name", other.Name);
            json.WriteString("State", "Active");
        });
        return Of("RelatedPartnerId", other.Tenant.ToString()) with { Old = active ? null : text, New = active ? text : null };
    }

    /// <summary>What a partner is to a customer.</summary>
    public static string Relationship(string value) => Text(json => json.WriteString("RelationshipToPartner", value));

    public static string Text(Action<Utf8JsonWriter> members) => Encoding.UTF8.GetString(JsonText.Bytes(json => json.Object(members)));
}
