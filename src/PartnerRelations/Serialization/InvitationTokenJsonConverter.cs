using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerRelations.Invitations;

namespace PartnerRelations.Serialization;

/// <summary>Carries a token inside a command over the wire. No record and no event has a token, so none is ever stored by this.</summary>
internal sealed class InvitationTokenJsonConverter : JsonConverter<InvitationToken>
{
    public override InvitationToken Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? InvitationToken.From(reader.GetString()) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, InvitationToken value, JsonSerializerOptions options) => writer.WriteStringValue(value.Reveal());
}
