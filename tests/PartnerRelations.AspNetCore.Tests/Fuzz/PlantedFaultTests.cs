using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PartnerRelations.AspNetCore.Tests.Fuzz;

/// <summary>Each fault that the fuzzer is there for, planted in a portal that has it now and then: the fuzzer finds it, and says what it is.</summary>
public sealed class PlantedFaultTests
{
    private const int Count = 600;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, Func<HttpContext, RequestDelegate, Task>> Faults = new(StringComparer.Ordinal)
    {
        ["failed"] = (context, next) => IsOdd(context) ? AnswerAsync(context, HttpStatusCode.InternalServerError, "application/problem+json", """{"code":"x","remedy":"x","title":"x"}""") : next(context),
        ["no answer"] = (context, next) => IsOdd(context) ? Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted) : next(context),
        ["is no problem"] = (context, next) => IsOdd(context) ? AnswerAsync(context, HttpStatusCode.BadRequest, "text/plain", "Bad Request") : next(context),
        ["is no whole problem"] = (context, next) => IsOdd(context) ? AnswerAsync(context, HttpStatusCode.BadRequest, "application/problem+json", """{"title":"Bad Request"}""") : next(context),
        ["a header was injected"] = (context, next) => Head(context, next, "X-Injected", "yes"),
        ["tells the credentials"] = (context, next) => Head(context, next, "X-Debug", context.Request.Headers.Authorization.ToString()),
        ["the log tells"] = (context, next) => Log(context, next, $"asked with {context.Request.Headers.Authorization}"),
        ["the log was broken into lines"] = (context, next) => Log(context, next, $"asked for{Environment.NewLine}{context.Request.Path}"),
        ["refused, and something has changed"] = RefuseAfterwards,
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_fuzzer_finds_a_portal_that(string fault)
    {
        var run = new FuzzRun(() => FuzzedPortal.StartAsync(onSocket: false, Faults[fault]), seed: 1, Patience);

        await run.RunAsync(Count);

        run.Wrong.Should().Contain(wrong => wrong.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_fuzzer_finds_a_portal_that_tells_what_is_another_companys()
    {
        FuzzedPortal? portal = null;
        var run = new FuzzRun(
            async () => portal = await FuzzedPortal.StartAsync(onSocket: false, (context, next) => Head(context, next, "X-Debug", portal?.Swept.TheirSecrets.First(secret => secret.Contains('@', StringComparison.Ordinal)) ?? "")),
            seed: 1,
            Patience);

        await run.RunAsync(Count);

        run.Wrong.Should().Contain(wrong => wrong.Contains(": tells ", StringComparison.Ordinal) && wrong.Contains('@', StringComparison.Ordinal));
    }

    /// <summary>A mutation that is one in many, and that no valid request has.</summary>
    private static bool IsOdd(HttpContext context) => context.Request.Headers.ContainsKey("X-HTTP-Method-Override") || context.Request.ContentType == "text/plain";

    private static Task AnswerAsync(HttpContext context, HttpStatusCode status, string type, string body)
    {
        (context.Response.StatusCode, context.Response.ContentType) = ((int)status, type);
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static Task Head(HttpContext context, RequestDelegate next, string name, string value)
    {
        if (IsOdd(context)) context.Response.Headers[name] = value;
        return next(context);
    }

    private static Task Log(HttpContext context, RequestDelegate next, string message)
    {
        if (IsOdd(context)) context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("PartnerRelations.Planted").LogDebug("{Message}", message);
        return next(context);
    }

    private static Task RefuseAfterwards(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode < 300 && context.Request.Method == HttpMethods.Post) context.Response.StatusCode = StatusCodes.Status409Conflict;
            return Task.CompletedTask;
        });
        return next(context);
    }
}
