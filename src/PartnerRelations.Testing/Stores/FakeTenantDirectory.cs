using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PartnerRelations.Testing.Stores;

/// <summary>Entra as a test says it is: knows the tenants that were added, and creates new ones, once for each request id. Safe for concurrent use.</summary>
public sealed class FakeTenantDirectory : ITenantDirectory
{
    private readonly ConcurrentDictionary<TenantId, TenantEntry> _tenants = new();
    private readonly ConcurrentDictionary<RequestId, TenantEntry> _created = new();

    /// <summary>The tenants that were created here, in no order.</summary>
    public IReadOnlyList<TenantEntry> Created => [.. _created.Values];

    /// <summary>From now on the directory lists the tenant like this.</summary>
    public void Set(TenantEntry tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        _tenants[tenant.Id] = tenant;
    }

    /// <summary>Changes a tenant that is listed, such as <c>tenant => tenant with { Domains = [] }</c>.</summary>
    /// <exception cref="KeyNotFoundException">The tenant is not listed.</exception>
    public void Change(TenantId tenant, Func<TenantEntry, TenantEntry> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Set(change(_tenants[tenant]));
    }

    /// <summary>From now on the directory does not know the tenant.</summary>
    public void Remove(TenantId tenant) => _tenants.TryRemove(tenant, out _);

    /// <inheritdoc />
    public Task<TenantEntry?> FindAsync(TenantId tenant, CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested
        ? Task.FromCanceled<TenantEntry?>(cancellationToken)
        : Task.FromResult(_tenants.GetValueOrDefault(tenant));

    /// <inheritdoc />
    public Task<TenantEntry> CreateAsync(NewTenant tenant, RequestId requestId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<TenantEntry>(cancellationToken);

        // The id comes from the request, so that two calls at once make the same tenant; hashed, because the request may bear a record's id.
        var created = _created.GetOrAdd(requestId, id => new TenantEntry
        {
            Id = new TenantId(new Guid(SHA256.HashData(id.Value.ToByteArray()).AsSpan(0, 16))),
            Name = tenant.Name,
            Country = tenant.Country,
            Domains = [$"{tenant.DomainPrefix}.onmicrosoft.com"],
        });
        return Task.FromResult(_tenants.GetOrAdd(created.Id, created));
    }
}
