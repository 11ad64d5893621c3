using System.Text.Json;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Prints a refusal in shape A, unless it brings a shape of its own.</summary>
internal static class RefusalBody
{
    public static void Write(Utf8JsonWriter json, Refusal refusal)
    {
        if (refusal.Body is not null)
        {
            refusal.Body(json);
            return;
        }

        json.Object(_ =>
        {
            json.WriteNumber("code", refusal.Code);
            json.WriteString("description", refusal.Message);
            json.Texts("data", refusal.Items);
            json.WriteString("source", refusal.Origin);
        });
    }
}
