using System.Globalization;
using System.Text;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>What goes wrong with one call.</summary>
internal sealed class Fault(FakeFault? settings, HeldCall? held, Lazy<TimeSpan> delay)
{
    public static Fault None { get; } = new(null, null, new Lazy<TimeSpan>(TimeSpan.Zero));

    public HeldCall? Held => held;

    /// <summary>How long what the call changes is hidden.</summary>
    public Lazy<TimeSpan> Delay => delay;

    /// <summary>The answer that the call gets instead of its own; null where it goes on.</summary>
    public FakeAnswer? Before(Arrival arrival, DateTimeOffset now) => settings?.Kind switch
    {
        FakeFaultKind.Throttle => Throttled(arrival, now),
        FakeFaultKind.Fail => Failed(arrival, now),
        FakeFaultKind.TimeOut => throw new TaskCanceledException("The request was canceled because no answer came in time.", new TimeoutException("No answer came in time.")),
        FakeFaultKind.CloseConnection => throw new HttpRequestException(HttpRequestError.ConnectionError, "The connection was closed."),
        _ => null,
    };

    /// <summary>The call's own answer, as far as it gets through.</summary>
    public FakeAnswer After(FakeAnswer answer) => settings?.Kind switch
    {
        FakeFaultKind.LoseAnswer => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was closed before the answer came."),
        FakeFaultKind.CutAnswer => new FakeAnswer { Status = answer.Status, Headers = answer.Headers, Body = answer.Body, DiesAfter = answer.Body.Length / 2 },
        _ => answer,
    };

    private FakeAnswer Throttled(Arrival arrival, DateTimeOffset now)
    {
        var refusal = Throttle.TooMany(settings!.RetryAfter ?? TimeSpan.FromSeconds(1));
        return Answer(arrival, now, 429, JsonText.Bytes(refusal.Body!), "application/json; charset=utf-8");
    }

    private FakeAnswer Failed(Arrival arrival, DateTimeOffset now)
    {
        var refusal = new Refusal(settings!.Status, settings.Status, "The service is not able to answer at the moment.") { Origin = nameof(FakePartnerCenter) };
        var body = settings.Body is null ? JsonText.Bytes(json => RefusalBody.Write(json, refusal, arrival, now)) : Encoding.UTF8.GetBytes(settings.Body);
        return Answer(arrival, now, settings.Status, body, settings.Body?.TrimStart().StartsWith('<') == true ? "text/html" : "application/json; charset=utf-8");
    }

    private FakeAnswer Answer(Arrival arrival, DateTimeOffset now, int status, byte[] body, string contentType)
    {
        var headers = arrival.Headers(now, hasBody: false).ToList();
        if (body.Length > 0) headers.Add(new("Content-Type", contentType));
        if (settings!.RetryAfter is { } wait || status == 429) headers.Add(new("Retry-After", RetryAfter(now, settings.RetryAfter ?? TimeSpan.FromSeconds(1))));
        return new FakeAnswer { Status = status, Headers = headers, Body = arrival.Request.Method == "HEAD" ? default : body };
    }

    private string RetryAfter(DateTimeOffset now, TimeSpan wait) => settings!.RetryAfterIsDate
        ? (now + wait).ToString("r", CultureInfo.InvariantCulture)
        : Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
