using System.Collections.Frozen;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>
/// What happened, as Partner Center names it (PC-W1). Any text is a name, so that an event introduced tomorrow is read today; compares
/// without regard to case.
/// </summary>
public readonly record struct PartnerCenterEventName
{
    private readonly string? _text;

    /// <summary>A name as it came.</summary>
    /// <param name="text">The text; surrounding white space does not count.</param>
    public PartnerCenterEventName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text.Trim();
    }

    /// <summary>A customer accepted a partner's reseller relationship. The event says neither which invitation was accepted nor, for a joint one, which provider was bound.</summary>
    public static PartnerCenterEventName ResellerRelationshipAcceptedByCustomer { get; } = new("reseller-relationship-accepted-by-customer");

    /// <summary>A customer accepted the relationship with an indirect reseller. Listed since 2024; no body of it is documented.</summary>
    public static PartnerCenterEventName IndirectResellerRelationshipAcceptedByCustomer { get; } = new("indirect-reseller-relationship-accepted-by-customer");

    /// <summary>A customer granted delegated administration in the old form. Its body names no customer.</summary>
    public static PartnerCenterEventName DapAdminRelationshipApproved { get; } = new("dap-admin-relationship-approved");

    /// <summary>Delegated administration in the old form was taken back. Its body names no customer.</summary>
    public static PartnerCenterEventName DapAdminRelationshipTerminated { get; } = new("dap-admin-relationship-terminated");

    /// <summary>Microsoft took back delegated administration in the old form that nobody had used for 90 days. Its body names no customer.</summary>
    public static PartnerCenterEventName DapAdminRelationshipTerminatedByMicrosoft { get; } = new("dap-admin-relationship-terminated-by-microsoft");

    /// <summary>A customer approved a granular delegated admin relationship.</summary>
    public static PartnerCenterEventName GranularAdminRelationshipApproved { get; } = new("granular-admin-relationship-approved");

    /// <summary>An approved granular relationship is in force.</summary>
    public static PartnerCenterEventName GranularAdminRelationshipActivated { get; } = new("granular-admin-relationship-activated");

    /// <summary>Either side ended a granular relationship.</summary>
    public static PartnerCenterEventName GranularAdminRelationshipTerminated { get; } = new("granular-admin-relationship-terminated");

    /// <summary>A granular relationship came to its end.</summary>
    public static PartnerCenterEventName GranularAdminRelationshipExpired { get; } = new("granular-admin-relationship-expired");

    /// <summary>A security group was given roles of a granular relationship.</summary>
    public static PartnerCenterEventName GranularAdminAccessAssignmentCreated { get; } = new("granular-admin-access-assignment-created");

    /// <summary>The assignment to a security group is in force.</summary>
    public static PartnerCenterEventName GranularAdminAccessAssignmentActivated { get; } = new("granular-admin-access-assignment-activated");

    /// <summary>The roles of an assignment changed.</summary>
    public static PartnerCenterEventName GranularAdminAccessAssignmentUpdated { get; } = new("granular-admin-access-assignment-updated");

    /// <summary>An assignment was taken back.</summary>
    public static PartnerCenterEventName GranularAdminAccessAssignmentDeleted { get; } = new("granular-admin-access-assignment-deleted");

    /// <summary>The event that a call to <c>validationEvents</c> asked for.</summary>
    public static PartnerCenterEventName TestCreated { get; } = new("test-created");

    /// <summary>A customer's subscription changed; comes up to 48 hours late.</summary>
    public static PartnerCenterEventName SubscriptionUpdated { get; } = new("subscription-updated");

    /// <summary>The use of a customer's Azure subscriptions passed its budget.</summary>
    public static PartnerCenterEventName UsageRecordsThresholdExceeded { get; } = new("usagerecords-thresholdExceeded");

    /// <summary>The names that this version knows; a registration may ask for others too.</summary>
    public static IReadOnlyCollection<PartnerCenterEventName> All { get; } =
    [
        ResellerRelationshipAcceptedByCustomer,
        IndirectResellerRelationshipAcceptedByCustomer,
        DapAdminRelationshipApproved,
        DapAdminRelationshipTerminated,
        DapAdminRelationshipTerminatedByMicrosoft,
        GranularAdminRelationshipApproved,
        GranularAdminRelationshipActivated,
        GranularAdminRelationshipTerminated,
        GranularAdminRelationshipExpired,
        GranularAdminAccessAssignmentCreated,
        GranularAdminAccessAssignmentActivated,
        GranularAdminAccessAssignmentUpdated,
        GranularAdminAccessAssignmentDeleted,
        TestCreated,
        SubscriptionUpdated,
        UsageRecordsThresholdExceeded,
    ];

    private static readonly FrozenSet<PartnerCenterEventName> Known = All.ToFrozenSet();

    /// <summary>The name as it came.</summary>
    public string Text => _text ?? string.Empty;

    /// <summary>Whether it is one of <see cref="All"/>. An unknown name is not an error: the event is handed to the handlers like any other.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Whether the customer accepted a relationship, with a reseller alone or through an indirect one.</summary>
    public bool IsRelationshipAccepted => this == ResellerRelationshipAcceptedByCustomer || this == IndirectResellerRelationshipAcceptedByCustomer;

    /// <summary>The same text, without regard to case.</summary>
    public bool Equals(PartnerCenterEventName other) => string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    /// <summary>The name as it came.</summary>
    public override string ToString() => Text;
}
