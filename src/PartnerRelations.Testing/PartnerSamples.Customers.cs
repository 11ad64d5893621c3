using PartnerRelations.Customers;

namespace PartnerRelations.Testing;

public sealed partial class PartnerSamples
{
    /// <summary>A tenant with a verified domain of its own.</summary>
    /// <param name="tenant">Which one; null for a new one.</param>
    /// <param name="country">Its country's code.</param>
    public TenantEntry TenantEntry(TenantId? tenant = null, string country = "BE")
    {
        var name = $"company-{Number()}";
        return new TenantEntry
        {
            Id = tenant ?? Tenant(),
            Name = $"Company {name[8..]}",
            Country = CountryCode.Parse(country),
            Domains = [$"{name}.example", $"{name.Replace("-", string.Empty, StringComparison.Ordinal)}.onmicrosoft.com"],
        };
    }

    /// <summary>A person of a customer's tenant that holds the roles.</summary>
    public Actor CustomerActor(TenantId tenant, PartnerRoles roles = PartnerRoles.GlobalAdministrator) => PartnerRelations.Actor.Customer(tenant, User(), roles);

    /// <summary>The command that invites a customer at a new address for the reseller alone.</summary>
    public InviteCustomer InviteCustomer() => new() { Email = Email().Value, Source = CustomerSource.OwnMarketing };

    /// <summary>The command that invites a customer at a new address for the reseller and this provider.</summary>
    public InviteCustomerJointly InviteCustomerJointly(ProviderId provider) => new() { Provider = provider, Email = Email().Value, Source = CustomerSource.Provider };
}
