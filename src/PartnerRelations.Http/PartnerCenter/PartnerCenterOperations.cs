using PartnerRelations.Http.PartnerCenter.Operations;

namespace PartnerRelations.Http.PartnerCenter;

/// <summary>The closed catalogue of the calls that this library makes to Partner Center and to Microsoft Graph.</summary>
public static class PartnerCenterOperations
{
    /// <summary>Every call, resource by resource.</summary>
    public static IReadOnlyList<PartnerCenterOperation> All { get; } =
    [
        .. RelationshipsOperations.All,
        .. CustomersOperations.All,
        .. ProfilesOperations.All,
        .. ComplianceOperations.All,
        .. AgreementsOperations.All,
        .. ValidationsOperations.All,
        .. DirectoryRolesOperations.All,
        .. AuditRecordsOperations.All,
        .. SubscriptionsOperations.All,
        .. OrdersOperations.All,
        .. ServiceRequestsOperations.All,
        .. SandboxOperations.All,
        .. WebhooksOperations.All,
        .. DelegatedAdminOperations.All,
        .. GroupsOperations.All,
    ];

    internal static OperationCatalogue Catalogue { get; } = new(All);

    /// <summary>The call with that method and path (with its placeholders as the catalogue writes them); null when there is none.</summary>
    public static PartnerCenterOperation? Find(HttpMethod method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);
        return Catalogue.Find(method, path);
    }
}
