using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>What was done (PC-L1). The service knows many more.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<AuditOperationType>))]
public readonly record struct AuditOperationType(string? Text) : IWireEnum<AuditOperationType>
{
    /// <summary>A customer was added.</summary>
    public static AuditOperationType AddCustomer { get; } = new("add_customer");

    /// <summary>A customer was deleted.</summary>
    public static AuditOperationType DeleteCustomer { get; } = new("delete_customer");

    /// <summary>A customer of the sandbox was deleted.</summary>
    public static AuditOperationType DeleteTipCustomer { get; } = new("delete_tip_customer");

    /// <summary>A relationship with a customer ended.</summary>
    public static AuditOperationType RemovePartnerCustomerRelationship { get; } = new("remove_partner_customer_relationship");

    /// <summary>A provider and a reseller became partners: the only trace of that in the API.</summary>
    public static AuditOperationType CreatePartnerRelationship { get; } = new("create_partner_relationship");

    /// <summary>A provider and a reseller are partners no more.</summary>
    public static AuditOperationType RemovePartnerRelationship { get; } = new("remove_partner_relationship");

    /// <summary>A relationship with a customer was extended to another partner.</summary>
    public static AuditOperationType ExtendRelationship { get; } = new("extend_relationship");

    /// <summary>An MPN id was associated.</summary>
    public static AuditOperationType CreateMpnAssociation { get; } = new("create_mpn_association");

    /// <summary>The associated MPN id changed.</summary>
    public static AuditOperationType UpdateMpnAssociation { get; } = new("update_mpn_association");

    /// <summary>A user of the partner was made.</summary>
    public static AuditOperationType CreatePartnerUser { get; } = new("create_partner_user");

    /// <summary>A user of the partner changed.</summary>
    public static AuditOperationType UpdatePartnerUser { get; } = new("update_partner_user");

    /// <summary>A user of the partner was removed.</summary>
    public static AuditOperationType RemovePartnerUser { get; } = new("remove_partner_user");

    /// <summary>A customer's agreement was confirmed.</summary>
    public static AuditOperationType CreateAgreement { get; } = new("create_agreement");

    /// <summary>A customer's billing profile changed.</summary>
    public static AuditOperationType UpdateCustomerBillingProfile { get; } = new("update_customer_billing_profile");

    /// <summary>Granular administration of a customer: approved.</summary>
    public static AuditOperationType GranularAdminRelationshipApproved { get; } = new("granular_admin_relationship_approved");

    /// <summary>Granular administration of a customer: activated.</summary>
    public static AuditOperationType GranularAdminRelationshipActivated { get; } = new("granular_admin_relationship_activated");

    /// <summary>Granular administration of a customer: termination requested.</summary>
    public static AuditOperationType GranularAdminRelationshipTerminationRequested { get; } = new("granular_admin_relationship_termination_requested");

    /// <summary>Granular administration of a customer: terminated.</summary>
    public static AuditOperationType GranularAdminRelationshipTerminated { get; } = new("granular_admin_relationship_terminated");

    /// <summary>Granular administration of a customer: expired.</summary>
    public static AuditOperationType GranularAdminRelationshipExpired { get; } = new("granular_admin_relationship_expired");

    /// <summary>Granular administration of a customer: cleaned up.</summary>
    public static AuditOperationType GranularAdminRelationshipCleanedUp { get; } = new("granular_admin_relationship_cleaned_up");

    /// <summary>A group's share in granular administration: created.</summary>
    public static AuditOperationType GranularAdminAccessAssignmentCreated { get; } = new("granular_admin_access_assignment_created");

    /// <summary>A group's share in granular administration: updated.</summary>
    public static AuditOperationType GranularAdminAccessAssignmentUpdated { get; } = new("granular_admin_access_assignment_updated");

    /// <summary>A group's share in granular administration: deleted.</summary>
    public static AuditOperationType GranularAdminAccessAssignmentDeleted { get; } = new("granular_admin_access_assignment_deleted");

    /// <summary>A group's share in granular administration: activated.</summary>
    public static AuditOperationType GranularAdminAccessAssignmentActivated { get; } = new("granular_admin_access_assignment_activated");

    /// <summary>Delegated administration (DAP) of a customer: approved.</summary>
    public static AuditOperationType DapAdminRelationshipApproved { get; } = new("dap_admin_relationship_approved");

    /// <summary>Delegated administration (DAP) of a customer: terminated.</summary>
    public static AuditOperationType DapAdminRelationshipTerminated { get; } = new("dap_admin_relationship_terminated");

    /// <summary>Delegated administration (DAP) of a customer: terminated by Microsoft.</summary>
    public static AuditOperationType DapAdminRelationshipTerminatedByMicrosoft { get; } = new("dap_admin_relationship_terminated_by_microsoft");

    /// <summary>An order was placed.</summary>
    public static AuditOperationType CreateOrder { get; } = new("create_order");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<AuditOperationType> IWireEnum<AuditOperationType>.Known { get; } =
    [
        AddCustomer,
        DeleteCustomer,
        DeleteTipCustomer,
        RemovePartnerCustomerRelationship,
        CreatePartnerRelationship,
        RemovePartnerRelationship,
        ExtendRelationship,
        CreateMpnAssociation,
        UpdateMpnAssociation,
        CreatePartnerUser,
        UpdatePartnerUser,
        RemovePartnerUser,
        CreateAgreement,
        UpdateCustomerBillingProfile,
        GranularAdminRelationshipApproved,
        GranularAdminRelationshipActivated,
        GranularAdminRelationshipTerminationRequested,
        GranularAdminRelationshipTerminated,
        GranularAdminRelationshipExpired,
        GranularAdminRelationshipCleanedUp,
        GranularAdminAccessAssignmentCreated,
        GranularAdminAccessAssignmentUpdated,
        GranularAdminAccessAssignmentDeleted,
        GranularAdminAccessAssignmentActivated,
        DapAdminRelationshipApproved,
        DapAdminRelationshipTerminated,
        DapAdminRelationshipTerminatedByMicrosoft,
        CreateOrder,
    ];

    static AuditOperationType IWireEnum<AuditOperationType>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(AuditOperationType other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
