using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Http.Sending;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>One logical call to one of Microsoft's APIs, with all its tries.</summary>
internal sealed class WireCall : CallProgress
{
    private static readonly HttpRequestOptionsKey<WireCall> OptionsKey = new(Key);
    private static readonly HttpRequestOptionsKey<string> Template = new(HttpRequestMessageOptions.RelativePathTemplate);

    private readonly PartnerCenterCall? _scope;
    private HttpResponseMessage? _answered;

    private WireCall(Connection connection, HttpRequestMessage request, PartnerCenterCall? scope)
    {
        Connection = connection;
        Method = request.Method;
        Path = request.Options.TryGetValue(Template, out var template) && template.Length > 0 ? template : null;
        Operation = Path is null ? null : connection.Operations.Find(request.Method, Path);
        Started = connection.Clock.GetTimestamp();
        var now = connection.Clock.GetUtcNow();
        RequestId = scope?.TakeRequestId() ?? CallId.New(now);
        CorrelationId = scope?.CorrelationId ?? CallId.New(now);
        _scope = scope;
    }

    public Connection Connection { get; }

    public HttpMethod Method { get; }

    /// <summary>The path with its placeholders; null for a request that no client method made, or that follows a link.</summary>
    public string? Path { get; }

    /// <summary>The call in the catalogue; null for one that is not in it.</summary>
    public PartnerCenterOperation? Operation { get; }

    public Guid RequestId { get; }

    public Guid CorrelationId { get; }

    public long Started { get; }

    public override bool IsRepeatable => Operation is { } operation ? operation.Repeat != RepeatSafety.OnlyWhenNotTaken : Method == HttpMethod.Get || Method == HttpMethod.Head;

    /// <summary>The token that was sent last, to be kept out of every text.</summary>
    public AccessToken? Token { get; set; }

    /// <summary>The head of the answer, read from it only when somebody asks; null before there is one.</summary>
    public PartnerCenterAnswer? Answer => field ??= _answered is null ? null : HeadOf(_answered);

    public string Name => Operation?.ToString() ?? $"{Method} {Path ?? "(a path outside the catalogue)"}";

    public static WireCall Begin(Connection connection, HttpRequestMessage request)
    {
        var call = new WireCall(connection, request, PartnerCenterCall.Current);
        request.Options.Set(OptionsKey, call);
        return call;
    }

    /// <summary>The call that a request or an answer belongs to.</summary>
    public static new WireCall Of(HttpRequestMessage? request) => (WireCall)CallProgress.Of(request);

    public void Answered(HttpResponseMessage response)
    {
        _answered = response;
        _scope?.Answered(Answer!);
    }

    private PartnerCenterAnswer HeadOf(HttpResponseMessage response) => new()
    {
        StatusCode = response.StatusCode,
        RequestId = Header(response, Connection.Headers.AnswerRequestId),
        CorrelationId = Header(response, Connection.Headers.AnswerCorrelationId),
        CorrelationVector = Header(response, "MS-CV"),
        ServerId = Header(response, "MS-ServerId"),
    };

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
