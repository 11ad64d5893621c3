using PartnerRelations.AspNetCore.Tests.Sweep;

namespace PartnerRelations.AspNetCore.Tests.Fuzz;

/// <summary>So many mutated requests to every end point in turn, up to ten that show something wrong.</summary>
/// <param name="start">Starts a portal; asked again once enough has changed in the one at hand.</param>
/// <param name="seed">Which mutations.</param>
/// <param name="patience">After how long a request counts as not answered.</param>
internal sealed class FuzzRun(Func<Task<FuzzedPortal>> start, int seed, TimeSpan patience)
{
    private const int ManyChanges = 25;
    private const int Stretch = 200;

    private readonly Random _random = new(seed);
    private readonly List<string> _wrong = [];

    /// <summary>What was wrong.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>How often each status was answered; 0 for a connection that was closed without a word.</summary>
    public SortedDictionary<int, int> Statuses { get; } = [];

    public async Task RunAsync(int count)
    {
        var portal = await start();
        var (before, changes) = (portal.Swept.Dump(), 0);
        for (var number = 0; number < count && _wrong.Count < 10; number++)
        {
            if (await TryAsync(portal, number)) changes++;
            if (number % Stretch != Stretch - 1 && changes < ManyChanges) continue;
            _wrong.AddRange(FuzzJudge.FaultsOfLog(portal).Select(what => $"before {number}: {what}"));
            if (changes == 0 && portal.Swept.Dump() != before) _wrong.Add($"before {number}: refusals have changed the store");
            if (changes < ManyChanges) continue;
            await portal.DisposeAsync();
            portal = await start();
            (before, changes) = (portal.Swept.Dump(), 0);
        }

        _wrong.AddRange(FuzzJudge.FaultsOfLog(portal));
        await portal.DisposeAsync();
    }

    /// <summary>Sends one request and looks at what came of it; whether it has changed anything.</summary>
    private async Task<bool> TryAsync(FuzzedPortal portal, int number)
    {
        var request = Mutated(portal, portal.Swept.Calls[number % portal.Swept.Calls.Count]);
        var last = await portal.Swept.LastEventAsync();
        if (await AnswerAsync(portal, request) is not { } answer) return false;
        Statuses[answer.Status ?? 0] = Statuses.GetValueOrDefault(answer.Status ?? 0) + 1;
        _wrong.AddRange(FuzzJudge.FaultsOf(portal, request, answer).Select(what => $"{number}: {what}: {request} -> {answer.Status} {answer.Body}"));
        var changed = await portal.Swept.LastEventAsync() != last;
        if (changed && answer.Status >= 300) _wrong.Add($"{number}: refused, and something has changed: {request} -> {answer.Status}");
        return changed;
    }

    private FuzzedRequest Mutated(FuzzedPortal portal, EndpointCall call)
    {
        while (true)
        {
            var request = new FuzzedRequest(call);
            Mutations.Mutate(request, _random);
            if (portal.IsOnSocket || !request.NeedsSocket) return request;
        }
    }

    private async Task<FuzzedAnswer?> AnswerAsync(FuzzedPortal portal, FuzzedRequest request)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(patience);
        try
        {
            return await portal.SendAsync(request, limit.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            _wrong.Add($"no answer: {request}");
            return null;
        }
    }
}
