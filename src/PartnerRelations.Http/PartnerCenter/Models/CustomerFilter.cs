using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>Which customers to list (PC-C1). The service compares beginnings, whatever the letter case.</summary>
public sealed class CustomerFilter
{
    private readonly string _json;

    private CustomerFilter(string field, string value) => _json = FieldFilter.Json(field, value, "starts_with");

    /// <summary>Customers whose company name begins so.</summary>
    public static CustomerFilter ByCompanyName(string beginning) => new("CompanyName", beginning);

    /// <summary>Customers whose domain begins so.</summary>
    public static CustomerFilter ByDomain(string beginning) => new("Domain", beginning);

    /// <summary>Customers of a provider (the caller) that this reseller serves. App+User only.</summary>
    public static CustomerFilter ByReseller(ResellerId reseller) => new("IndirectReseller", reseller.ToString());

    /// <summary>Customers of a reseller (the caller) that it shares with this provider. App+User only.</summary>
    public static CustomerFilter ByProvider(ProviderId provider) => new("IndirectCloudSolutionProvider", provider.ToString());

    /// <summary>The filter as the query says it, before it is encoded for the URL.</summary>
    public override string ToString() => _json;
}
