namespace PartnerRelations.Http.Graph.Models;

/// <summary>Which delegated admin relationships to list (PC-G1).</summary>
public sealed class DelegatedAdminRelationshipFilter
{
    private readonly string _text;

    private DelegatedAdminRelationshipFilter(string text) => _text = text;

    /// <summary>Relationships that stand so.</summary>
    /// <exception cref="ArgumentException">The status has no text.</exception>
    public static DelegatedAdminRelationshipFilter ByStatus(DelegatedAdminRelationshipStatus status) => Equal("status", status.Text, nameof(status));

    /// <summary>Relationships with that customer.</summary>
    public static DelegatedAdminRelationshipFilter ByCustomer(CustomerId customer) => Equal("customer/tenantId", customer.ToString(), nameof(customer));

    /// <summary>The one relationship with that name, if there is one.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static DelegatedAdminRelationshipFilter ByDisplayName(string displayName) => Equal("displayName", displayName, nameof(displayName));

    /// <summary>Relationships that both filters let through.</summary>
    public DelegatedAdminRelationshipFilter And(DelegatedAdminRelationshipFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new($"{_text} and {other._text}");
    }

    /// <summary>The filter as the query says it, before it is encoded for the URL.</summary>
    public override string ToString() => _text;

    private static DelegatedAdminRelationshipFilter Equal(string field, string? value, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, parameter);
        return new(ODataText.Equal(field, value));
    }
}
