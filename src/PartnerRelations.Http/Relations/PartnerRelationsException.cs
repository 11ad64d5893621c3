using System.Net;

namespace PartnerRelations.Http.Relations;

/// <summary>
/// What went wrong with a call of a use case over HTTP that is no refusal of the domain: those are values. Only the caller's own
/// cancellation stays an <see cref="OperationCanceledException"/>. Its text holds no token, no secret and no body.
/// </summary>
public sealed class PartnerRelationsException : Exception
{
    /// <summary>Makes the fault; the library makes its own, this is for stand-ins in a host's tests.</summary>
    public PartnerRelationsException(PartnerRelationsFaultKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>How far the call came.</summary>
    public PartnerRelationsFaultKind Kind { get; }

    /// <summary>The use case, named as its end point is: <c>ProviderLinks.Invite</c>.</summary>
    public string Operation { get; init; } = string.Empty;

    /// <summary>The HTTP status; null without an answer.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The code of the server's problem details; null where there was none. No code of the domain's catalogue.</summary>
    public string? Code { get; init; }

    /// <summary>The server's own words, at most 1,024 characters on one line; null where there were none.</summary>
    public string? Description { get; init; }

    /// <summary>The part of the request at fault as a JSON pointer or the name of a header; null where the server named none.</summary>
    public string? Target { get; init; }

    /// <summary>What to do next, in plain English.</summary>
    public string Remedy { get; init; } = string.Empty;

    /// <summary>How long the server asks to wait before the next call; null where it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether anything of the call was sent: if so, and it was not <see cref="PartnerRelationsFaultKind.Rejected"/>, a change may have been made.</summary>
    public bool WasSent { get; init; }

    /// <summary>
    /// The request id of the command, its own or the one that was made for the call; null for a question. The same command with this id,
    /// sent once more, takes effect only if the first did not.
    /// </summary>
    public RequestId? RequestId { get; init; }
}
