namespace PartnerRelations;

/// <summary>
/// What Entra knows of tenants. A port: the host answers it. No password passes through here; whoever may administer a new tenant learns
/// so from the directory itself.
/// </summary>
public interface ITenantDirectory
{
    /// <summary>The tenant; null when there is none with that id.</summary>
    Task<TenantEntry?> FindAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>
    /// Creates a tenant, once for each request id: the repeat answers the tenant of the first call. The new tenant signs nobody in until its
    /// global administrator has.
    /// </summary>
    Task<TenantEntry> CreateAsync(NewTenant tenant, RequestId requestId, CancellationToken cancellationToken);
}

/// <summary>A tenant as the directory lists it.</summary>
public sealed record TenantEntry
{
    /// <summary>The tenant.</summary>
    public required TenantId Id { get; init; }

    /// <summary>The organization's name.</summary>
    public required string Name { get; init; }

    /// <summary>The country of the tenant, which is not always that of the office.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>Its verified domains, the one that came with the tenant included.</summary>
    public required ValueList<string> Domains { get; init; }

    /// <summary>What the program knows of it as a direct-bill partner; null where it is none (E2).</summary>
    public DirectPartnerAccount? DirectPartner { get; init; }
}

/// <summary>A tenant to be created. Holding one means that each field is well formed.</summary>
public sealed record NewTenant
{
    /// <summary>The longest <see cref="Name"/>.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The longest <see cref="DomainPrefix"/>.</summary>
    public const int MaxPrefixLength = 27;

    /// <summary>The organization's name.</summary>
    public required string Name { get; init; }

    /// <summary>The country; it cannot be changed later.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>What stands before <c>.onmicrosoft.com</c>: lower-case ASCII letters and digits, a letter first.</summary>
    public required string DomainPrefix { get; init; }
}

/// <summary>A partner that is in the program already and bills its customers itself; its details were verified then.</summary>
public sealed record DirectPartnerAccount
{
    /// <summary>The company.</summary>
    public required CompanyProfile Company { get; init; }

    /// <summary>Whom the program writes to.</summary>
    public required ContactPerson PrimaryContact { get; init; }

    /// <summary>The MPN id of its account; null where none is associated.</summary>
    public MpnId? MpnId { get; init; }

    /// <summary>Whether it has signed the partner agreement.</summary>
    public required bool AgreementSigned { get; init; }
}
