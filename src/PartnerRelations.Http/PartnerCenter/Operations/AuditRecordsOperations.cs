using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>What was done, and by whom.</summary>
internal static class AuditRecordsOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-L1", Get, "/v1/auditrecords"),
    ];
}
