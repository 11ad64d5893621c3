using System.Text.Json.Serialization;

namespace PartnerRelations.Walkthrough.Reading;

/// <summary>
/// One reseller's way to its customers, as the file says it. What a person would type into a form is text here, right or wrong: judging it
/// is the library's affair, and part of the story.
/// </summary>
internal sealed record Application
{
    /// <summary>Where the schema is, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    /// <summary>The language of mails and of the consent; null for English.</summary>
    public string? Language { get; set; }

    /// <summary>The tenant of the reseller.</summary>
    public required TenantForm Tenant { get; set; }

    /// <summary>The persons of the reseller; the first is the one who enrolls.</summary>
    public required IReadOnlyList<UserForm> Users { get; set; }

    /// <summary>What the program knows of the company as a direct partner; null where it is none (E2).</summary>
    public DirectPartnerForm? DirectPartner { get; set; }

    /// <summary>What the partner directory lists, and for whom.</summary>
    public IReadOnlyList<MpnProfileForm> MpnProfiles { get; set; } = [];

    /// <summary>Which profile is chosen; null to postpone the choice, where the rules of the day allow it.</summary>
    public MpnChoiceForm? MpnChoice { get; set; }

    /// <summary>The legal company profile; for a direct partner, the one that the program holds already.</summary>
    public required CompanyForm Company { get; set; }

    /// <summary>Whom the program writes to about the application; for a direct partner, the contact that it holds already.</summary>
    public required ContactForm PrimaryContact { get; set; }

    /// <summary>Where customers get support.</summary>
    public required SupportForm SupportContact { get; set; }

    /// <summary>The providers that invite the reseller.</summary>
    public required IReadOnlyList<ProviderForm> Providers { get; set; }

    /// <summary>The customers that are invited.</summary>
    public required IReadOnlyList<CustomerForm> Customers { get; set; }

    /// <summary>What is done wrong before it is done right; null for nothing.</summary>
    public MistakesForm? Mistakes { get; set; }
}

/// <summary>A company that is in the program already and adds the reseller program.</summary>
internal sealed record DirectPartnerForm
{
    /// <summary>The MPN id of its account; null where none is associated.</summary>
    public string? MpnId { get; set; }

    /// <summary>Whether it has signed the partner agreement.</summary>
    public bool AgreementSigned { get; set; }
}

/// <summary>A tenant that exists, or one that the enrollment makes.</summary>
internal sealed record TenantForm
{
    public required string Name { get; set; }

    public required string Country { get; set; }

    /// <summary>What stands before .onmicrosoft.com in its domain.</summary>
    public required string DomainPrefix { get; set; }

    /// <summary>Whether the enrollment creates it (step 3 of the page).</summary>
    public bool IsNew { get; set; }
}

/// <summary>A person of the reseller and the roles that the tenant's directory gives.</summary>
internal sealed record UserForm
{
    public required string Name { get; set; }

    public required string Email { get; set; }

    public IReadOnlyList<PartnerRoles> Roles { get; set; } = [];
}

/// <summary>A profile of the partner directory, listed for whoever signs in with that name.</summary>
internal sealed record MpnProfileForm
{
    public required string SignIn { get; set; }

    public required string Organization { get; set; }

    public required string MpnId { get; set; }

    public required string Country { get; set; }

    public bool IsActive { get; set; } = true;

    public IReadOnlyList<string> Benefits { get; set; } = [];

    public IReadOnlyList<string> Incentives { get; set; } = [];

    public IReadOnlyList<string> Competencies { get; set; } = [];
}

/// <summary>Who signs in at the partner directory, and which profile they take.</summary>
internal sealed record MpnChoiceForm
{
    public required string SignIn { get; set; }

    public required string MpnId { get; set; }
}
