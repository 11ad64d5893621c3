namespace PartnerRelations.Storage;

/// <summary>What became of a save. Whatever is not <see cref="Saved"/> has changed nothing: no record, no event, no token, no request.</summary>
public enum SaveResult
{
    /// <summary>No answer; no store gives it.</summary>
    None,

    /// <summary>Everything in the change is stored.</summary>
    Saved,

    /// <summary>A new record's id, or one of the store's unique keys, is taken by another record.</summary>
    AlreadyExists,

    /// <summary>The stored version of a record is not the one just before the new one.</summary>
    VersionConflict,

    /// <summary>The request of the change is stored already; somebody has sent the same command before.</summary>
    RequestRepeated,
}
