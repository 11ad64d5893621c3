namespace PartnerRelations;

/// <summary>
/// How a reseller stands in the program. A port, because the answer may come from our enrollments or from Partner Center; the host
/// chooses with one call on the builder.
/// </summary>
public interface IResellerStanding
{
    /// <summary>The reseller's standing; null when the tenant is not enrolled at all.</summary>
    Task<ResellerStanding?> FindAsync(ResellerId reseller, CancellationToken cancellationToken);
}

/// <summary>A reseller's standing on the day it was read.</summary>
public sealed record ResellerStanding
{
    /// <summary>The reseller.</summary>
    public required ResellerId Reseller { get; init; }

    /// <summary>The legal name; mails and consent texts print it.</summary>
    public required string Name { get; init; }

    /// <summary>The country of the reseller's tenant; it decides the CSP region.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>Whether the enrollment is Qualified or Active, which linking asks for.</summary>
    public required bool IsQualified { get; init; }

    /// <summary>Whether the enrollment is Active; from 2020 on this takes the signed agreement (E14).</summary>
    public required bool IsActive { get; init; }

    /// <summary>Whether a global administrator has signed the partner agreement (E14).</summary>
    public required bool AgreementSigned { get; init; }

    /// <summary>The PartnerID of the location; null while its association is postponed (E8).</summary>
    public MpnId? MpnId { get; init; }
}
