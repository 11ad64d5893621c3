using static PartnerRelations.CspProgram.Catalogue.CatalogueEntry;
using static PartnerRelations.CspProgram.RuleWitness;

namespace PartnerRelations.CspProgram.Catalogue;

/// <summary>G1 to G12: granular delegated administration, as facts beside the relationship.</summary>
internal static class DelegatedAdministrationEntries
{
    private const string Faq = "gdap-faq";

    public static readonly IReadOnlyList<ProgramRule> All =
    [
        Pages("G1", "An Admin agent asks for the grant; resellers, providers and direct partners may.", Faq),
        Graph("G2", "Its name is unique with the partner, seen by the customer, and at most 50 characters long.", "delegatedAdminRelationship"),
        Graph("G3", "It lasts a day to two years.", "delegatedAdminRelationship"),
        Newest("G3", "It may be extended by 180 days at each end, until either side switches that off.", "Questions and answers about security"),
        Pages("G4", "A request that is not approved lapses after 90 days.", Faq),
        Pages("G5", "A grant is for one customer, and its link is dead once accepted.", Faq),
        Pages("G6", "Nobody has access until the partner has assigned security groups.", "gdap-obtain-admin-permissions"),
        Pages("G7", "Both sides are reminded 30, 7 and 1 days before the end and on the day; the end touches no subscription.",
            "gdap-expiring-notifications"),
        Pages("G8", "Either side may end it, and both get a mail.", "gdap-partner-terminate"),
        Newest("G9", "Lapsed requests are cleaned up after 90 days, ended grants after a year.", Faq),
        Pages("G10", "The customer removes older administration first, lest it hide the granular one.", "gdap-customer-approval"),
        Dated(CatalogueDates.DefaultGrantsInSandbox, ProgramPages, "G11", "In the sandbox, creating a customer also makes a default grant.", Faq),
        Dated(CatalogueDates.DefaultGrantsByChoice, ProgramPages, "G11", "Whoever creates a customer may choose a default grant.", Faq),
        Dated(CatalogueDates.DefaultGrants, ProgramPages, "G11",
            "Creating a customer makes a default grant unless told otherwise; a reseller's lacks the two application administrator roles.", Faq),
        Graph("G12", "A provider may make a grant for its reseller; the reseller and the customer approve it.", "delegatedAdminRelationship"),
    ];
}
