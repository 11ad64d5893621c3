namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>
/// A company that buys: its tenant, whether or not any partner has a relationship with it yet. Immutable; what a test changes, it changes
/// with <see cref="FakePartnerCenter.ChangeCustomer"/>.
/// </summary>
public sealed record FakeCustomer
{
    /// <summary>The tenant; Partner Center calls it the Microsoft ID.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>The name.</summary>
    public required string CompanyName { get; init; }

    /// <summary>The first domain of the tenant. No two tenants share one.</summary>
    public required string Domain { get; init; }

    /// <summary>The country of the tenant.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>The id in commerce; null for one that follows from the tenant.</summary>
    public Guid? CommerceId { get; init; }

    /// <summary>The address of the company profile; hidden from partners without administration. Null for the country alone.</summary>
    public FakeAddress? Address { get; init; }

    /// <summary>The mail address of the company profile; hidden from partners without administration.</summary>
    public string? Email { get; init; }

    /// <summary>The registration number, where one was given.</summary>
    public string? OrganizationRegistrationNumber { get; init; }

    /// <summary>The billing profile; null for one with the name and the country.</summary>
    public FakeCustomerBilling? Billing { get; init; }

    /// <summary>The domains; <see cref="Domain"/> alone unless set. Hidden from partners without administration.</summary>
    public ValueList<string> CustomDomains { get => field ?? [Domain]; init; }

    /// <summary>The result of the account check (PC-C8); null while there was none.</summary>
    public FakeAccountCheck? AccountCheck { get; init; }

    /// <summary>The agreements that partners have confirmed for the customer (PC-A3).</summary>
    public ValueList<FakeCustomerAgreement> Agreements { get; init; } = [];

    /// <summary>Whether the customer has signed the Microsoft Customer Agreement itself (PC-A4).</summary>
    public bool HasSignedAgreement { get; init; }

    /// <summary>Who can sign in at the customer's.</summary>
    public ValueList<FakeCustomerUser> Users { get; init; } = [];

    /// <summary>Whether it was made in the integration sandbox.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>Name and tenant.</summary>
    public override string ToString() => $"{CompanyName} {Tenant}";
}
