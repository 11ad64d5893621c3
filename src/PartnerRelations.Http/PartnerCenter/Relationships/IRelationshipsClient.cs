using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Reading;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Relationships;

/// <summary>
/// Relationships between partners, and the link by which customers accept one. Partner Center only reads relationships: inviting,
/// accepting and ending a partnership are done in its portal. Everything here needs App+User.
/// </summary>
public interface IRelationshipsClient
{
    /// <summary>Lists the caller's relationships of one type (PC-R1); see <see cref="ListResellersAsync"/> and <see cref="ListProvidersAsync"/>.</summary>
    /// <param name="type">What the caller is to the partners to list.</param>
    /// <param name="nameBeginning">Only partners whose name begins so; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <remarks>Known faults: 403 <c>1002</c> where the caller's role or program does not allow it.</remarks>
    [Get("/v1/relationships")]
    Task<ResourceCollection<PartnerRelationship>> ListAsync(
        [Query("", "relationship_type"), QueryConverter(typeof(PascalCaseQuery<PartnerRelationshipType>))] PartnerRelationshipType type,
        [Query("", "filter"), QueryConverter(typeof(NameFilterQuery))] string? nameBeginning = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists the resellers of the caller, an indirect provider (PC-R1).</summary>
    /// <inheritdoc cref="ListAsync" />
    Task<ResourceCollection<PartnerRelationship>> ListResellersAsync(string? nameBeginning = null, CancellationToken cancellationToken = default) =>
        ListAsync(PartnerRelationshipType.IsIndirectCloudSolutionProviderOf, nameBeginning, cancellationToken);

    /// <summary>Lists the providers of the caller, an indirect reseller (PC-R1).</summary>
    /// <inheritdoc cref="ListAsync" />
    Task<ResourceCollection<PartnerRelationship>> ListProvidersAsync(string? nameBeginning = null, CancellationToken cancellationToken = default) =>
        ListAsync(PartnerRelationshipType.IsIndirectResellerOf, nameBeginning, cancellationToken);

    /// <summary>
    /// Lists the other partners of a customer (PC-R2): for a provider, the resellers that it shares with the customer. Empty where there
    /// is none. The items have neither state nor location.
    /// </summary>
    [Get("/v1/customers/{customer}/relationships")]
    Task<ResourceCollection<PartnerRelationship>> ListOfCustomerAsync(CustomerId customer, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gets the link by which customers accept a reseller relationship with the caller (PC-R3). It changes nothing and tells nothing apart:
    /// the same link serves every customer.
    /// </summary>
    /// <param name="provider">The provider to be bound together with the caller; undocumented outside the service's own description.</param>
    /// <param name="reseller">The reseller to be bound together with the caller; undocumented likewise.</param>
    /// <param name="dualRole">
    /// For a partner in transition that is direct-bill partner and indirect reseller at once: whether the link is made in its role as
    /// reseller.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/v1/customers/relationshiprequests")]
    Task<RelationshipRequest> GetRequestAsync(
        [AliasAs("indirectCloudSolutionProviderId"), Query(TreatAsString = true)] ProviderId? provider = null,
        [AliasAs("indirectResellerId"), Query(TreatAsString = true)] ResellerId? reseller = null,
        [Query("", "dualRoleIndirectRelationship"), QueryConverter(typeof(FlagQuery))] bool? dualRole = null,
        CancellationToken cancellationToken = default);
}
