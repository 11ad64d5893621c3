using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.AspNetCore.Reading;
using PartnerRelations.AspNetCore.Routing;

namespace PartnerRelations.Tests.Docs;

/// <summary>Prints the end points and what HTTP itself refuses.</summary>
internal static class PortalDocs
{
    public static string Codes() => DocPage.Table(
        ["code", "status", "what it means", "what to do"],
        RequestErrors.All.OrderBy(entry => entry.Code, StringComparer.Ordinal).Select(entry => new[] { $"`{entry.Code}`", $"{entry.Status}", entry.Meaning, entry.Remedy }));

    public static string Routes() => DocPage.Table(
        ["name", "route", "query", "answer", "what it does"],
        RelationRoutes.All.Select(route => new[]
        {
            $"`{route.Name}`{(route.IsAnonymous ? " (nobody)" : string.Empty)}",
            $"`{route.HttpMethod} {route.Pattern}`",
            string.Join(", ", route.Query.Where(member => !member.IsPath).Select(Query)),
            $"{route.Success}",
            route.Summary,
        }));

    private static string Query(QueryMember member) => member.IsRequired ? $"`{member.Name}` (needed)" : $"`{member.Name}`";
}
