using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.State;

namespace PartnerRelations.Testing.PartnerCenter.Webhooks;

/// <summary>Which events there are, and which of them tells of a line in a partner's audit log.</summary>
internal static class WebhookEvents
{
    public const string TestCreated = "test-created";

    /// <summary>The detail of an audit record that names a granular relationship.</summary>
    public const string GranularRelationship = "GranularAdminRelationshipId";

    /// <summary>The detail of an audit record that names an assignment of a granular relationship.</summary>
    public const string AccessAssignment = "AccessAssignmentId";

    /// <summary>The detail of an audit record that names a subscription.</summary>
    public const string Subscription = "SubscriptionId";

    private const string Accepted = "reseller-relationship-accepted-by-customer";
    private const string AcceptedOnTwoTiers = "indirect-reseller-relationship-accepted-by-customer";
    private const string SubscriptionUpdated = "subscription-updated";
    private const string Base = "https://api.partnercenter.microsoft.com";

    /// <summary>What can be registered for.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SubscriptionUpdated, TestCreated, "usagerecords-thresholdExceeded", Accepted, AcceptedOnTwoTiers,
        "dap-admin-relationship-approved", "dap-admin-relationship-terminated", "dap-admin-relationship-terminated-by-microsoft",
        "granular-admin-relationship-approved", "granular-admin-relationship-activated", "granular-admin-relationship-terminated", "granular-admin-relationship-expired",
        "granular-admin-access-assignment-created", "granular-admin-access-assignment-activated", "granular-admin-access-assignment-updated", "granular-admin-access-assignment-deleted",
    ];

    /// <summary>
    /// The event; null where none tells of it: not of partnerships, agreements, vetting, nor of the end of a relationship. A reseller hears of
    /// an acceptance on two tiers by the indirect name, its provider and a direct partner by the other one; no source says which it is.
    /// </summary>
    public static WebhookEvent? Of(FakeAuditRecord record, CenterState state) => record switch
    {
        { OperationType: "add_customer", ResourceType: "partner_customer_relationship", Customer: { } customer } => new()
        {
            Name = IsReseller(record, state) ? AcceptedOnTwoTiers : Accepted,
            ResourceName = "Customer",
            ResourceUri = $"{Base}/v1/customers/{customer}",
            AuditUri = $"{Base}/auditactivity/v1/auditrecords/{record.Id}",
            ChangedAt = record.OperationDate,
        },
        { ResourceType: "subscription", Customer: { } customer } when Detail(record, Subscription) is { } subscription => new()
        {
            Name = SubscriptionUpdated,
            ResourceName = "subscription",
            ResourceUri = $"http://api.partnercenter.microsoft.com/webhooks/v1/customers/{customer}/subscriptions/{subscription}",
            AuditUri = $"{Base}/v1/auditrecords/{record.Id}",
            ChangedAt = record.OperationDate,
        },
        _ => OfAdministration(record),
    };

    public static WebhookEvent Test(Guid correlation, DateTimeOffset now) => new()
    {
        Name = TestCreated,
        ResourceName = "test",
        ResourceUri = $"http://api.partnercenter.microsoft.com/webhooks/v1/registration/validationEvents/{correlation}",
        ChangedAt = now,
        Validation = correlation,
    };

    private static WebhookEvent? OfAdministration(FakeAuditRecord record)
    {
        var name = record.OperationType.Replace('_', '-');
        if (!All.Contains(name)) return null;
        var granular = Detail(record, GranularRelationship) is { } id ? $"https://partner.microsoft.com/granularAdminRelationships/{id}" : null;
        var assignment = Detail(record, AccessAssignment);
        return new()
        {
            Name = name,
            ResourceName = granular is null ? "PartnerCustomerDap" : assignment is null ? "GranularAdminRelationship" : "GranularAdminAccessAssignment",
            ResourceUri = assignment is null ? granular : $"{granular}/accessAssignments/{assignment}",
            IsWithoutUri = name == "dap-admin-relationship-terminated-by-microsoft",
            ChangedAt = record.OperationDate,
        };
    }

    private static bool IsReseller(FakeAuditRecord record, CenterState state) => Detail(record, "RelatedPartnerId") is { } other && TenantId.TryParse(other, out var related)
        ? state.Links.Find(related, record.Partner) is not null
        : state.Partners.Find(record.Partner) is { } partner && partner.IsAny(FakePrograms.IndirectReseller) && !partner.IsAny(Route.Sellers);

    private static string? Detail(FakeAuditRecord record, string key) => record.Details.FirstOrDefault(detail => detail.Key == key)?.Value;
}
