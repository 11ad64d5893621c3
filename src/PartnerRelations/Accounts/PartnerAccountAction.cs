namespace PartnerRelations.Accounts;

/// <summary>The commands on a partner's account.</summary>
public enum PartnerAccountAction
{
    /// <summary>Add a user.</summary>
    AddUser,

    /// <summary>Remove a user.</summary>
    RemoveUser,

    /// <summary>Give a user roles.</summary>
    GrantRoles,

    /// <summary>Take roles from a user.</summary>
    RevokeRoles,
}
