using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>Every call that the fake answers: one line for each resource.</summary>
internal static class AllRoutes
{
    public static RouteTable Make()
    {
        var routes = new RouteTable();
        TokenRoutes.AddTo(routes);
        RelationshipRoutes.AddTo(routes);
        InvitationRoutes.AddTo(routes);
        CustomerRoutes.AddTo(routes);
        AuditRoutes.AddTo(routes);
        return routes;
    }
}
