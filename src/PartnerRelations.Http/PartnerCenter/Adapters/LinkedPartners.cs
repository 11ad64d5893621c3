using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Relationships;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>The partners that the calling account is linked with (PC-R1): a provider's resellers, a reseller's providers.</summary>
internal sealed class LinkedPartners(IRelationshipsClient relationships, CallerAccount caller)
{
    /// <summary>The partner with that MPN id; null where the caller is linked with none.</summary>
    public Task<LinkedPartner?> FindAsync(MpnId mpnId, CancellationToken cancellationToken) => FindAsync(
        caller.Programs, one => MpnId.TryParse(one.MpnId, out var id) && id == mpnId, cancellationToken);

    /// <summary>The caller's reseller with that tenant; null where the caller is no provider, or not linked with it.</summary>
    public Task<LinkedPartner?> FindResellerAsync(ResellerId reseller, CancellationToken cancellationToken) => FindAsync(
        caller.Programs & PartnerPrograms.IndirectProvider, one => one.Id.AsReseller() == reseller, cancellationToken);

    private async Task<LinkedPartner?> FindAsync(PartnerPrograms sides, Func<PartnerRelationship, bool> isMeant, CancellationToken cancellationToken)
    {
        foreach (var (program, type) in Sides)
        {
            if (!sides.HasFlag(program)) continue;
            var listed = await relationships.ListAsync(type, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (listed.Items.FirstOrDefault(one => IsActive(one) && isMeant(one)) is { } found) return LinkedPartner.Of(found);
        }

        return null;
    }

    /// <summary>A partnership in a state that no documentation explains counts for nothing; one without a state is what it always was.</summary>
    private static bool IsActive(PartnerRelationship one) => one.State.Text is null || one.State == PartnerRelationshipState.Active;

    private static readonly (PartnerPrograms Program, PartnerRelationshipType Type)[] Sides =
    [
        (PartnerPrograms.IndirectProvider, PartnerRelationshipType.IsIndirectCloudSolutionProviderOf),
        (PartnerPrograms.IndirectReseller, PartnerRelationshipType.IsIndirectResellerOf),
    ];
}

/// <summary>What Partner Center says of a partner that the caller is linked with; null for what it does not say.</summary>
internal sealed record LinkedPartner(string? Name, CountryCode? Country, MpnId? MpnId)
{
    public static LinkedPartner Of(PartnerRelationship one) => new(
        one.Name, CountryCode.TryParse(one.Location, out var country) ? country : null, MpnId.TryParse(one.MpnId, out var id) ? id : null);
}
