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
        CustomerProfileRoutes.AddTo(routes);
        CustomerAgreementRoutes.AddTo(routes);
        DirectoryRoleRoutes.AddTo(routes);
        ProfileRoutes.AddTo(routes);
        PartnerBillingRoutes.AddTo(routes);
        ComplianceRoutes.AddTo(routes);
        AgreementRoutes.AddTo(routes);
        ResellerValidationRoutes.AddTo(routes);
        AddressRoutes.AddTo(routes);
        CountryRoutes.AddTo(routes);
        DomainRoutes.AddTo(routes);
        SubscriptionRoutes.AddTo(routes);
        OrderRoutes.AddTo(routes);
        ServiceRequestRoutes.AddTo(routes);
        SandboxRoutes.AddTo(routes);
        AuditRoutes.AddTo(routes);
        WebhookRoutes.AddTo(routes);
        GranularRoutes.AddTo(routes);
        GranularRequestRoutes.AddTo(routes);
        AccessAssignmentRoutes.AddTo(routes);
        DelegatedAdminCustomerRoutes.AddTo(routes);
        GroupRoutes.AddTo(routes);
        return routes;
    }
}
