using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>Takes the text of a time over as it is.</summary>
internal sealed class WireTimeConverter : JsonConverter<WireTime>
{
    public override bool HandleNull => true;

    public override WireTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : WireTime.Of(TolerantTextConverter.TextOf(ref reader));

    public override void Write(Utf8JsonWriter writer, WireTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
