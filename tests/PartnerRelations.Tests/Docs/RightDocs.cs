using PartnerRelations.CspProgram;
using PartnerRelations.Customers;

namespace PartnerRelations.Tests.Docs;

/// <summary>Prints the table of rights and the advice for the documentation.</summary>
internal static class RightDocs
{
    /// <summary>The needs of a right by role; where the origin makes a difference, it is named.</summary>
    public static string Table(ProgramRules rules) => DocPage.Table(
        ["right", "the reseller needs", "the provider needs"],
        Enum.GetValues<CustomerRight>().Select(right => new[] { $"`{right}`", Cell(right, CustomerPartnerRole.Reseller, rules), Cell(right, CustomerPartnerRole.Provider, rules) }));

    /// <summary>The seed page's table, by the seed and by the newest rules.</summary>
    public static string Advice() => DocPage.Table(
        ["goal", "invitation", "started by the seed at", "started today at"],
        Enum.GetValues<CustomerGoal>().Select(goal =>
        {
            var (seed, newest) = (CustomerAdvice.Advise(goal, ProgramRules.AsOf(ProgramRuleCatalogue.SeedDay)), CustomerAdvice.Advise(goal, ProgramRules.AsOf(DateOnly.MaxValue)));
            return new[] { $"`{goal}`", $"{newest.Invitation}", $"{seed.Place}", $"{newest.Place}" };
        }));

    private static string Cell(CustomerRight right, CustomerPartnerRole role, ProgramRules rules)
    {
        var usual = CustomerRights.NeedsOf(right, role, RelationshipOrigin.Invitation, rules);
        var others = Enum.GetValues<RelationshipOrigin>()
            .Select(origin => (Origin: origin, More: CustomerRights.NeedsOf(right, role, origin, rules) & ~usual))
            .Where(other => other.More != RightNeeds.None)
            .Select(other => $"; {other.Origin}: also {other.More}");
        return $"{usual}{string.Concat(others)}";
    }
}
