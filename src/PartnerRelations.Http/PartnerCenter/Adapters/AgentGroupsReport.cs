namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>In what the groups of a partner's tenant and its account here differ. Nothing is changed by comparing.</summary>
public sealed record AgentGroupsReport
{
    /// <summary>The partner's tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Every difference: groups that cannot be compared, then what is missing here, then what is too much. Empty where both agree.</summary>
    public required ValueList<AgentGroupsFinding> Findings { get; init; }

    /// <summary>Whether both say the same.</summary>
    public bool Agrees => Findings.Count == 0;
}

/// <summary>One difference, and what settles it.</summary>
public sealed record AgentGroupsFinding
{
    /// <summary>In which way the two differ.</summary>
    public required AgentGroupsDifference Difference { get; init; }

    /// <summary>The roles that it is about.</summary>
    public required PartnerRoles Roles { get; init; }

    /// <summary>The user; null where it is about a whole group.</summary>
    public UserId? User { get; init; }

    /// <summary>What differs, in plain English, without names of people.</summary>
    public required string Message { get; init; }

    /// <summary>What to do, in plain English.</summary>
    public required string Remedy { get; init; }

    /// <summary>The command that settles it; null where only a person can decide.</summary>
    public PartnerCommand? Command { get; init; }
}

/// <summary>In which way the groups and the account differ.</summary>
public enum AgentGroupsDifference
{
    /// <summary>A group is not there, or there are several of its name: nothing can be said of its role.</summary>
    GroupUnclear,

    /// <summary>A member of a group is no user of the account.</summary>
    UserMissing,

    /// <summary>A user of the account lacks roles whose groups it is in.</summary>
    RolesMissing,

    /// <summary>A user of the account holds roles whose groups it is not in.</summary>
    RolesTooMany,
}

/// <summary>What became of the commands of a report.</summary>
public sealed record AgentGroupsOutcome
{
    /// <summary>What was settled, or was found to be settled already.</summary>
    public required ValueList<AgentGroupsFinding> Settled { get; init; }

    /// <summary>What the rules refused, with the reason.</summary>
    public required ValueList<RefusedAgentGroupsFinding> Refused { get; init; }

    /// <summary>What has no command: a person decides.</summary>
    public required ValueList<AgentGroupsFinding> Open { get; init; }
}

/// <summary>A command that the rules refused.</summary>
public sealed record RefusedAgentGroupsFinding
{
    /// <summary>What was to be settled.</summary>
    public required AgentGroupsFinding Finding { get; init; }

    /// <summary>Why it was refused.</summary>
    public required ValueList<PartnerError> Errors { get; init; }
}
