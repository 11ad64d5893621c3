using System.Runtime.CompilerServices;
using PartnerRelations.Invitations;

namespace PartnerRelations.Http.Relations.Sending;

/// <summary>Sends a call to its end point.</summary>
internal delegate Task<HttpResponseMessage> Send(RelationsCall call, CancellationToken cancellationToken);

/// <summary>Makes the calls of one feature. Each is named by the feature and the method that makes it, as its end point is.</summary>
internal sealed class FeatureCalls(string feature, RelationsConnection connection)
{
    /// <summary>A question.</summary>
    public Task<PartnerResult<T>> AskAsync<T>(Send send, CancellationToken cancellationToken, [CallerMemberName] string method = "")
        where T : notnull => SendAsync<T>(RelationsCall.Question(Name(method)), send, cancellationToken);

    /// <summary>A look at what a token stands for.</summary>
    public Task<PartnerResult<T>> LookAtAsync<T>(InvitationToken token, LanguageTag? culture, Send send, CancellationToken cancellationToken, [CallerMemberName] string method = "")
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(token);
        return SendAsync<T>(RelationsCall.LookAt(Name(method), token, culture), send, cancellationToken);
    }

    /// <summary>A command; the secret in it, where it holds one, stays out of every message.</summary>
    public Task<PartnerResult<T>> DoAsync<T>(PartnerCommand command, Send send, CancellationToken cancellationToken, string? secret = null, [CallerMemberName] string method = "")
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(command);
        return SendAsync<T>(RelationsCall.Of(Name(method), command, secret, connection.Clock.GetUtcNow()), send, cancellationToken);
    }

    /// <summary>A command whose answer holds a link, which a repeat of the same request does not.</summary>
    public async Task<PartnerResult<T>> DoForLinkAsync<T>(PartnerCommand command, Func<T, MailDraft?> draftOf, Send send, CancellationToken cancellationToken, [CallerMemberName] string method = "")
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(command);
        var call = RelationsCall.WithLink(Name(method), command, connection.Clock.GetUtcNow());
        var answer = await SendAsync<T>(call, send, cancellationToken).ConfigureAwait(false);
        return command.RequestId is null && answer.IsSuccess && draftOf(answer.Value) is null ? throw CallFaults.LinkLost(call) : answer;
    }

    private string Name(string method) => $"{feature}.{(method.EndsWith("Async", StringComparison.Ordinal) ? method[..^"Async".Length] : method)}";

    private Task<PartnerResult<T>> SendAsync<T>(RelationsCall call, Send send, CancellationToken cancellationToken)
        where T : notnull => CallSending.SendAsync<T>(connection, call, send, cancellationToken);
}
