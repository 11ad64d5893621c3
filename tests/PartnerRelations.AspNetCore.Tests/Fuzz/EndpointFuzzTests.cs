using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PartnerRelations.AspNetCore.Tests.Sweep;

namespace PartnerRelations.AspNetCore.Tests.Fuzz;

/// <summary>Every end point's valid request with something wrong in it: over a socket, and in memory.</summary>
public sealed class EndpointFuzzTests
{
    private const string Secret = "bearer-of-somebody-0123456789abcdef";

    /// <summary>How many requests are made of each way; PARTNER_FUZZ says how many of both together.</summary>
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("PARTNER_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count / 2 : 1_200;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("PARTNER_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20_260_302;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_mutated_request_is_answered_or_refused_and_never_fails_hangs_or_tells(bool onSocket)
    {
        var random = new Random(Seed + (onSocket ? 1 : 0));
        List<string> wrong = [];
        var (portal, statuses) = (await FuzzedPortal.StartAsync(onSocket), new SortedDictionary<int, int>());
        var (before, changes) = (portal.Swept.Dump(), 0);
        for (var number = 0; number < Count && wrong.Count < 10; number++)
        {
            var request = Mutated(portal.Swept.Calls[number % portal.Swept.Calls.Count], random, onSocket);
            var last = await portal.Swept.LastEventAsync();
            if (await AnswerAsync(portal, request, wrong) is not { } answer) continue;
            statuses[answer.Status ?? 0] = statuses.GetValueOrDefault(answer.Status ?? 0) + 1;
            wrong.AddRange(Judge(portal, request, answer).Select(what => $"{number}: {what}: {request} -> {answer.Status} {answer.Body}"));
            var changed = await portal.Swept.LastEventAsync() != last;
            if (changed && answer.Status >= 300) wrong.Add($"{number}: refused, and something has changed: {request} -> {answer.Status}");
            if (changed) changes++;
            if (number % 200 != 199 && changes < 25) continue;
            wrong.AddRange(LeaksOfLog(portal).Select(what => $"before {number}: {what}"));
            if (changes == 0 && portal.Swept.Dump() != before) wrong.Add($"before {number}: refusals have changed the store");
            if (changes < 25) continue;
            await portal.DisposeAsync();
            portal = await FuzzedPortal.StartAsync(onSocket);
            (before, changes) = (portal.Swept.Dump(), 0);
        }

        wrong.AddRange(LeaksOfLog(portal));
        await portal.DisposeAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{Count} requests {(onSocket ? "over a socket" : "in memory")}, seed {Seed}: {string.Join(", ", statuses.Select(status => $"{status.Key} {status.Value} times"))}");
        wrong.Should().BeEmpty("with the seed {0}", Seed);
        statuses.Should().ContainKeys(200, 400, 404);
    }

    private static FuzzedRequest Mutated(EndpointCall call, Random random, bool onSocket)
    {
        while (true)
        {
            var request = new FuzzedRequest(call, Secret);
            Mutations.Mutate(request, random);
            if (onSocket || !request.NeedsSocket) return request;
        }
    }

    private static async Task<FuzzedAnswer?> AnswerAsync(FuzzedPortal portal, FuzzedRequest request, List<string> wrong)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return await portal.SendAsync(request, limit.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            wrong.Add($"no answer: {request}");
            return null;
        }
    }

    private static IEnumerable<string> Judge(FuzzedPortal portal, FuzzedRequest request, FuzzedAnswer answer)
    {
        if (answer.Status is null && !request.IsFramedWrongly) yield return "not answered";
        if (answer.Status >= 500 && !(answer.ByServerItself && answer.Status is 501 or 505)) yield return "failed";
        if (answer.Head.Contains("X-Injected", StringComparison.OrdinalIgnoreCase) || answer.Head.Contains("Set-Cookie", StringComparison.OrdinalIgnoreCase)) yield return "a header was injected";
        var all = $"{answer.Head}\n{answer.Body}";
        if (all.Contains(Secret, StringComparison.Ordinal)) yield return "tells the credentials";

        // Reviewers see every enrollment.
        var mayTell = request.Call.Rightful.Kind == ActorKind.Reviewer && answer.Status < 300;
        foreach (var others in portal.Swept.TheirSecrets.Where(secret => !mayTell && all.Contains(secret, StringComparison.OrdinalIgnoreCase))) yield return $"tells {others}";
        if (answer.Status is null or < 400 || (answer.ByServerItself && (request.Method == "HEAD" || answer.Head.Contains("Content-Length: 0", StringComparison.OrdinalIgnoreCase)))) yield break;
        if (request.Method == "HEAD") yield break;
        foreach (var token in portal.Swept.Ours.LiveTokens.Where(token => all.Contains(token.Reveal(), StringComparison.Ordinal))) yield return $"repeats {token}";
        if (!answer.Head.Contains("application/problem+json", StringComparison.OrdinalIgnoreCase)) yield return "is no problem";
        else if (!IsProblem(answer.Body)) yield return "is no whole problem";
    }

    private static bool IsProblem(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.Text("code") is { Length: > 0 } && json.RootElement.Text("remedy") is { Length: > 0 } && json.RootElement.Text("title") is { Length: > 0 };
    }

    /// <summary>The library's own log down to the last detail, and what else a host is likely to keep.</summary>
    private static IEnumerable<string> LeaksOfLog(FuzzedPortal portal)
    {
        var lines = portal.Swept.Portal.Logs.GetSnapshot(clear: true)
            .Where(line => line.Level >= LogLevel.Warning || line.Category?.StartsWith("PartnerRelations", StringComparison.Ordinal) == true)
            .Select(line => $"{line.Category} {line.Message} {line.Exception}").ToList();
        string[] secrets = [Secret, "Set-Cookie", .. portal.Swept.Secrets.Concat(portal.Swept.TheirSecrets).Where(secret => secret.Contains('@', StringComparison.Ordinal)), .. portal.Swept.Ours.LiveTokens.Select(token => token.Reveal())];
        foreach (var line in lines)
        {
            foreach (var secret in secrets.Where(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase))) yield return $"the log tells {secret}: {line}";
            if (line.AsSpan().ContainsAny('\r', '\n') && !line.Contains("   at ", StringComparison.Ordinal)) yield return $"the log was broken into lines: {line}";
        }
    }
}
