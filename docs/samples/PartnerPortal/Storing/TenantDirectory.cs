using System.Security.Cryptography;

namespace PartnerRelations.PartnerPortal.Storing;

/// <summary>The tenants as the portal's own table lists them. A portal in earnest asks Entra instead; one class takes this one's place then.</summary>
internal sealed class TenantDirectory(Documents documents) : ITenantDirectory
{
    private const string Kind = "tenant";

    /// <summary>Lists a tenant, in place of what was listed for it.</summary>
    public Task SetAsync(TenantEntry tenant, CancellationToken cancellationToken) => documents.SetAsync(Kind, $"{tenant.Id}", PortalJson.Write(tenant), cancellationToken);

    public async Task<TenantEntry?> FindAsync(TenantId tenant, CancellationToken cancellationToken) =>
        await documents.FindAsync(Kind, $"{tenant}", cancellationToken) is { } text ? PortalJson.Read<TenantEntry>(text) : null;

    public async Task<TenantEntry> CreateAsync(NewTenant tenant, RequestId requestId, CancellationToken cancellationToken)
    {
        // The id comes from the request, so that a repeat, on whichever instance, makes the same tenant.
        var created = new TenantEntry
        {
            Id = new TenantId(new Guid(SHA256.HashData(requestId.Value.ToByteArray()).AsSpan(0, 16))),
            Name = tenant.Name,
            Country = tenant.Country,
            Domains = [$"{tenant.DomainPrefix}.onmicrosoft.com"],
        };
        await documents.AddAsync(Kind, $"{created.Id}", PortalJson.Write(created), cancellationToken);
        return await FindAsync(created.Id, cancellationToken) ?? created;
    }
}
