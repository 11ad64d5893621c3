namespace PartnerRelations.Storage;

/// <summary>
/// What a store's own exception says about itself, so that a host can tell an outage from a defect without knowing the store: it answers
/// the first with "try again", the second with "tell whoever runs this".
/// </summary>
public interface IStoreFault
{
    /// <summary>Whether the same operation may well succeed a little later: the store cannot be reached, is busy, or has lost its answer.</summary>
    bool IsTransient { get; }
}
