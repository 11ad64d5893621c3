namespace PartnerRelations.Transitions;

/// <summary>What a rule decides: an event, nothing because it is so already, or refusals.</summary>
internal sealed class Judgement<TEvent>
    where TEvent : class
{
    private Judgement(TEvent? change, IReadOnlyList<PartnerError> errors)
    {
        Change = change;
        Errors = errors;
    }

    /// <summary>What is asked for is so already; success without a change.</summary>
    public static Judgement<TEvent> AlreadySo { get; } = new(null, []);

    /// <summary>The event that follows; null when refused or so already.</summary>
    public TEvent? Change { get; }

    /// <summary>The refusals; empty unless refused.</summary>
    public IReadOnlyList<PartnerError> Errors { get; }

    public static implicit operator Judgement<TEvent>(TEvent change) => new(change, []);

    public static implicit operator Judgement<TEvent>(PartnerError error) => new(null, [error]);

    public static implicit operator Judgement<TEvent>(List<PartnerError> errors) => new(null, errors);
}
