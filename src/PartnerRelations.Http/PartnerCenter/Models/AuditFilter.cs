using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>Which audit records to list (PC-L1).</summary>
public sealed class AuditFilter
{
    private readonly string _json;

    private AuditFilter(string field, string value, string comparison) => _json = FieldFilter.Json(field, value, comparison);

    /// <summary>Records about customers whose company name holds this text.</summary>
    public static AuditFilter ByCompanyName(string part) => new("CompanyName", part, "substring");

    /// <summary>Records about this customer.</summary>
    public static AuditFilter ByCustomer(CustomerId customer) => new("CustomerId", customer.ToString(), "equals");

    /// <summary>Records about this kind of resource.</summary>
    public static AuditFilter ByResourceType(AuditResourceType type) => new("ResourceType", type.ToString(), "equals");

    /// <summary>The filter as the query says it, before it is encoded for the URL.</summary>
    public override string ToString() => _json;
}
