using System.Globalization;
using System.Text;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>Says values in words that a person reads.</summary>
internal static class Words
{
    /// <summary>The flags of an enum as "submit orders, add subscriptions"; "nothing" for none.</summary>
    public static string List<T>(T flags)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().Where(flag => !EqualityComparer<T>.Default.Equals(flag, default) && flags.HasFlag(flag)).Select(flag => Split($"{flag}")).ToList();
        return words.Count == 0 ? "nothing" : string.Join(", ", words);
    }

    /// <summary>A name of code as words: "AddSubscriptions" becomes "add subscriptions".</summary>
    public static string Split(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }

    public static string Day(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    public static string Moment(DateTimeOffset moment) => $"{moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC";

    /// <summary>Roles that a file lists, as one value.</summary>
    public static PartnerRoles Combined(IEnumerable<PartnerRoles> roles) => roles.Aggregate(PartnerRoles.None, (all, role) => all | role);
}
