using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>Reads a text that stands in every item of a page, such as a link's method.</summary>
internal sealed class RepeatedTextConverter : JsonConverter<string>
{
    private static readonly string[] Usual = ["GET", "Customer", "CustomerCompanyProfile", "CustomerBillingProfile", "PartnerRelationship", "AuditRecord", "Subscription", "Collection"];
    private static readonly KnownTexts Known = new(Usual);

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Known.IndexOf(ref reader) is >= 0 and var place ? Usual[place] : TolerantTextConverter.TextOf(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
