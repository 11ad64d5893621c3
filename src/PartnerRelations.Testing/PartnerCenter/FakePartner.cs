namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>
/// A partner as the service knows it: a tenant with its programs, PartnerID, profiles and people. Immutable; what a test changes, it changes
/// with <see cref="FakePartnerCenter.ChangePartner"/>.
/// </summary>
public sealed record FakePartner
{
    /// <summary>The CSP tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>What lists of relationships call it.</summary>
    public required string Name { get; init; }

    /// <summary>The country of the tenant, and so its CSP region.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>The programs it takes part in.</summary>
    public required FakePrograms Programs { get; init; }

    /// <summary>The PartnerID (MPN id) of its location account (PLA); null where none is associated.</summary>
    public MpnId? MpnId { get; init; }

    /// <summary>When the Microsoft Partner Agreement was signed for its region; null while it is not.</summary>
    public DateTimeOffset? AgreementSignedAt { get; init; }

    /// <summary>Whether the program has taken its authorization away (E16): its PartnerID no longer counts on an order.</summary>
    public bool IsDeauthorized { get; init; }

    /// <summary>Whether this is an account of the integration sandbox, where customers and resellers can be deleted.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>The version of the legal business profile that may still be under review.</summary>
    public FakeLegalProfile LegalProfile { get => field ?? new() { CompanyName = Name, Address = new() { Country = Country.Value } }; init; }

    /// <summary>The version that was decided last; null where <see cref="LegalProfile"/> is that.</summary>
    public FakeLegalProfile? LastFinalizedProfile { get; init; }

    /// <summary>The organization profile.</summary>
    public FakeOrganizationProfile Organization
    {
        get => field ?? new() { CompanyName = Name, DefaultAddress = new() { Country = Country.Value }, Domain = $"p{Tenant.Value:N}.onmicrosoft.com" };
        init;
    }

    /// <summary>The support profile.</summary>
    public FakeSupportProfile Support { get; init; } = new();

    /// <summary>The billing profile.</summary>
    public FakeBillingProfile Billing { get => field ?? new() { CompanyName = Name, Address = new() { Country = Country.Value } }; init; }

    /// <summary>Who can sign in.</summary>
    public ValueList<FakeUser> Users { get; init; } = [];

    /// <summary>What can sign in.</summary>
    public ValueList<FakeApplication> Applications { get; init; } = [];

    /// <summary>The security groups of its tenant besides those of the agents.</summary>
    public ValueList<FakeGroup> Groups { get; init; } = [];

    /// <summary>The codes for government customers (PC-V4).</summary>
    public ValueList<FakeValidationCode> ValidationCodes { get; init; } = [];

    /// <summary>Where its webhooks go; null while nothing is registered (PC-W1).</summary>
    public FakeWebhookRegistration? Webhooks { get; init; }

    /// <summary>Whether the partner takes part in one of the programs.</summary>
    public bool IsAny(FakePrograms programs) => (Programs & programs) != FakePrograms.None;

    /// <summary>Name, tenant and programs.</summary>
    public override string ToString() => $"{Name} {Tenant} ({Programs})";

    /// <summary>The version under review with another result; one that is decided becomes the one that was decided last.</summary>
    internal FakePartner WithVetting(FakeVetting vetting)
    {
        var current = LegalProfile with { Vetting = vetting };
        var isDecided = vetting.Status is "authorized" or "rejected";
        var last = isDecided ? null : LastFinalizedProfile ?? (LegalProfile.Vetting.Status is "authorized" or "rejected" ? LegalProfile : null);
        return this with { LegalProfile = current, LastFinalizedProfile = last };
    }

    /// <summary>Whether the verification that counts has ended well: the last one that was decided, if the current one is not.</summary>
    internal bool IsVerified => (LastFinalizedProfile ?? LegalProfile).Vetting.Status == "authorized";
}
