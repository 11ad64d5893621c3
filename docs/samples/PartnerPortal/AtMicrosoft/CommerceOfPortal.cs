using PartnerRelations.Customers;
using PartnerRelations.PartnerPortal.Storing;

namespace PartnerRelations.PartnerPortal.AtMicrosoft;

/// <summary>
/// What customers hold through the provider and its resellers, asked at Partner Center. Of other partners the provider's account can know
/// nothing; a portal in development may be told, by <see cref="SetAsync"/>.
/// </summary>
internal sealed class CommerceOfPortal(Documents documents, PartnerCenterAccount? account) : ICustomerCommerce
{
    private const string Kind = "commerce";

    /// <summary>Says how things stand, whatever Microsoft says.</summary>
    public Task SetAsync(ToldCommerce told, CancellationToken cancellationToken) =>
        documents.SetAsync(Kind, IdOf(told.Partner, told.Customer), PortalJson.Write(told.Status), cancellationToken);

    public async Task<CustomerCommerceStatus> FindAsync(TenantId partner, CustomerId customer, CancellationToken cancellationToken)
    {
        if (await documents.FindAsync(Kind, IdOf(partner, customer), cancellationToken) is { } told) return PortalJson.Read<CustomerCommerceStatus>(told);
        return account is not null && await IsKnownThereAsync(partner, cancellationToken)
            ? await account.Commerce.FindAsync(partner, customer, cancellationToken)
            : new CustomerCommerceStatus();
    }

    private static string IdOf(TenantId partner, CustomerId customer) => $"{partner}/{customer.Tenant}";

    /// <summary>The account itself, or a reseller that Microsoft lists for it.</summary>
    private async Task<bool> IsKnownThereAsync(TenantId partner, CancellationToken cancellationToken)
    {
        if (partner == account!.Tenant) return true;
        var resellers = await account.Relationships.ListResellersAsync(cancellationToken: cancellationToken);
        return resellers.Items.Any(one => one.Id.AsTenant() == partner);
    }
}

/// <summary>How things stand between a partner and a customer, as somebody has told a portal in development.</summary>
internal sealed record ToldCommerce
{
    public required TenantId Partner { get; init; }

    public required CustomerId Customer { get; init; }

    public required CustomerCommerceStatus Status { get; init; }
}
