using PartnerRelations.Providers;

namespace PartnerRelations.Customers;

/// <summary>Facts that several use cases gather.</summary>
internal static class CustomerFacts
{
    /// <summary>How a tenant that would be a customer stands among the partners (K11).</summary>
    public static async Task<PartnerFacts> PartnersAsync(
        this CustomerService service, TenantId tenant, ResellerId sender, ProviderId? provider, CancellationToken cancellationToken) => new()
        {
            IsProviderOfSender = await service.Links.FindActiveAsync(new ProviderId(tenant), sender, cancellationToken).ConfigureAwait(false) is not null,
            IsResellerOfProvider = provider is { } invited
            && await service.Links.FindActiveAsync(invited, new ResellerId(tenant), cancellationToken).ConfigureAwait(false) is not null,
        };

    public static async Task<ProviderEntry?> ProviderAsync(
        this CustomerService service, ProviderId? provider, CancellationToken cancellationToken) =>
        provider is { } id ? await service.Providers.FindAsync(id, cancellationToken).ConfigureAwait(false) : null;

    public static async Task<ProviderLinks.ProviderLink?> LinkAsync(
        this CustomerService service, ProviderId? provider, ResellerId reseller, CancellationToken cancellationToken) =>
        provider is { } id ? await service.Links.FindActiveAsync(id, reseller, cancellationToken).ConfigureAwait(false) : null;

    public static async Task<CustomerRelationship?> ActiveAsync(
        this CustomerService service, TenantId? partner, CustomerId customer, CancellationToken cancellationToken) =>
        partner is { } tenant ? await service.Store.FindActiveRelationshipAsync(tenant, customer, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>Whether the two have an active link, whichever of them is the provider.</summary>
    public static async Task<bool> AreLinkedAsync(
        this CustomerService service, TenantId one, TenantId other, CancellationToken cancellationToken) =>
        await service.Links.FindActiveAsync(new ProviderId(one), new ResellerId(other), cancellationToken).ConfigureAwait(false) is not null
        || await service.Links.FindActiveAsync(new ProviderId(other), new ResellerId(one), cancellationToken).ConfigureAwait(false) is not null;
}
