namespace PartnerRelations.Events;

/// <summary>Where a handler begins that has no place in the log yet. Ignored once it has one.</summary>
public enum HandlerStart
{
    /// <summary>At the oldest event: the handler sees the whole history.</summary>
    Beginning,

    /// <summary>Behind the newest event at the moment of the pump's first run with this handler; what came before is never handed to it.</summary>
    End,
}
