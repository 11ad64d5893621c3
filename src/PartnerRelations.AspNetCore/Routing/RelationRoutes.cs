using PartnerRelations.AspNetCore.Features;

namespace PartnerRelations.AspNetCore.Routing;

/// <summary>Every route there is, feature by feature.</summary>
internal static class RelationRoutes
{
    private static readonly Lazy<Dictionary<Type, string>> PathMembers = new(() =>
        All!.Where(route => route is { Body: not null, PathMember: not null }).ToDictionary(route => route.Body!, route => route.PathMember!));

    public static IReadOnlyList<RelationRoute> All { get; } =
    [
        .. EnrollmentEndpoints.Routes,
        .. AccountEndpoints.Routes,
        .. ProviderEndpoints.Routes,
        .. ProviderLinkEndpoints.Routes,
        .. CustomerEndpoints.Routes,
    ];

    /// <summary>The member of a command that its route has in the path; null where there is none.</summary>
    public static string? PathMemberOf(Type command) => PathMembers.Value.GetValueOrDefault(command);
}
