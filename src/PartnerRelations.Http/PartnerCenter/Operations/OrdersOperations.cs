using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Orders, which only providers and direct-bill partners place.</summary>
internal static class OrdersOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-S3", Post, "/v1/customers/{customer}/orders") { Tokens = TokenKinds.AppAndUser, Programs = PartnerPrograms.IndirectProvider | PartnerPrograms.DirectBill },
    ];
}
