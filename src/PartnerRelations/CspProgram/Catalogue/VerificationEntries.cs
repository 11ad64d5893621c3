using static PartnerRelations.CspProgram.Catalogue.CatalogueEntry;

namespace PartnerRelations.CspProgram.Catalogue;

/// <summary>V1 to V6: how a company's details are verified. The seed page knows a review and its end, and no more of it.</summary>
internal static class VerificationEntries
{
    private const string Page = "verification-responses";

    public static readonly IReadOnlyList<ProgramRule> All =
    [
        Pages("V1", "Verified are the address, the employment, the business, for the AI program the identity, and more where needed.", Page),
        Pages("V2", "The result is Pending, Accepted or Rejected; of the identity check Passed, Rejected or Challenged.", Page),
        Pages("V3", "A rejected applicant may appeal with a document and a comment; the result is then Pending again.", Page,
            rules => rules with { RejectionMayBeAppealed = true }),
        Pages("V4", "A rejected identity that offers no way to mend it is final, and the account is suspended.", Page),
        Pages("V5", "Changed legal details are verified anew, while the last final verdict stands beside the current one.", Page,
            rules => rules with { ProfileChangeRestartsVerification = true }),
        Pages("V6", "A partner sees its program as pending qualification, qualified, active, rejected or declined.", "microsoft-partner-agreement"),
    ];
}
