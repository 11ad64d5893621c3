namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>An agreement that customers accept (PC-A2).</summary>
public sealed class AgreementTemplate : WireResource
{
    /// <summary>The id to confirm it and to get its document with.</summary>
    public WireId TemplateId { get; set; }

    /// <summary>Its kind.</summary>
    public AgreementType AgreementType { get; set; }

    /// <summary>Where it can be read.</summary>
    public string? AgreementLink { get; set; }

    /// <summary>Its place among its versions.</summary>
    public int? VersionRank { get; set; }
}

/// <summary>That a customer accepted an agreement (PC-A3).</summary>
public sealed class CustomerAgreement : WireResource
{
    /// <summary>Who confirmed it for the partner; answered only.</summary>
    public WireId UserId { get; set; }

    /// <summary>The person who accepted for the customer; the phone number is optional.</summary>
    public PartnerContact? PrimaryContact { get; set; }

    /// <summary>Which agreement.</summary>
    public WireId TemplateId { get; set; }

    /// <summary>When it was accepted.</summary>
    public WireTime DateAgreed { get; set; }

    /// <summary>Its kind.</summary>
    public AgreementType Type { get; set; }

    /// <summary>Where it can be read; answered only.</summary>
    public string? AgreementLink { get; set; }
}

/// <summary>Whether the customer signed the Microsoft Customer Agreement itself (PC-A4).</summary>
public sealed class DirectSignStatus : WireModel
{
    /// <summary>Whether it did.</summary>
    public bool? IsSigned { get; set; }
}

/// <summary>Where the text of an agreement is found (PC-A5). The addresses are short-lived.</summary>
public sealed class AgreementDocument : WireModel
{
    /// <summary>Where it can be read.</summary>
    public string? DisplayUri { get; set; }

    /// <summary>Where it can be downloaded.</summary>
    public string? DownloadUri { get; set; }

    /// <summary>Its language.</summary>
    public string? Language { get; set; }

    /// <summary>The country that it is for.</summary>
    public string? Country { get; set; }
}
