namespace PartnerRelations.Tests.Walks;

/// <summary>One thing that somebody may do in a walk: answers what came of it, in words that do not depend on ids or stores.</summary>
/// <param name="Name">What it is.</param>
/// <param name="DoAsync">Does it, perhaps with a request id; doing it again sends the very same command.</param>
internal sealed record WalkMove(string Name, Func<RequestId?, Task<string>> DoAsync);
