using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>Reads a secret, and writes the word that stands for it: no request of ours carries one, and a dump of a model must not.</summary>
internal sealed class SecretAnswerConverter : JsonConverter<SecretAnswer>
{
    public override SecretAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(TolerantTextConverter.TextOf(ref reader));

    public override void Write(Utf8JsonWriter writer, SecretAnswer value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
