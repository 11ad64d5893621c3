using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>Takes the text of an id over as it is.</summary>
internal sealed class WireIdConverter : JsonConverter<WireId>
{
    public override bool HandleNull => true;

    public override WireId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : new WireId(TolerantTextConverter.TextOf(ref reader));

    public override void Write(Utf8JsonWriter writer, WireId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
