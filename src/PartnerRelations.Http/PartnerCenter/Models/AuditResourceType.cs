using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>What it was done to (PC-L1). The service knows many more.</summary>
/// <param name="Text">The word as it was written; null where nothing was.</param>
[JsonConverter(typeof(WireEnumConverter<AuditResourceType>))]
public readonly record struct AuditResourceType(string? Text) : IWireEnum<AuditResourceType>
{
    /// <summary>A customer.</summary>
    public static AuditResourceType Customer { get; } = new("customer");

    /// <summary>A customer's user.</summary>
    public static AuditResourceType CustomerUser { get; } = new("customer_user");

    /// <summary>An order.</summary>
    public static AuditResourceType Order { get; } = new("order");

    /// <summary>A subscription.</summary>
    public static AuditResourceType Subscription { get; } = new("subscription");

    /// <summary>A licence.</summary>
    public static AuditResourceType License { get; } = new("license");

    /// <summary>A relationship between partners.</summary>
    public static AuditResourceType PartnerRelationship { get; } = new("partner_relationship");

    /// <summary>A relationship with a customer.</summary>
    public static AuditResourceType PartnerCustomerRelationship { get; } = new("partner_customer_relationship");

    /// <summary>Delegated administration (DAP) of a customer.</summary>
    public static AuditResourceType PartnerCustomerDap { get; } = new("partner_customer_dap");

    /// <summary>The association with an MPN id.</summary>
    public static AuditResourceType MpnAssociation { get; } = new("mpn_association");

    /// <summary>A user of the partner.</summary>
    public static AuditResourceType PartnerUser { get; } = new("partner_user");

    /// <summary>An agreement.</summary>
    public static AuditResourceType Agreement { get; } = new("agreement");

    /// <summary>Granular administration of a customer.</summary>
    public static AuditResourceType GranularAdminRelationship { get; } = new("granular_admin_relationship");

    /// <summary>A group's share in granular administration.</summary>
    public static AuditResourceType GranularAdminAccessAssignment { get; } = new("granular_admin_access_assignment");

    /// <summary>Delegated administration of a reseller by its provider; the spelling is inferred.</summary>
    public static AuditResourceType IndirectProviderIndirectResellerDap { get; } = new("indirect_provider_indirect_reseller_dap");

    /// <summary>Whether the word is one of those that have a name here.</summary>
    public bool IsKnown => WireEnum.IsKnown(this);

    static IReadOnlyList<AuditResourceType> IWireEnum<AuditResourceType>.Known { get; } =
    [
        Customer,
        CustomerUser,
        Order,
        Subscription,
        License,
        PartnerRelationship,
        PartnerCustomerRelationship,
        PartnerCustomerDap,
        MpnAssociation,
        PartnerUser,
        Agreement,
        GranularAdminRelationship,
        GranularAdminAccessAssignment,
        IndirectProviderIndirectResellerDap,
    ];

    static AuditResourceType IWireEnum<AuditResourceType>.Of(string? text) => new(text);

    /// <summary>Whether both are the same word; letter case, <c>_</c>, <c>-</c> and blanks do not count.</summary>
    public bool Equals(AuditResourceType other) => WireEnum.AreEqual(Text, other.Text);

    /// <inheritdoc />
    public override int GetHashCode() => WireEnum.HashOf(Text);

    /// <summary>The word as it was written.</summary>
    public override string ToString() => Text ?? string.Empty;
}
