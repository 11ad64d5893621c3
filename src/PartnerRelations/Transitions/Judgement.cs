using PartnerRelations.Storage;

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

    /// <summary>
    /// Why a command is refused that expects another version. Said before state and form are judged, but never to somebody who may not ask
    /// at all; and what is so already is success whatever version the caller has seen, so that a second click does no harm.
    /// </summary>
    public PartnerError? StalenessOf(PartnerCommand command, long version)
    {
        if (command.ExpectedVersion is not { } expected || expected == version) return null;
        var mayAsk = !Errors.Any(error => error.Kind is PartnerErrorKind.NotFound or PartnerErrorKind.Forbidden);
        return mayAsk && (Change is not null || Errors.Count > 0)
            ? StorageErrors.Stale.Error(nameof(command.ExpectedVersion), $"It is at version {version}.")
            : null;
    }

    public static implicit operator Judgement<TEvent>(TEvent change) => new(change, []);

    public static implicit operator Judgement<TEvent>(PartnerError error) => new(null, [error]);

    public static implicit operator Judgement<TEvent>(List<PartnerError> errors) => new(null, errors);
}
