namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A partner's organization profile (PC-P2).</summary>
public sealed record FakeOrganizationProfile
{
    /// <summary>The company's name.</summary>
    public required string CompanyName { get; init; }

    /// <summary>The address; its country is the partner's.</summary>
    public required FakeAddress DefaultAddress { get; init; }

    /// <summary>The first domain of the tenant.</summary>
    public required string Domain { get; init; }

    /// <summary>The mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The language.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The culture.</summary>
    public string Culture { get; init; } = "en-US";

    /// <summary>How often it was changed; the etag follows from it.</summary>
    public int Revision { get; init; }
}

/// <summary>A partner's support profile (PC-P3).</summary>
public sealed record FakeSupportProfile
{
    /// <summary>The mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The phone number.</summary>
    public string? Telephone { get; init; }

    /// <summary>The web site.</summary>
    public string? Website { get; init; }
}

/// <summary>A partner's own billing profile (PC-P4).</summary>
public sealed record FakeBillingProfile
{
    /// <summary>The company's name.</summary>
    public required string CompanyName { get; init; }

    /// <summary>The address.</summary>
    public required FakeAddress Address { get; init; }

    /// <summary>Whom bills go to.</summary>
    public FakeContact PrimaryContact { get; init; } = new();

    /// <summary>The number printed on bills.</summary>
    public string? PurchaseOrderNumber { get; init; }

    /// <summary>The tax id.</summary>
    public string? TaxId { get; init; }

    /// <summary>The currency of bills.</summary>
    public string BillingCurrency { get; init; } = "USD";

    /// <summary>How often it was changed; the etag follows from it.</summary>
    public int Revision { get; init; }
}
