using System.Text;

namespace PartnerRelations.EntityFrameworkCore.Mapping;

/// <summary>
/// A name in the form in which it is searched: capitals of the invariant culture, with a mark before each word. A text stands at the beginning
/// of a word iff its own marked form is part of the name's.
/// </summary>
internal static class SearchedName
{
    private const char Mark = '|';

    public static string Of(string name)
    {
        var marked = new StringBuilder(name.Length + 8);
        for (var at = 0; at < name.Length; at++)
        {
            if (at == 0 || !char.IsLetterOrDigit(name[at - 1])) marked.Append(Mark);
            marked.Append(name[at]);
        }

        return marked.ToString().ToUpperInvariant();
    }
}
