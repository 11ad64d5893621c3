using PartnerRelations.ProviderLinks;
using static PartnerRelations.Http.PartnerCenter.Reconciliation.ReconciliationDifference;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>Compares the active links of one partner with what Microsoft lists. Pure.</summary>
internal static class PartnershipComparison
{
    /// <summary>Every difference, in the order of the other party's id.</summary>
    /// <param name="partner">Whose lists these are.</param>
    /// <param name="listed">What Microsoft lists; one for each tenant.</param>
    /// <param name="active">Our active links of the partner.</param>
    /// <param name="settledBefore">What began here at or after that moment may not show at Microsoft yet.</param>
    public static IEnumerable<ReconciliationFinding> Compare(
        ReconciledPartner partner, IReadOnlyDictionary<TenantId, ListedPartner> listed, IReadOnlyCollection<ProviderLink> active, DateTimeOffset settledBefore)
    {
        var known = active.ToDictionary(partner.OtherOf);
        var missing = listed.Values.Where(one => one.IsActive && !known.ContainsKey(one.Tenant)).Select(one => Missing(partner, one));
        var others = known.Select(one => listed.TryGetValue(one.Key, out var found)
            ? found.IsActive ? null : OtherState(found, one.Value)
            : Unlisted(one.Key, one.Value, settledBefore));
        return missing.Concat(others.OfType<ReconciliationFinding>()).OrderBy(finding => finding.OtherParty.Value);
    }

    private static ReconciliationFinding Missing(ReconciledPartner partner, ListedPartner found) => new()
    {
        Difference = MissingHere,
        Subject = ReconciliationSubject.ProviderLink,
        OtherParty = found.Tenant,
        OtherPartyName = found.Name,
        Message = "Microsoft lists this partnership, and there is no active link of the two here.",
        Remedy = "Record the partnership as found (RecordLinkFoundAtMicrosoft); if the two should not be linked, the provider removes it in Partner Center.",
        Repair = new RecordLinkFoundAtMicrosoft { Provider = partner.ProviderWith(found.Tenant), Reseller = partner.ResellerWith(found.Tenant) },
    };

    private static ReconciliationFinding OtherState(ListedPartner found, ProviderLink link) => new()
    {
        Difference = Changed,
        Subject = ReconciliationSubject.ProviderLink,
        OtherParty = found.Tenant,
        OtherPartyName = found.Name,
        RecordId = link.Id.Value,
        Message = $"Microsoft lists this partnership in the state \"{found.State}\", which no documentation explains, and the link is active here.",
        Remedy = "Look at the partnership in Partner Center; end the link here if it no longer stands.",
    };

    private static ReconciliationFinding Unlisted(TenantId other, ProviderLink link, DateTimeOffset settledBefore)
    {
        var settled = (link.FoundAt ?? link.ApprovedAt) < settledBefore;
        return new ReconciliationFinding
        {
            Difference = MissingAtMicrosoft,
            Subject = ReconciliationSubject.ProviderLink,
            OtherParty = other,
            RecordId = link.Id.Value,
            Message = "The link is active here, and Microsoft does not list the partnership.",
            Remedy = settled
                ? "Approve the provider in Partner Center if the two are to work together; otherwise record that it is gone (RecordLinkGoneAtMicrosoft)."
                : "The link is young, and Microsoft may not show it yet: approve the provider in Partner Center, and compare again later.",
            Repair = settled ? new RecordLinkGoneAtMicrosoft { Provider = link.Provider, LinkId = link.Id, ExpectedVersion = link.Version } : null,
        };
    }
}
