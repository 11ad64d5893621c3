namespace PartnerRelations.Transitions;

/// <summary>
/// Every state × command × party of a record, decided. The rules ask it first, the documentation is printed from it, and states are
/// compared nowhere else.
/// </summary>
/// <typeparam name="TState">The record's states.</typeparam>
/// <typeparam name="TAction">The record's commands.</typeparam>
/// <typeparam name="TParty">How an actor stands to the record; its zero is whoever is no party at all.</typeparam>
public sealed class TransitionTable<TState, TAction, TParty>
    where TState : struct, Enum
    where TAction : struct, Enum
    where TParty : struct, Enum
{
    private readonly Dictionary<(TAction Action, TParty Party), TransitionRow<TState, TAction, TParty>> _rows;
    private readonly PartnerErrorCode _notFound;

    internal TransitionTable(PartnerErrorCode notFound, params IReadOnlyList<TransitionRow<TState, TAction, TParty>> rows)
    {
        _notFound = notFound;
        _rows = rows.ToDictionary(row => (row.Action, row.Party));
        Rows = rows;
        var states = Enum.GetValues<TState>();
        if (rows.FirstOrDefault(row => row.States.Count != states.Length) is { } gap)
        {
            throw new ArgumentException($"{gap.Action} by {gap.Party} is not decided in every state.", nameof(rows));
        }

        if (!Enum.GetValues<TAction>().All(action => rows.Any(row => row.Action.Equals(action))))
        {
            throw new ArgumentException("There is a command that nobody may give.", nameof(rows));
        }
    }

    /// <summary>One row for each command and each party that may give it.</summary>
    public IReadOnlyList<TransitionRow<TState, TAction, TParty>> Rows { get; }

    /// <summary>
    /// What becomes of a command, judged in the order of refusals: no party → not found; another party's command or a missing role →
    /// forbidden; then the state.
    /// </summary>
    public Transition<TState> Find(TState state, TAction action, TParty party, PartnerRoles roles)
    {
        if (!_rows.TryGetValue((action, party), out var row))
        {
            return Transition<TState>.Refused(EqualityComparer<TParty>.Default.Equals(party, default) ? _notFound : ActorErrors.OtherParty);
        }

        return row.Roles == PartnerRoles.None || (roles & row.Roles) != PartnerRoles.None
            ? row.States[state]
            : Transition<TState>.Refused(ActorErrors.RoleMissing);
    }

    /// <summary>Why the actor may not even ask, whatever the state; the refusal names the missing roles or the parties that may. Null where it may.</summary>
    internal PartnerError? RefuseActor(TAction action, TParty party, PartnerRoles roles)
    {
        if (!_rows.TryGetValue((action, party), out var row))
        {
            return EqualityComparer<TParty>.Default.Equals(party, default)
                ? _notFound.Error()
                : ActorErrors.OtherParty.Error(string.Join(", ", Rows.Where(other => other.Action.Equals(action)).Select(other => other.Party)));
        }

        return row.Roles == PartnerRoles.None || (roles & row.Roles) != PartnerRoles.None ? null : ActorErrors.RoleMissing.Error(row.Roles.ToString());
    }
}
