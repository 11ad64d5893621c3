using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>Tells verdicts from what is still open.</summary>
internal static class VettingVerdicts
{
    public static bool IsDecided(VettingStatus status) => status == VettingStatus.Authorized || status == VettingStatus.Rejected;
}
