namespace PartnerRelations.Customers;

/// <summary>What a partner may do with a customer, as the seed page words it.</summary>
public enum CustomerRight
{
    /// <summary>See the customer in the list.</summary>
    ViewCustomer,

    /// <summary>Manage the customer's account: company details and domains.</summary>
    ManageAccount,

    /// <summary>Manage its services, tickets included.</summary>
    ManageServices,

    /// <summary>Provision services for it.</summary>
    ProvisionServices,

    /// <summary>Manage the subscriptions that it has.</summary>
    ManageSubscriptions,

    /// <summary>Assign and withdraw the licences that it has.</summary>
    ManageLicences,

    /// <summary>Manage its users.</summary>
    ManageUsers,

    /// <summary>Order a new subscription for it.</summary>
    OrderNewSubscription,

    /// <summary>Order more licences for a subscription that it has.</summary>
    AddLicences,
}
