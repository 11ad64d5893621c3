using PartnerRelations.Enrollments;
using PartnerRelations.Walkthrough.Story;

namespace PartnerRelations.Walkthrough.Printing;

/// <summary>Prints what an enrollment needs; what waits for the same and blocks the same shares a line.</summary>
internal static class RequirementsPrinting
{
    public static void Requirements(this StoryPrinter print, EnrollmentRequirements requirements)
    {
        foreach (var (heading, items) in new[]
        {
            ("Due now", requirements.CurrentlyDue),
            ("Past due", requirements.PastDue),
            ("With the reviewer", requirements.PendingVerification),
            ("Due later", requirements.EventuallyDue),
            ("Better changed", requirements.Advice),
        })
        {
            if (items.Count == 0) continue;
            print.Say($"{heading}:");
            foreach (var alike in items.GroupBy(item => (item.WaitsFor, item.Deadline, item.Blocks)))
            {
                var (holder, deadline, blocks) = alike.Key;
                var until = deadline is { } moment ? $" until {Words.Moment(moment)}" : string.Empty;
                print.Point($"{string.Join(", ", alike.Select(item => item.Code))}: waits for the {Words.Split($"{holder}")}{until}; blocks: {Words.List(blocks)}");
            }
        }
    }
}
