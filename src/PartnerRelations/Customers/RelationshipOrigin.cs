namespace PartnerRelations.Customers;

/// <summary>How a relationship with a customer came about.</summary>
public enum RelationshipOrigin
{
    /// <summary>The customer accepted an invitation that was made here.</summary>
    Invitation,

    /// <summary>The provider created the customer's tenant for its reseller (C13).</summary>
    CreatedByProvider,

    /// <summary>Microsoft lists the relationship; the customer answered on Microsoft's page, or before this record was kept.</summary>
    FoundAtMicrosoft,
}
