namespace PartnerRelations.Testing;

/// <summary>A company of a <see cref="PartnerWorld"/>: a tenant and the person who acts for it.</summary>
public sealed record PartnerCompany
{
    /// <summary>Its tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>What mails and texts call it.</summary>
    public required string Name { get; init; }

    /// <summary>The country of its tenant.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>A person who may do everything that a person of the company may.</summary>
    public required Actor Admin { get; init; }

    /// <summary>The company as a provider.</summary>
    public ProviderId AsProvider => new(Tenant);

    /// <summary>The company as a reseller.</summary>
    public ResellerId AsReseller => new(Tenant);

    /// <summary>The company as a customer.</summary>
    public CustomerId AsCustomer => new(Tenant);

    /// <summary>The same person with other roles, to see what one may do without.</summary>
    public Actor With(PartnerRoles roles) => Admin.Kind == ActorKind.Customer
        ? Actor.Customer(Tenant, UserId.Parse(Admin.Id), roles)
        : Actor.User(Tenant, UserId.Parse(Admin.Id), roles);
}
