using static System.Net.Http.HttpMethod;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Resellers of the integration sandbox. The path begins with two slashes behind the version, as the service has it.</summary>
internal static class SandboxOperations
{
    public static IEnumerable<PartnerCenterOperation> All =>
    [
        new("PC-X1", Post, "/v1//sandboxIndirectReseller") { Tokens = TokenKinds.AppAndUser, Programs = PartnerPrograms.IndirectProvider, Repeat = RepeatSafety.ByRequestId },
        new("PC-X1", Delete, "/v1//sandboxIndirectReseller/{reseller}") { Tokens = TokenKinds.AppAndUser, Programs = PartnerPrograms.IndirectProvider },
    ];
}
