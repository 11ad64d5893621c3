using System.Text;
using System.Text.Json;

namespace PartnerRelations.Http.PartnerCenter.Reading;

/// <summary>Finds the usual texts while they are bytes, so that a page that holds one hundreds of times makes no text of each.</summary>
internal sealed class KnownTexts(IEnumerable<string?> texts)
{
    private readonly byte[][] _known = [.. texts.Select(text => Encoding.UTF8.GetBytes(text!))];

    /// <summary>The place of the text, letter for letter; -1 for any other.</summary>
    public int IndexOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) return -1;
        for (var i = 0; i < _known.Length; i++)
        {
            if (reader.ValueTextEquals(_known[i])) return i;
        }

        return -1;
    }
}
