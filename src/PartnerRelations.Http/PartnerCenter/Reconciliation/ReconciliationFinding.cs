namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>One thing in which our records and Microsoft's lists differ, and what makes them agree.</summary>
public sealed record ReconciliationFinding
{
    /// <summary>In which way the two differ.</summary>
    public required ReconciliationDifference Difference { get; init; }

    /// <summary>What it is about.</summary>
    public required ReconciliationSubject Subject { get; init; }

    /// <summary>The provider or reseller of a partnership on the other side, or the customer.</summary>
    public required TenantId OtherParty { get; init; }

    /// <summary>The other party's name as Microsoft lists it; null where it does not.</summary>
    public string? OtherPartyName { get; init; }

    /// <summary>The id of our record; null where there is none yet.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>What differs, in plain English.</summary>
    public required string Message { get; init; }

    /// <summary>What to do, in plain English; it names <see cref="Repair"/> where a command does it.</summary>
    public required string Remedy { get; init; }

    /// <summary>
    /// The command that repairs our record; <see cref="PartnerReconciliation.RepairAsync"/> gives it as the system. Null where only a
    /// person can decide, or where it is too early to say.
    /// </summary>
    public PartnerCommand? Repair { get; init; }
}

/// <summary>In which way a record and Microsoft's lists differ.</summary>
public enum ReconciliationDifference
{
    /// <summary>Microsoft lists it, and there is no active record of it here.</summary>
    MissingHere,

    /// <summary>It is active here, and Microsoft does not list it.</summary>
    MissingAtMicrosoft,

    /// <summary>Both know it, and say different things of it.</summary>
    Changed,
}

/// <summary>What a finding is about.</summary>
public enum ReconciliationSubject
{
    /// <summary>A partnership of provider and reseller (PC-R1).</summary>
    ProviderLink,

    /// <summary>A relationship with a customer (PC-C1).</summary>
    CustomerRelationship,

    /// <summary>Granular administration of a customer (PC-G1).</summary>
    AdminGrant,
}
