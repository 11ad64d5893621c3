using PartnerRelations.Customers;
using PartnerRelations.Walkthrough.Story;

namespace PartnerRelations.Walkthrough.Printing;

/// <summary>Prints what a partner may do for a customer; rights with the same answer share a line.</summary>
internal static class RightsPrinting
{
    public static void Rights(this StoryPrinter print, IEnumerable<RightExplanation> answers)
    {
        foreach (var same in answers.GroupBy(AnswerOf))
        {
            print.Point($"{string.Join(", ", same.Select(answer => Words.Split($"{answer.Question.Right}")))}: {same.Key}");
            foreach (var missing in same.First().Missing)
            {
                print.Detail($"[{missing.Rule}] {missing.Message}");
                print.Detail($"-> {missing.Remedy}");
            }
        }
    }

    private static string AnswerOf(RightExplanation answer)
    {
        if (answer.Grant is not { } grant) return $"no, for want of: {Words.List(answer.Missing.Aggregate(RightNeeds.None, (needs, missing) => needs | missing.Need))}";
        var link = grant.LinkId is null ? string.Empty : " and the link of the two partners";
        return grant.AdminGrant is { } granular
            ? $"yes, by the granular grant until {Words.Day(granular.EndsAt)}"
            : $"yes, by the relationship since {Words.Day(grant.Since)}{link}";
    }
}
