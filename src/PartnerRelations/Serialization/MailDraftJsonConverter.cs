using System.Text.Json;
using System.Text.Json.Serialization;
using PartnerRelations.Invitations;

namespace PartnerRelations.Serialization;

/// <summary>Carries a draft to whoever sends it, and lets none in that has lost its link. Only the five facts travel; the formats are made anew.</summary>
internal sealed class MailDraftJsonConverter : JsonConverter<MailDraft>
{
    public override MailDraft Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new JsonException();
        var values = root.EnumerateObject()
            .Where(member => member.Value.ValueKind != JsonValueKind.Null)
            .ToLookup(member => member.Name, member => member.Value, StringComparer.OrdinalIgnoreCase);
        if (!LanguageTag.TryParse(Text(nameof(MailDraft.Culture)), out var culture)) throw new JsonException();
        var (linkText, toText) = (Text(nameof(MailDraft.Link)), Text(nameof(MailDraft.To)));
        Uri? link = null;
        EmailAddress? to = null;
        if (linkText is not null && (!Uri.TryCreate(linkText, UriKind.Absolute, out link) || !InvitationLinks.IsWeb(link))) throw new JsonException();
        if (toText is not null && !EmailAddress.TryParse(toText, out to)) throw new JsonException();
        return MailDraft.Create(culture, Text(nameof(MailDraft.Subject)), Text(nameof(MailDraft.Body)), link, to) is { IsSuccess: true } draft
            ? draft.Value
            : throw new JsonException();

        string? Text(string name) => values[name].ToList() switch
        {
            [] => null,
            [{ ValueKind: JsonValueKind.String } value] => value.GetString(),
            _ => throw new JsonException(),
        };
    }

    public override void Write(Utf8JsonWriter writer, MailDraft value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Text(nameof(MailDraft.Culture), value.Culture.Value);
        Text(nameof(MailDraft.Subject), value.Subject);
        Text(nameof(MailDraft.Body), value.Body);
        if (value.Link is { } link) Text(nameof(MailDraft.Link), link.OriginalString);
        if (value.To is { } to) Text(nameof(MailDraft.To), to.Value);
        writer.WriteEndObject();

        void Text(string name, string text) => writer.WriteString(options.PropertyNamingPolicy?.ConvertName(name) ?? name, text);
    }
}
