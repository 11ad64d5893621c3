namespace PartnerRelations;

/// <summary>What an <see cref="Actor"/> is.</summary>
public enum ActorKind
{
    /// <summary>Nobody has signed in; knows at most a token.</summary>
    Anonymous,

    /// <summary>A person of a partner's tenant: reseller or provider.</summary>
    User,

    /// <summary>A person of a customer's tenant.</summary>
    Customer,

    /// <summary>Somebody who decides enrollments for the program; of no tenant.</summary>
    Reviewer,

    /// <summary>A part of the host that acts by itself, such as a job or the event pump.</summary>
    System,
}
