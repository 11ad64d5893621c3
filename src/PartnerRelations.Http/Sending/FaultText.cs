using System.Text;

namespace PartnerRelations.Http.Sending;

/// <summary>The text of a fault: what happened, the service's own words, what it means, what to do.</summary>
internal static class FaultText
{
    public static string Of(string what, string? code, string? description, string meaning, string remedy)
    {
        var text = new StringBuilder(what);
        if (code is not null) text.Append(", code ").Append(code);
        if (description is not null) text.Append(" (").Append(description).Append(')');
        return text.Append(": ").Append(meaning).Append(' ').Append(remedy).ToString();
    }
}
