using System.Globalization;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>A request as it came in: its route, and the ids that the answer carries.</summary>
internal sealed class Arrival(FakeRequest request, FakePartnerCenter center)
{
    public FakeRequest Request => request;

    public RequestTarget Target { get; } = RequestTarget.Read(request.Target);

    public Route? Route { get; set; }

    public IReadOnlyList<string> Values { get; set; } = [];

    /// <summary>Whether Graph serves the call, which has headers and errors of its own.</summary>
    public bool IsOfGraph => Route?.Audiences == TokenAudiences.Graph;

    /// <summary>The request id that the client gave; null where it gave none, or no GUID.</summary>
    public Guid? GivenRequestId { get; } = Guid.TryParse(request.Header("MS-RequestId"), out var id) ? id : null;

    public Guid CorrelationId { get; } = Guid.TryParse(request.Header("MS-CorrelationId"), out var id) ? id : center.Sequence.NewId();

    /// <summary>Whether the token proves a second factor; told to a client that asks with <c>ValidateMfa</c>. Null as long as nobody is known to call.</summary>
    public bool? HasSecondFactor { get; set; }

    /// <summary>The headers of any answer. Ids are echoed as they were written if they are GUIDs, and made otherwise: nothing else gets through.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers(DateTimeOffset now, bool hasBody)
    {
        var headers = new List<KeyValuePair<string, string>>(8);
        if (IsOfGraph)
        {
            headers.Add(new("request-id", CorrelationId.ToString("D")));
            headers.Add(new("client-request-id", Echo("client-request-id", CorrelationId)));
        }
        else
        {
            headers.Add(new("MS-RequestId", Echo("MS-RequestId", GivenRequestId ?? center.Sequence.NewId())));
            headers.Add(new("MS-CorrelationId", Echo("MS-CorrelationId", CorrelationId)));
            headers.Add(new("MS-CV", center.Sequence.NewVector()));
            headers.Add(new("MS-ServerId", "030020643"));
        }

        headers.Add(new("Date", now.ToString("r", CultureInfo.InvariantCulture)));
        if (request.Header("X-Locale") is { Length: > 0 and <= 35 } locale && locale.All(IsOfLanguageTag)) headers.Add(new("X-Locale", locale));
        if (HasSecondFactor is { } factor && bool.TryParse(request.Header("ValidateMfa"), out var asks) && asks) headers.Add(new("isMfaCompliant", factor ? "true" : "false"));
        if (hasBody) headers.Add(new("Content-Type", "application/json; charset=utf-8"));
        return headers;
    }

    private static bool IsOfLanguageTag(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '-';

    private string Echo(string name, Guid id) => request.Header(name) is { } text && Guid.TryParseExact(text, "D", out _) ? text : id.ToString("D");
}
