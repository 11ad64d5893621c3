using PartnerRelations.Transitions;

namespace PartnerRelations.Tests.Docs;

/// <summary>Prints a transition table for the documentation.</summary>
internal static class TransitionDocs
{
    public static string Table<TState, TAction, TParty>(TransitionTable<TState, TAction, TParty> table)
        where TState : struct, Enum
        where TAction : struct, Enum
        where TParty : struct, Enum
    {
        var states = Enum.GetValues<TState>();
        return DocPage.Table(
            ["command", "by", "with one of the roles", .. states.Select(state => $"{state}")],
            table.Rows.Select(row => (IEnumerable<string>)
            [
                $"`{row.Action}`", $"{row.Party}", row.Roles == PartnerRoles.None ? "any" : $"{row.Roles}", .. states.Select(state => Cell(row.States[state])),
            ]));
    }

    public static string Diagram<TState, TAction, TParty>(TransitionTable<TState, TAction, TParty> table, TState first, string firstAction)
        where TState : struct, Enum
        where TAction : struct, Enum
        where TParty : struct, Enum
    {
        var arrows = table.Rows
            .SelectMany(row => row.States.Where(cell => cell.Value.To is not null).Select(cell => (From: cell.Key, To: cell.Value.To!.Value, row.Action)))
            .Distinct()
            .GroupBy(arrow => (arrow.From, arrow.To), arrow => arrow.Action)
            .OrderBy(group => group.Key)
            .Select(group => $"    {group.Key.From} --> {group.Key.To}: {string.Join(", ", group.Order())}");
        return $"```mermaid\nstateDiagram-v2\n    [*] --> {first}: {firstAction}\n{string.Join('\n', arrows)}\n```";
    }

    private static string Cell<TState>(Transition<TState> transition)
        where TState : struct, Enum =>
        transition.To is { } to ? $"→ {to}" : transition.IsAlreadySo ? "already so" : $"`{transition.Refusal!.Code}`";
}
