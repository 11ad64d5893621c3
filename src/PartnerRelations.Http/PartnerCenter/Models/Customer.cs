using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>
/// A customer (PC-C1 to PC-C4). Lists hold only <see cref="Id"/>, a short <see cref="CompanyProfile"/> and
/// <see cref="RelationshipToPartner"/>; ask for the one customer to see the rest.
/// </summary>
public sealed class Customer : WireResource
{
    /// <summary>The customer's tenant ("Microsoft ID").</summary>
    public WireId Id { get; set; }

    /// <summary>The customer's id in Microsoft's commerce system.</summary>
    public string? CommerceId { get; set; }

    /// <summary>The company as the tenant knows it.</summary>
    public CustomerCompanyProfile? CompanyProfile { get; set; }

    /// <summary>Whom and where to bill; not in lists.</summary>
    public CustomerBillingProfile? BillingProfile { get; set; }

    /// <summary>What the caller is to the customer.</summary>
    public CustomerRelationship RelationshipToPartner { get; set; }

    /// <summary>Whether delegated administration (DAP) is granted; not in lists, and without meaning since DAP ended.</summary>
    public bool? AllowDelegatedAccess { get; set; }

    /// <summary>The customer's domains; only with delegated administration (see PC-C9 for those without).</summary>
    public IList<string>? CustomDomains { get; set; }

    /// <summary>The tenant of the indirect reseller that serves the customer; set by providers only.</summary>
    public WireId AssociatedPartnerId { get; set; }

    /// <summary>Whether creating the customer also made the default relationship of granular administration (GDAP).</summary>
    [JsonPropertyName("enableGDAPByDefault")]
    public bool? EnableGdapByDefault { get; set; }

    /// <summary>The first administrator's sign-in, once, in the answer to creating the customer (PC-C3).</summary>
    public UserCredentials? UserCredentials { get; set; }
}

/// <summary>The sign-in of a user that the service made.</summary>
public sealed class UserCredentials : WireModel
{
    /// <summary>The name to sign in with, before the <c>@</c>.</summary>
    public string? UserName { get; set; }

    /// <summary>The first password.</summary>
    public SecretAnswer? Password { get; set; }
}
