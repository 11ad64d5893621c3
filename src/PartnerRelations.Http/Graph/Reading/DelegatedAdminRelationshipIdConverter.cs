using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Graph.Reading;

/// <summary>Takes the text of a relationship's id over as it is.</summary>
internal sealed class DelegatedAdminRelationshipIdConverter : JsonConverter<DelegatedAdminRelationshipId>
{
    public override bool HandleNull => true;

    public override DelegatedAdminRelationshipId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : new DelegatedAdminRelationshipId(TolerantTextConverter.TextOf(ref reader));

    public override void Write(Utf8JsonWriter writer, DelegatedAdminRelationshipId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
