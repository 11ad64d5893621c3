namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>What one comparison found. Nothing is changed by comparing.</summary>
public sealed record ReconciliationReport
{
    /// <summary>The partner whose lists were read.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>When reading began, in UTC; what changed later is in the next report.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Whether granular administration was compared too, which takes <c>AddGraph</c> with the partner's account.</summary>
    public bool HasAdministration { get; init; }

    /// <summary>
    /// Every difference: partnerships first, then customers and their administration. Those of a kind are in the order of the other party's
    /// id, but customers that are missing here stand before those that are missing there. Empty where both agree.
    /// </summary>
    public required ValueList<ReconciliationFinding> Findings { get; init; }

    /// <summary>Whether both sides say the same.</summary>
    public bool Agrees => Findings.Count == 0;
}

/// <summary>What became of the repairs of a report.</summary>
public sealed record ReconciliationOutcome
{
    /// <summary>What was repaired, or was found to be repaired already.</summary>
    public required ValueList<ReconciliationFinding> Repaired { get; init; }

    /// <summary>What the rules refused, with the reason.</summary>
    public required ValueList<RefusedRepair> Refused { get; init; }

    /// <summary>What has no command: a person decides, or time will tell.</summary>
    public required ValueList<ReconciliationFinding> Open { get; init; }
}

/// <summary>A repair that the rules refused.</summary>
public sealed record RefusedRepair
{
    /// <summary>What was to be repaired.</summary>
    public required ReconciliationFinding Finding { get; init; }

    /// <summary>Why it was refused; a stale version means that the record has changed since it was compared.</summary>
    public required ValueList<PartnerError> Errors { get; init; }
}
