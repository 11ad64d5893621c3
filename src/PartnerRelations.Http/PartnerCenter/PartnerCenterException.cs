using System.Net;

namespace PartnerRelations.Http.PartnerCenter;

/// <summary>
/// The one exception of every call to Partner Center and Microsoft Graph, whatever went wrong; only the caller's own cancellation stays an
/// <see cref="OperationCanceledException"/>. Its text holds no token, no secret and no body.
/// </summary>
public sealed class PartnerCenterException : Exception
{
    /// <summary>Makes the fault; the library makes its own, this is for stand-ins in a host's tests.</summary>
    public PartnerCenterException(PartnerCenterFaultKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>How far the call came.</summary>
    public PartnerCenterFaultKind Kind { get; }

    /// <summary>The documented call; null for one that the catalogue does not hold.</summary>
    public PartnerCenterOperation? Operation { get; init; }

    /// <summary>The HTTP status; null without an answer.</summary>
    public HttpStatusCode? StatusCode => Answer?.StatusCode;

    /// <summary>
    /// The service's code, number or text, as it was written; null where the answer held none. Codes are not unique: the same one means
    /// different things in different calls, which <see cref="Meaning"/> takes into account.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>The service's own description, at most 1,024 characters on one line, with anything that looks like a secret taken out; null where there was none.</summary>
    public string? Description { get; init; }

    /// <summary>What it means, in plain English.</summary>
    public string Meaning { get; init; } = string.Empty;

    /// <summary>What to do next, in plain English.</summary>
    public string Remedy { get; init; } = string.Empty;

    /// <summary>How long the service asks to wait before the next try; null where it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether anything of the call was sent: if so, and it was not <see cref="PartnerCenterFaultKind.Rejected"/>, a change may have been made.</summary>
    public bool WasSent { get; init; }

    /// <summary>The <c>MS-RequestId</c> of the call, the same on all its tries. Pass it to <see cref="PartnerCenterCall.Begin"/> to make the same call once more.</summary>
    public Guid RequestId { get; init; }

    /// <summary>The <c>MS-CorrelationId</c> of the call.</summary>
    public Guid CorrelationId { get; init; }

    /// <summary>The head of the answer; null where none came.</summary>
    public PartnerCenterAnswer? Answer { get; init; }

    /// <summary>Whether a token may be had by asking again.</summary>
    internal bool IsPassing { get; init; }
}
