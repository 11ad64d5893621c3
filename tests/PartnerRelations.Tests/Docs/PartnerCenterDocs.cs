using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Faults;

namespace PartnerRelations.Tests.Docs;

/// <summary>Prints the catalogue of calls and of what Partner Center's codes mean.</summary>
internal static class PartnerCenterDocs
{
    private static readonly PartnerPrograms Everybody = PartnerPrograms.IndirectProvider | PartnerPrograms.IndirectReseller | PartnerPrograms.DirectBill;

    public static string Calls() => DocPage.Table(
        ["id", "call", "tokens", "who may call", "tried again"],
        PartnerCenterOperations.All.Select(operation => new[]
        {
            operation.Id,
            $"`{operation.Method} {operation.Path}`",
            Tokens(operation.Tokens),
            Programs(operation) + (operation.Roles == PartnerRoles.None ? string.Empty : $"; role {$"{operation.Roles}".Replace(", ", " or ", StringComparison.Ordinal)}"),
            Repeat(operation.Repeat),
        }));

    public static string Faults() => DocPage.Table(
        ["code", "status", "calls", "what it means", "what to do"],
        KnownFaults.All.Select(fault => new[]
        {
            $"`{fault.Code}`", fault.Status is { } status ? $"{status}" : "any", fault.Operations.Count == 0 ? "all" : string.Join(", ", fault.Operations), fault.Meaning, fault.Remedy,
        }));

    private static string Tokens(TokenKinds tokens) => tokens switch
    {
        TokenKinds.AppAndUser => "App+User",
        TokenKinds.AppOnly => "App-only",
        _ => "both",
    };

    private static string Programs(PartnerCenterOperation operation) => operation.Programs == Everybody ? "the service decides" : $"{operation.Programs}".Replace(", ", " or ", StringComparison.Ordinal);

    private static string Repeat(RepeatSafety repeat) => repeat switch
    {
        RepeatSafety.Always => "yes",
        RepeatSafety.ByRequestId => "yes, by request id",
        _ => "only when not taken",
    };
}
