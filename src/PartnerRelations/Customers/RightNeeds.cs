namespace PartnerRelations.Customers;

/// <summary>What a right takes. In the order in which a person would settle what is missing.</summary>
[Flags]
public enum RightNeeds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The other role: this right is never this partner's own. An indirect reseller never orders (C2); before 2023-10-09 a provider never administered (C8).</summary>
    OtherRole = 1,

    /// <summary>An active link of the reseller with the provider that grants it (K6).</summary>
    ProviderLink = 2,

    /// <summary>An active relationship of the partner's own with the customer (C2, C3); that of the other partner does not count.</summary>
    OwnRelationship = 4,

    /// <summary>That somebody says which invitation a relationship found at Microsoft answers, because only its text says what was granted.</summary>
    MatchedInvitation = 8,

    /// <summary>That the accepted text granted administration (C8, C9 before 2023-10-09).</summary>
    AdministrationByAcceptance = 16,

    /// <summary>A recorded granular grant that is not over, with a role that suffices (C2 from 2023-10-09).</summary>
    AdminGrant = 32,

    /// <summary>The reseller's signed partner agreement (K10).</summary>
    ResellerAgreement = 64,

    /// <summary>The reseller's PartnerID (K13).</summary>
    ResellerPartnerId = 128,

    /// <summary>The agreement that the customer accepts (C14).</summary>
    CustomerAgreement = 256,

    /// <summary>That provider, reseller and customer share a region (K9, C11).</summary>
    SharedRegion = 512,

    /// <summary>That Microsoft's check of the customer's account was passed, or never made.</summary>
    AccountCheck = 1024,
}
