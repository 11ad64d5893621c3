namespace PartnerRelations.Accounts;

/// <summary>How an actor stands to a partner's account.</summary>
public enum PartnerAccountParty
{
    /// <summary>Anybody else, customers, reviewers and the system included: to such an actor the account does not exist.</summary>
    Stranger,

    /// <summary>A person of the account's tenant.</summary>
    Member,
}
