using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>A reseller to make in the integration sandbox (PC-X1).</summary>
public sealed class NewSandboxReseller : WireModel
{
    /// <summary>A sandbox MPN id of the region, digits as text; several resellers may share one.</summary>
    public string? MpnId { get; set; }

    /// <summary>The tenant to make.</summary>
    public NewSandboxTenant? Tenant { get; set; }

    /// <summary>The company to make.</summary>
    public SandboxBusiness? LegalBusinessProfile { get; set; }

    /// <summary>The organization's language, such as <c>en</c>.</summary>
    public string? OrganizationProfileLanguage { get; set; }
}

/// <summary>A tenant to make in the integration sandbox, with its first administrator.</summary>
public sealed class NewSandboxTenant : WireModel
{
    /// <summary>The domain before <c>.onmicrosoft.com</c>; it must be free.</summary>
    public string? DomainPrefix { get; set; }

    /// <summary>The tenant's name.</summary>
    public string? Name { get; set; }

    /// <summary>The name to show.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The administrator's name before the <c>@</c>.</summary>
    public string? AdminUserName { get; set; }

    /// <summary>The administrator's first name.</summary>
    public string? AdminFirstName { get; set; }

    /// <summary>The administrator's last name.</summary>
    public string? AdminLastName { get; set; }

    /// <summary>Another e-mail address of the administrator.</summary>
    public string? AdminAlternateEmail { get; set; }

    /// <summary>The country, two letters.</summary>
    public string? Country { get; set; }

    /// <summary>The culture, such as <c>en-us</c>.</summary>
    public string? Culture { get; set; }
}

/// <summary>A company to make in the integration sandbox.</summary>
public sealed class SandboxBusiness : WireModel
{
    /// <summary>The legal name.</summary>
    public string? CompanyName { get; set; }

    /// <summary>The legal address.</summary>
    public Address? Address { get; set; }

    /// <summary>Whom to ask.</summary>
    public PartnerContact? PrimaryContact { get; set; }

    /// <summary>The culture, such as <c>en-US</c>.</summary>
    public string? Culture { get; set; }
}

/// <summary>A reseller of the integration sandbox: made, signed and linked to the caller in one step (PC-X1).</summary>
public sealed class SandboxReseller : WireModel
{
    /// <summary>The account, by which it is deleted.</summary>
    public WireId AccountId { get; set; }

    /// <summary>Its MPN id, digits as text; answers that call it <c>partnerId</c> are read too.</summary>
    public string? MpnId { get; set; }

    /// <summary>Its tenant.</summary>
    public SandboxTenant? Tenant { get; set; }

    /// <summary>That it signed.</summary>
    public SandboxSignature? AgreementSignature { get; set; }

    /// <summary>The relationship; it reads from the reseller to the caller.</summary>
    public PartnerRelationship? PartnerRelationship { get; set; }

    [JsonInclude]
    internal string? PartnerId
    {
        get => null;
        set => MpnId ??= value;
    }
}

/// <summary>The tenant of a sandbox reseller.</summary>
public sealed class SandboxTenant : WireModel
{
    /// <summary>The tenant.</summary>
    public WireId Id { get; set; }

    /// <summary>The name that its administrator signs in with.</summary>
    public string? AdminUserAccount { get; set; }

    /// <summary>The administrator's first password, this once.</summary>
    public SecretAnswer? Password { get; set; }
}

/// <summary>That a sandbox reseller signed.</summary>
public sealed class SandboxSignature : WireResource
{
    /// <summary>The signature's id.</summary>
    public WireId Id { get; set; }

    /// <summary>The account that signed.</summary>
    public WireId AccountId { get; set; }

    /// <summary>What was signed.</summary>
    public WireId AgreementId { get; set; }

    /// <summary>Its kind, <c>ValueAddedReseller</c>.</summary>
    public string? AgreementType { get; set; }

    /// <summary>When.</summary>
    public WireTime DateSigned { get; set; }

    /// <summary>Who signed.</summary>
    public string? SignedByFirstName { get; set; }

    /// <summary>Who signed.</summary>
    public string? SignedByLastName { get; set; }

    /// <summary>The name that the signer signs in with.</summary>
    public string? SignedByUserPrincipalName { get; set; }

    /// <summary>The signer's id.</summary>
    public WireId SignedByUserObjectId { get; set; }

    /// <summary>The signer's tenant.</summary>
    public WireId SignedByUserTenantId { get; set; }
}
