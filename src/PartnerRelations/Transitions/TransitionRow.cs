namespace PartnerRelations.Transitions;

/// <summary>One command by one party: the roles it takes, and what becomes of it in every state.</summary>
/// <typeparam name="TState">The record's states.</typeparam>
/// <typeparam name="TAction">The record's commands.</typeparam>
/// <typeparam name="TParty">How an actor stands to the record.</typeparam>
public sealed record TransitionRow<TState, TAction, TParty>
    where TState : struct, Enum
    where TAction : struct, Enum
    where TParty : struct, Enum
{
    /// <summary>The command.</summary>
    public required TAction Action { get; init; }

    /// <summary>Who gives it.</summary>
    public required TParty Party { get; init; }

    /// <summary>The roles of which such an actor needs one; <see cref="PartnerRoles.None"/> where every role will do.</summary>
    public required PartnerRoles Roles { get; init; }

    /// <summary>What becomes of it, for every state.</summary>
    public required IReadOnlyDictionary<TState, Transition<TState>> States { get; init; }
}
