namespace PartnerRelations.Events;

/// <summary>What one run of the pump came to.</summary>
public sealed record EventPumpRun
{
    /// <summary>One entry for each registered handler, in the order of registration.</summary>
    public required ValueList<HandlerRun> Handlers { get; init; }

    /// <summary>Whether nothing was there to be handed over, so that waiting before the next run loses no time.</summary>
    public bool IsIdle => Handlers.All(handler => handler.Handled == 0 && handler.SetAside == 0 && handler.PassedBy == 0);
}

/// <summary>What one run came to for one handler.</summary>
public sealed record HandlerRun
{
    /// <summary>The handler.</summary>
    public required string Handler { get; init; }

    /// <summary>How the run ended.</summary>
    public required HandlerRunOutcome Outcome { get; init; }

    /// <summary>How many events it handled, those that had been set aside before included.</summary>
    public int Handled { get; init; }

    /// <summary>How many events it failed on, for the first time or again.</summary>
    public int SetAside { get; init; }

    /// <summary>How many events were passed by: of a type that this version does not know or that does not concern the handler, or of a record whose earlier event is set aside.</summary>
    public int PassedBy { get; init; }

    /// <summary>How many positions of the log were left when the run ended; 0 when it had seen everything. Positions have gaps, so this is at least the number of events.</summary>
    public long Lag { get; init; }
}

/// <summary>How a run ended for one handler.</summary>
public enum HandlerRunOutcome
{
    /// <summary>Everything that was due has been handed over.</summary>
    Done,

    /// <summary>Another run is at work for this handler, so this one left it alone.</summary>
    LeasedElsewhere,

    /// <summary>Another run took over, because this one was silent for longer than the lease; what was handled since the last save comes again there.</summary>
    LeaseLost,
}
