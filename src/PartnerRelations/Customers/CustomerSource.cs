namespace PartnerRelations.Customers;

/// <summary>How the reseller came by the customer (C1).</summary>
public enum CustomerSource
{
    /// <summary>By its own marketing.</summary>
    OwnMarketing,

    /// <summary>By a referral from Microsoft.</summary>
    MicrosoftReferral,

    /// <summary>Through a provider.</summary>
    Provider,
}
