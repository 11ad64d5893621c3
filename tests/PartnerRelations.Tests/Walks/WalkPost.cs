using PartnerRelations.Events;

namespace PartnerRelations.Tests.Walks;

/// <summary>How the host's mail system is.</summary>
internal enum WalkPostState
{
    /// <summary>It takes every mail.</summary>
    Up,

    /// <summary>It takes none.</summary>
    Down,

    /// <summary>It takes a mail, and its answer gets lost, so that the mail comes again.</summary>
    LosesAnswers,
}

/// <summary>The host's mail system: keeps every mail that reached it, also those that a later one with the same key replaces.</summary>
internal sealed class WalkPost : IMailHandOff
{
    private readonly List<OutgoingMail> _mails = [];

    public WalkPostState State { get; set; }

    /// <summary>The mails in the order of their arrival, which is that of the events for each record only.</summary>
    public IReadOnlyList<OutgoingMail> Mails => _mails;

    public Task HandOffAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (State != WalkPostState.Down) _mails.Add(mail);
        return State == WalkPostState.Up ? Task.CompletedTask : Task.FromException(new InvalidOperationException($"The mail system is {State}."));
    }
}
