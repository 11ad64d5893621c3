namespace PartnerRelations.Tests.Walks;

/// <summary>One thing that somebody may do in a walk.</summary>
/// <param name="Name">What it is.</param>
/// <param name="DoAsync">Does it, perhaps with a request id; doing it again sends the very same command.</param>
internal sealed record WalkMove(string Name, Func<RequestId?, Task<WalkAnswer>> DoAsync)
{
    /// <summary>Whether it is a command, which may carry a request id and come twice; mails and time come by themselves.</summary>
    public bool IsCommand { get; init; } = true;

    /// <summary>The same person sends another command under a request id; null where the move has none to send.</summary>
    public Func<RequestId, Task<WalkAnswer>>? DoOtherwiseAsync { get; init; }
}
