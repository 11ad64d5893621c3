using System.Net;
using PartnerRelations.Http.PartnerCenter.Faults;
using PartnerRelations.Http.Sending;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>Makes the one exception out of everything that can go wrong with a call.</summary>
internal static class CallFaults
{
    /// <summary>Nothing was sent.</summary>
    public static PartnerCenterException Refused(WireCall call, string meaning, string remedy) =>
        Make(PartnerCenterFaultKind.Refused, call, "was not sent", meaning, remedy);

    /// <summary>The service answered, and not with success.</summary>
    public static PartnerCenterException Rejected(WireCall call, HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        var status = (int)response.StatusCode;
        var fault = FaultBody.Read(body, [call.Token?.Reveal()]);
        var (meaning, remedy) = KnownFaults.Find(call.Operation?.Id, status, fault.Code) is { } known ? (known.Meaning, known.Remedy) : StatusMeanings.Of(status);
        if (response.StatusCode == HttpStatusCode.Forbidden && call.Connection.Options is PartnerCenterOptions { Programs: PartnerPrograms.IndirectReseller }) remedy += " Microsoft's newest pages offer indirect resellers no API access, so that the provider may have to make this call.";
        return Make(PartnerCenterFaultKind.Rejected, call, $"was rejected with {status}", meaning, remedy, fault, RetryAfter.Of(response, fault.Description, call.Connection.Clock));
    }

    /// <summary>The service said success, and what came with it cannot be read.</summary>
    public static PartnerCenterException Unreadable(WireCall call, string meaning, Exception? inner = null) => Make(
        PartnerCenterFaultKind.Unreadable,
        call,
        call.Answer is { } answer ? $"was answered with {(int)answer.StatusCode}" : "was answered",
        meaning,
        call.Operation?.Repeat is RepeatSafety.OnlyWhenNotTaken ? "The change was made; read the record to see it." : "Try again, and check the address in the options.",
        inner: inner);

    /// <summary>No answer came. The caller's own cancellation never gets here.</summary>
    public static PartnerCenterException Of(Exception broken, WireCall call, bool timedOut) => broken switch
    {
        PartnerCenterException fault => fault.RequestId == Guid.Empty ? WithCall(fault, call) : fault,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => Unreadable(call, $"The answer is larger than the {call.Connection.Options.MaxAnswerBytes} bytes that are read.", broken),
        _ when timedOut => Make(PartnerCenterFaultKind.TimedOut, call, "ran out of time", $"No answer came within {call.Connection.Timeout}.", Unknown(call), inner: broken),
        OperationCanceledException => Make(PartnerCenterFaultKind.TimedOut, call, "ran out of time", "A part of the call took too long.", Unknown(call), inner: broken),
        _ when !call.WasSent => Make(PartnerCenterFaultKind.NotReached, call, "was not sent", "No connection to the service came about.", "Check the network, the proxy and the address in the options; nothing was changed.", inner: broken),
        _ => Make(PartnerCenterFaultKind.Interrupted, call, "was interrupted", "The connection broke before the whole answer was there.", Unknown(call), inner: broken),
    };

    private static string Unknown(WireCall call) => !call.WasSent || call.Method == HttpMethod.Get || call.Method == HttpMethod.Head
        ? "Try again later."
        : "Whether the change was made is not known: read the record, or make the call again with the same request id.";

    /// <summary>A fault that several calls share, such as that of their token, as this call's own.</summary>
    private static PartnerCenterException WithCall(PartnerCenterException fault, WireCall call) => new(fault.Kind, Text(call, fault.Message), fault.InnerException ?? fault)
    {
        Operation = call.Operation,
        Code = fault.Code,
        Description = fault.Description,
        Meaning = fault.Meaning,
        Remedy = fault.Remedy,
        RetryAfter = fault.RetryAfter,
        IsPassing = fault.IsPassing,
        WasSent = call.WasSent,
        RequestId = call.RequestId,
        CorrelationId = call.CorrelationId,
        Answer = call.Answer,
    };

    private static PartnerCenterException Make(PartnerCenterFaultKind kind, WireCall call, string what, string meaning, string remedy, FaultBody? body = null, TimeSpan? retryAfter = null, Exception? inner = null) =>
        new(kind, Text(call, FaultText.Of(what, body?.Code, body?.Description, meaning, remedy)), inner)
        {
            Operation = call.Operation,
            Code = body?.Code,
            Description = body?.Description,
            HelpLink = body?.HelpLink,
            Source = body?.Source,
            Meaning = meaning,
            Remedy = remedy,
            RetryAfter = retryAfter,
            WasSent = call.WasSent,
            RequestId = call.RequestId,
            CorrelationId = call.CorrelationId,
            Answer = call.Answer,
        };

    private static string Text(WireCall call, string what) => $"{call.Name} {what} [request {call.RequestId}, correlation {call.CorrelationId}]";
}
