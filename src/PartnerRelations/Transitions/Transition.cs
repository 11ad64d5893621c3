namespace PartnerRelations.Transitions;

/// <summary>What becomes of a command in one state.</summary>
/// <typeparam name="TState">The record's states.</typeparam>
public sealed record Transition<TState>
    where TState : struct, Enum
{
    private Transition()
    {
    }

    /// <summary>The state that follows; null unless the command is allowed here.</summary>
    public TState? To { get; private init; }

    /// <summary>Whether what is asked is so already, which is success without a change for whoever may ask for it.</summary>
    public bool IsAlreadySo { get; private init; }

    /// <summary>Why the command is refused here; null unless it is.</summary>
    public PartnerErrorCode? Refusal { get; private init; }

    internal static Transition<TState> Moves(TState to) => new() { To = to };

    internal static Transition<TState> AlreadySo() => new() { IsAlreadySo = true };

    internal static Transition<TState> Refused(PartnerErrorCode refusal) => new() { Refusal = refusal };
}
