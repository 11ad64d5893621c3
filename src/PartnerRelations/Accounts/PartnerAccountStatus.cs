namespace PartnerRelations.Accounts;

/// <summary>How an account stands. It has one state: a partner that leaves the program is told by its enrollment, and its users stay.</summary>
public enum PartnerAccountStatus
{
    /// <summary>It may be used.</summary>
    Open,
}
