using System.Text;
using System.Text.Json;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>The JSON behind <c>filter</c> in a query: a field, a value and an operator, names in any letter case.</summary>
internal sealed record SearchFilter(string Field, string Value, string Operator)
{
    /// <summary>The filter; null where there is none.</summary>
    /// <exception cref="Refusal">It is no JSON, or a field or operator that the call does not have.</exception>
    public static SearchFilter? Read(Call call)
    {
        if (call.Query("filter") is not { } text) return null;
        try
        {
            using var document = ReadableJson.Parse(Encoding.UTF8.GetBytes(text));
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw Refusal.BadInput("The filter must be a JSON object.");
            var fields = new JsonFields(document.RootElement, "filter.");
            return new(fields.RequiredText("Field"), fields.Text("Value") ?? string.Empty, fields.RequiredText("Operator"));
        }
        catch (JsonException)
        {
            throw Refusal.BadInput("The filter is no valid JSON.");
        }
    }

    /// <summary>The filter of a call that knows one field.</summary>
    public static SearchFilter? Read(Call call, string field, string @operator)
    {
        if (Read(call) is not { } filter) return null;
        if (!filter.Field.Equals(field, StringComparison.OrdinalIgnoreCase)) throw filter.NoField();
        filter.Demand(@operator);
        return filter;
    }

    public void Demand(string @operator)
    {
        if (!Plain(Operator).Equals(Plain(@operator), StringComparison.OrdinalIgnoreCase))
        {
            throw Refusal.BadInput($"The filter on {Field} has no operator {Operator}; it has {@operator}.");
        }
    }

    public Refusal NoField() => Refusal.BadInput($"There is no filter on {Field}.");

    /// <summary><c>starts_with</c> and <c>StartsWith</c> are the same.</summary>
    private static string Plain(string @operator) => @operator.Replace("_", string.Empty, StringComparison.Ordinal);
}
