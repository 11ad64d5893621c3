using System.Globalization;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-L1: what was done, oldest first, at most 90 days back.</summary>
internal static class AuditRoutes
{
    private const string List = "auditrecords";

    private static readonly TimeSpan Window = TimeSpan.FromDays(90);

    private static readonly TimeSpan DefaultWindow = TimeSpan.FromDays(30);

    public static void AddTo(RouteTable routes)
    {
        routes.Add(new() { Id = "PC-L1", Method = "GET", Path = "/v1/auditrecords", Answer = Answer });
        routes.Add(new() { Id = "PC-L1", Method = "GET", Path = "/auditactivity/v1/auditrecords", Answer = Answer });
    }

    private static FakeAnswer Answer(Call call)
    {
        var query = call.Query("seekOperation") is { } seek && !seek.Equals("First", StringComparison.OrdinalIgnoreCase) ? Continued(call, seek) : Asked(call);
        var records = call.State.Audit.Of(call.Partner.Tenant);
        var page = new List<FakeAuditRecord>();
        var place = query.Place;
        for (; place < records.Count && page.Count < query.Size && records[place].OperationDate < query.Until; place++)
        {
            if (records[place].IsShown(call.Now) && query.Matches(records[place])) page.Add(records[place]);
        }

        while (place < records.Count && records[place].OperationDate < query.Until && !(records[place].IsShown(call.Now) && query.Matches(records[place]))) place++;
        var token = place < records.Count && records[place].OperationDate < query.Until ? query.Token(call, place) : null;
        return call.Ok(json => json.Object(_ =>
        {
            json.WriteNumber("totalCount", page.Count);
            json.WriteStartArray("items");
            foreach (var record in page) Write(json, record);
            json.WriteEndArray();
            PageLinks.Write(json, call, List, query.Size, token);
            json.Attributes("Collection");
            json.Text("continuationToken", token);
        }));
    }

    private static DateTimeOffset Midnight(DateTimeOffset moment) => new(moment.UtcDateTime.Date, TimeSpan.Zero);

    private static AuditQuery Asked(Call call)
    {
        var start = Day(call, "startDate") ?? call.Now - DefaultWindow;
        if (start < Midnight(call.Now) - Window) throw Refusal.BadInput("The query startDate lies more than 90 days back.");
        var end = Day(call, "endDate") is { } day && day < DateTimeOffset.MaxValue.AddDays(-1) ? day.AddDays(1) : DateTimeOffset.MaxValue;
        if (end <= start) throw Refusal.BadInput("The query endDate lies before startDate.");
        return new() { Place = call.State.Audit.PlaceOf(call.Partner.Tenant, start), Until = end, Size = PageSize.Of(call), Filter = AuditQuery.Known(SearchFilter.Read(call)) };
    }

    private static AuditQuery Continued(Call call, string seek)
    {
        if (!seek.Equals("Next", StringComparison.OrdinalIgnoreCase)) throw Refusal.BadInput($"There is no seek operation {seek} for audit records.");
        return AuditQuery.Read(ContinuationToken.Read(call.Sequence, List, call.Partner.Tenant, call.Request.Header("MS-ContinuationToken")));
    }

    private static string Token(this AuditQuery query, Call call, int place) =>
        ContinuationToken.Write(call.Sequence, List, call.Partner.Tenant, query.Parts(place));

    /// <summary>A day, as ISO writes it or as a culture does; the service takes both.</summary>
    private static DateTimeOffset? Day(Call call, string name) => call.Query(name) switch
    {
        null => null,
        var text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) => day,
        _ => throw Refusal.BadInput($"The query {name} must be a date, such as 2026-03-02."),
    };

    private static void Write(Utf8JsonWriter json, FakeAuditRecord record) => json.Object(_ =>
    {
        json.WriteString("id", record.Id);
        json.WriteString("partnerId", record.Partner.ToString());
        json.WriteString("customerId", record.Customer?.ToString() ?? string.Empty);
        json.Text("customerName", record.CustomerName);
        json.Text("userPrincipalName", record.UserPrincipalName);
        json.WriteString("applicationId", record.ApplicationId?.ToString("D") ?? string.Empty);
        json.WriteString("resourceType", record.ResourceType);
        json.Text("resourceOldValue", record.OldValue);
        json.Text("resourceNewValue", record.NewValue);
        json.WriteString("operationType", record.OperationType);
        json.WriteString("operationDate", record.OperationDate.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("operationStatus", "succeeded");
        if (record.CorrelationId is { } correlation) json.WriteString("originalCorrelationId", correlation);
        json.WriteStartArray("customizedData");
        foreach (var detail in record.Details)
        {
            json.WriteStartObject();
            json.WriteString("key", detail.Key);
            json.WriteString("value", detail.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Attributes("AuditRecord");
    });
}
