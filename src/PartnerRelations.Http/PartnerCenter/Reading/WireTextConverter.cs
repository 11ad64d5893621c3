using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>A value of the wire that keeps the text it was made of.</summary>
internal interface IWireText<TSelf>
    where TSelf : struct, IWireText<TSelf>
{
    string? Text { get; }

    static abstract TSelf Of(string? text);
}

/// <summary>Takes a text over as it is, and writes it back so.</summary>
internal sealed class WireTextConverter<T> : JsonConverter<T>
    where T : struct, IWireText<T>
{
    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : T.Of(TolerantTextConverter.TextOf(ref reader));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
