namespace PartnerRelations.Http.PartnerCenter;

/// <summary>The registration of the host's application in the partner's tenant. A class without a text of its own, so that no log prints the secret.</summary>
public sealed class PartnerCenterCredentials
{
    /// <summary>The partner's tenant, in which the tokens are issued.</summary>
    public TenantId Tenant { get; set; }

    /// <summary>The application's (client) id.</summary>
    public Guid ClientId { get; set; }

    /// <summary>The application's secret; sent to the token authority and nowhere else.</summary>
    public string ClientSecret { get; set; } = string.Empty;
}
