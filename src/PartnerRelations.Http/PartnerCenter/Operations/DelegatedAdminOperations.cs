using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Delegated administration of customers, on Graph. Only a reseller answers what its provider made for it; the path does not tell that apart.</summary>
internal static class DelegatedAdminOperations
{
    private const string Relationships = "/v1.0/tenantRelationships/delegatedAdminRelationships";
    private const string Relationship = $"{Relationships}/{{relationship}}";
    private const string Customers = "/v1.0/tenantRelationships/delegatedAdminCustomers";

    public static IEnumerable<PartnerCenterOperation> All =>
    [
        Of(Post, Relationships),
        Of(Get, Relationships),
        Of(Get, Relationship),
        Of(Patch, Relationship),
        Of(Delete, Relationship),
        Of(Post, $"{Relationship}/requests"),
        Of(Get, $"{Relationship}/requests"),
        Of(Get, $"{Relationship}/requests/{{request}}"),
        Of(Get, $"{Relationship}/operations"),
        Of(Get, $"{Relationship}/operations/{{operation}}"),
        Of(Post, $"{Relationship}/accessAssignments"),
        Of(Get, $"{Relationship}/accessAssignments"),
        Of(Get, $"{Relationship}/accessAssignments/{{assignment}}"),
        Of(Patch, $"{Relationship}/accessAssignments/{{assignment}}"),
        Of(Delete, $"{Relationship}/accessAssignments/{{assignment}}"),
        Of(Get, Customers),
        Of(Get, $"{Customers}/{{customer}}"),
    ];

    /// <summary>A change may go on as an operation, with an answer that has no body.</summary>
    private static PartnerCenterOperation Of(HttpMethod method, string path) =>
        new("PC-G1", method, path) { Roles = PartnerRoles.AdminAgent, HasAnswer = method != Patch && method != Delete };
}
