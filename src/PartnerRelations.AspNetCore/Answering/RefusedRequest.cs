using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PartnerRelations.AspNetCore.Answering;

/// <summary>What HTTP itself refuses, as an answer: no <c>errors</c>, and where there are several problems all of them in <c>problems</c>.</summary>
internal sealed class RefusedRequest(IReadOnlyList<RequestProblem> problems, TimeSpan? retryAfter = null) : IResult
{
    public RefusedRequest(RequestErrorCode code, string? target = null, TimeSpan? retryAfter = null)
        : this([new RequestProblem(code, target)], retryAfter)
    {
    }

    public RequestErrorCode Code => problems[0].Code;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (retryAfter is { } wait) httpContext.Response.Headers.RetryAfter = Invariant.Text((long)Math.Ceiling(Math.Max(1, wait.TotalSeconds)));
        return ProblemJson.WriteAsync(httpContext, Code.Status, json =>
        {
            ProblemJson.Head(json, httpContext, Code.Status, Code.Code, Code.Meaning, string.Join(' ', problems.Select(problem => problem.Code.Meaning).Distinct(StringComparer.Ordinal)), Code.Remedy, problems[0].Target);
            if (problems.Count > 1) WriteAll(json);
        });
    }

    private void WriteAll(Utf8JsonWriter json)
    {
        json.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code.Code);
            if (problem.Target is { } target) json.WriteString("target", target);
            json.WriteString("remedy", problem.Code.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
