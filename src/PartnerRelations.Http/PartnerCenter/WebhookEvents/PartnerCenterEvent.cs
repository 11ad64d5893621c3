using System.Text.Json;
using PartnerRelations.Http.Graph.Models;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>
/// Something that happened at Partner Center, told by a signed call to the partner's webhook. It is a hint and no record: it may come late,
/// twice or out of order, and says little, so a handler looks the facts up (PC-C2, PC-R2, PC-G1) before it acts. Immutable.
/// </summary>
public sealed class PartnerCenterEvent
{
    private static readonly Dictionary<string, JsonElement> None = [];

    private readonly IReadOnlyList<string> _resource = [];

    /// <summary>What happened.</summary>
    public required PartnerCenterEventName Name { get; init; }

    /// <summary>The partner whose registration named the address of this delivery, as the host said; null where it serves one partner only.</summary>
    public TenantId? Partner { get; init; }

    /// <summary>The kind of resource, such as <c>Customer</c> or <c>PartnerCustomerDap</c>; null where none was given.</summary>
    public string? ResourceName { get; init; }

    /// <summary>
    /// The address of the resource as it came, null or absent in some events. Its host may be anything: read the ids below, and make the call
    /// with the typed clients instead of calling it.
    /// </summary>
    public string? ResourceUri
    {
        get;
        init
        {
            field = value;
            _resource = AddressPath.Segments(value);
        }
    }

    /// <summary>The address of the audit record as it came (also read from <c>AuditUrl</c>); mostly null.</summary>
    public string? AuditUri { get; init; }

    /// <summary>When the resource changed. An event that is received has a value.</summary>
    public WireTime ResourceChangeUtcDate { get; init; }

    /// <summary>Fields that this version does not know, and known ones of an unexpected type, by their names as they came.</summary>
    public IReadOnlyDictionary<string, JsonElement> OtherFields { get; init; } = None;

    /// <summary>What the audit record's id says; null where there is none or it has another form.</summary>
    public PartnerCenterAuditId? Audit => PartnerCenterAuditId.TryParse(AuditUri, out var id) ? id : null;

    /// <summary>The customer's tenant, from the address of the resource or else from the audit record's id; null where neither says it, as in the events of old delegated administration.</summary>
    public TenantId? Customer => TenantId.TryParse(AddressPath.Behind(_resource, "customers"), out var tenant) ? tenant : Audit?.Customer;

    /// <summary>The delegated admin relationship (GDAP), as Graph takes it (PC-G1).</summary>
    public DelegatedAdminRelationshipId? DelegatedAdminRelationship =>
        new DelegatedAdminRelationshipId(AddressPath.Behind(_resource, "granularAdminRelationships", "delegatedAdminRelationships")) is { IsWellFormed: true } id ? id : null;

    /// <summary>The assignment of roles to a security group.</summary>
    public Guid? AccessAssignmentId => Id("accessAssignments");

    /// <summary>The customer's subscription.</summary>
    public Guid? SubscriptionId => Id("subscriptions");

    /// <summary>What the call that asked for a test event got as its correlation id.</summary>
    public Guid? ValidationCorrelationId => Id("validationEvents");

    /// <summary>Name and time.</summary>
    public override string ToString() => $"{Name} at {ResourceChangeUtcDate}";

    private Guid? Id(string behind) => Guid.TryParse(AddressPath.Behind(_resource, behind), out var id) ? id : null;
}
