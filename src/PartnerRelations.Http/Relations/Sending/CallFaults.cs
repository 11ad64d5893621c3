using System.Net;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.Relations.Sending;

/// <summary>Makes the one exception out of everything that can go wrong with a call.</summary>
internal static class CallFaults
{
    /// <summary>The server answered, neither with success nor with a refusal of the domain.</summary>
    public static PartnerRelationsException Rejected(RelationsCall call, HttpStatusCode status, Problem problem, TimeSpan? retryAfter)
    {
        var (meaning, remedy) = StatusMeanings.Of((int)status);
        return Make(PartnerRelationsFaultKind.Rejected, call, $"was rejected with {(int)status}", meaning, problem.Remedy ?? remedy, status: status, problem: problem, retryAfter: retryAfter);
    }

    /// <summary>The server said success, and what came with it cannot be read.</summary>
    public static PartnerRelationsException Unreadable(RelationsCall call, HttpStatusCode? status, string meaning, Exception? inner = null) =>
        Make(PartnerRelationsFaultKind.Unreadable, call, status is null ? "was answered" : $"was answered with {(int)status}", meaning, call.Command is null ? "Check the address in the options." : "The change was made; read the record to see it, and check the address in the options.", inner, status);

    /// <summary>Something repeated the request beneath the client, and the first answer, which held the link, was lost.</summary>
    public static PartnerRelationsException LinkLost(RelationsCall call) =>
        Make(PartnerRelationsFaultKind.Interrupted, call, "was answered without the link", "Something on the way sent the request twice, and the first answer, which held the link, was lost.", "The invitation was made: find it in the list of invitations and renew it for a new link.");

    /// <summary>No answer came. The caller's own cancellation never gets here.</summary>
    public static PartnerRelationsException Of(Exception broken, RelationsCall call, bool timedOut, PartnerRelationsClientOptions options) => broken switch
    {
        PartnerRelationsException fault => fault,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => Unreadable(call, null, $"The answer is larger than the {options.MaxAnswerBytes} bytes that are read.", broken),
        _ when timedOut => Make(PartnerRelationsFaultKind.TimedOut, call, "ran out of time", $"No answer came within {options.Timeout}.", Unknown(call), broken),
        TimeoutException or OperationCanceledException => Make(PartnerRelationsFaultKind.TimedOut, call, "ran out of time", "A part of the call took too long.", Unknown(call), broken),
        _ when !call.WasSent => Make(PartnerRelationsFaultKind.NotReached, call, "was not sent", "No connection to the server came about.", "Check the network, the proxy, the address in the options and the host's own handlers; nothing was changed.", broken),
        _ => Make(PartnerRelationsFaultKind.Interrupted, call, "was interrupted", "The connection broke before the whole answer was there.", Unknown(call), broken),
    };

    private static string Unknown(RelationsCall call) => call switch
    {
        { Command: null } or { WasSent: false } => "Try again later.",
        { IsRepeatable: false } => "Whether the invitation was made is not known: find it in the list of invitations and renew it, or invite again, which takes its place.",
        _ => "Whether the change was made is not known: read the record, or send the command again with the same request id.",
    };

    private static PartnerRelationsException Make(
        PartnerRelationsFaultKind kind, RelationsCall call, string what, string meaning, string remedy, Exception? inner = null, HttpStatusCode? status = null, Problem? problem = null, TimeSpan? retryAfter = null) =>
        new(kind, FaultText.Of($"{call.Operation} {what}", problem?.Code, problem?.Description, meaning, remedy), inner)
        {
            Operation = call.Operation,
            StatusCode = status,
            Code = problem?.Code,
            Description = problem?.Description,
            Target = problem?.Target,
            Remedy = remedy,
            RetryAfter = retryAfter,
            WasSent = call.WasSent,
            RequestId = call.RequestId,
        };
}
