namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>
/// Everything that a fake Partner Center knows, as <see cref="FakePartnerCenter.Dump"/> writes and <see cref="FakePartnerCenter.Load(string)"/>
/// reads it: a JSON object whose members are these in camelCase. Every list may be left out. Access tokens, passwords and scheduled faults
/// are not in it.
/// </summary>
public sealed record FakePartnerCenterSnapshot
{
    /// <summary>The partners.</summary>
    public ValueList<FakePartner> Partners { get; init; } = [];

    /// <summary>The PartnerIDs without a partner.</summary>
    public ValueList<FakePartnerId> PartnerIds { get; init; } = [];

    /// <summary>The customers' tenants.</summary>
    public ValueList<FakeCustomer> Customers { get; init; } = [];

    /// <summary>The partnerships, oldest first.</summary>
    public ValueList<FakePartnerLink> Links { get; init; } = [];

    /// <summary>The relationships with customers, in the order in which their pairs first met.</summary>
    public ValueList<FakeRelationship> Relationships { get; init; } = [];

    /// <summary>The subscriptions, oldest first.</summary>
    public ValueList<FakeSubscription> Subscriptions { get; init; } = [];

    /// <summary>The orders, oldest first.</summary>
    public ValueList<FakeOrder> Orders { get; init; } = [];

    /// <summary>The tickets, oldest first.</summary>
    public ValueList<FakeServiceRequest> ServiceRequests { get; init; } = [];

    /// <summary>The granular relationships, oldest first.</summary>
    public ValueList<FakeGranularRelationship> GranularRelationships { get; init; } = [];

    /// <summary>The addresses whose validation is decided.</summary>
    public ValueList<FakeAddressDecision> AddressDecisions { get; init; } = [];

    /// <summary>The audit records, oldest first.</summary>
    public ValueList<FakeAuditRecord> AuditRecords { get; init; } = [];
}
