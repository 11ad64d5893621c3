using static PartnerRelations.CspProgram.Catalogue.CatalogueEntry;

namespace PartnerRelations.CspProgram.Catalogue;

/// <summary>D1 to D6: direct partners that become resellers, and changes of the reseller.</summary>
internal static class TwoRoleEntries
{
    private const string Transition = "transition-direct-to-indirect";

    public static readonly IReadOnlyList<ProgramRule> All =
    [
        Pages("D1",
            "While it changes over, one tenant is direct partner and reseller; its direct functions never reach customers it has as a reseller.",
            Transition),
        Pages("D2", "A direct customer may be extended to a provider whose link is accepted; the customer's consent is the partner's duty.",
            Transition),
        Pages("D3", "Instead the reseller may invite the customer for both.", Transition),
        Pages("D4", "After the change the direct interfaces are lost; the way back needs a new tenant.", Transition),
        Newest("D5", "Before the change the direct status must be restricted.", "Transition from direct partner to reseller"),
        Pages("D6", "Subscriptions move to another partner only after that partner has a reseller relationship.", "Reference of transfers"),
    ];
}
