using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Graph.Reading;

/// <summary>Takes the text of a duration over as it is.</summary>
internal sealed class WireDurationConverter : JsonConverter<WireDuration>
{
    public override bool HandleNull => true;

    public override WireDuration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : WireDuration.Of(TolerantTextConverter.TextOf(ref reader));

    public override void Write(Utf8JsonWriter writer, WireDuration value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
