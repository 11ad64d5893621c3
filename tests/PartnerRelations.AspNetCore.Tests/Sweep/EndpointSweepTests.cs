using System.Net;
using System.Text.Json;
using PartnerRelations.Invitations;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.AspNetCore.Tests.Sweep;

/// <summary>Every end point that is mapped, called by everybody whom the records do not concern.</summary>
public sealed class EndpointSweepTests
{
    [Fact]
    public async Task Every_mapped_end_point_has_a_call_that_succeeds_for_whom_it_concerns()
    {
        var swept = await SweptPortal.StartAsync();
        var names = swept.Calls.Select(call => call.Name).ToList();
        List<string> refused = [];
        foreach (var name in names)
        {
            var (call, last) = (swept.Calls.Single(call => call.Name == name), await swept.LastEventAsync());
            swept.Portal.World.Clock.Advance(ValidCalls.WaitBefore(name));
            var answer = await SendAsync(swept, call.Rightful, call);
            if (!answer.IsSuccess) refused.Add($"{name}: {answer.Status} {answer.Body}");
            if (await swept.LastEventAsync() == last && ValidCalls.WaitBefore(name) == TimeSpan.Zero) continue;
            await swept.DisposeAsync();
            swept = await SweptPortal.StartAsync();
        }

        await swept.DisposeAsync();
        names.Should().HaveCountGreaterThan(50);
        refused.Should().BeEmpty();
    }

    [Fact]
    public async Task To_every_role_of_every_other_tenant_our_records_are_what_does_not_exist()
    {
        List<string> wrong = [];
        var swept = await SweptPortal.StartAsync();
        foreach (var stranger in Stranger.OfOtherTenants) swept = await SweepAsync(swept, stranger, _ => true, wrong);
        await swept.DisposeAsync();

        wrong.Should().BeEmpty();
    }

    [Fact]
    public async Task A_reviewer_has_no_part_in_anything_but_enrollments()
    {
        List<string> wrong = [];
        var swept = await SweepAsync(await SweptPortal.StartAsync(), new("a reviewer", _ => Actor.Reviewer("reviewer")), call => call.Feature != "Enrollments", wrong);
        await swept.DisposeAsync();

        wrong.Should().BeEmpty();
    }

    [Fact]
    public async Task Nobody_is_let_in_nowhere_but_where_a_token_is_presented()
    {
        await using var swept = await SweptPortal.StartAsync();
        var before = swept.Dump();
        List<string> wrong = [];
        foreach (var call in swept.Calls)
        {
            var anonymous = swept.Endpoints[call.Name].IsAnonymous;
            var answer = await SendAsync(swept, null, anonymous ? swept.AsStranger(call) : call);
            var code = Code(answer);
            if (anonymous ? answer.IsSuccess : answer.Status != HttpStatusCode.Unauthorized || code != "request.sign_in_required") wrong.Add($"{call.Name}: {answer.Status} {code}");
            wrong.AddRange(Leaks(swept, call, answer));
        }

        wrong.Should().BeEmpty();
        swept.Dump().Should().Be(before);
    }

    [Fact]
    public async Task A_token_that_is_wrong_used_replaced_or_expired_gets_a_stranger_one_and_the_same_answer()
    {
        await using var swept = await SweptPortal.StartAsync();
        var tokens = await DeadTokens.PlantAsync(swept);
        var before = swept.Dump();
        foreach (var call in swept.Calls.Where(call => swept.Endpoints[call.Name].IsAnonymous))
        {
            List<string> answers = [];
            foreach (var token in tokens.For(call.Name))
            {
                var body = JsonSerializer.SerializeToNode(JsonDocument.Parse(call.Body!))!.AsObject();
                body["token"] = token;
                var answer = await SendAsync(swept, null, call with { Body = body.ToJsonString() });
                answer.IsSuccess.Should().BeFalse("{0} takes no such token", call.Name);
                answers.Add($"{answer.Status}\n{answer.Headers}\n{answer.Body}");
            }

            answers.Should().HaveCountGreaterThan(4);
            answers.Distinct(StringComparer.Ordinal).Should().ContainSingle("{0} tells a stranger nothing", call.Name);
        }

        swept.Dump().Should().Be(before);
    }

    /// <summary>The directory shows every partner and reviewer who the providers are; that is what it is for.</summary>
    private static bool IsOpenToAll(EndpointCall call) => call.Feature == "Providers";

    /// <summary>Calls every end point twice, with our records and with made-up ones; a portal in which a call has changed something is not used again.</summary>
    private static async Task<SweptPortal> SweepAsync(SweptPortal swept, Stranger stranger, Func<EndpointCall, bool> which, List<string> wrong)
    {
        var before = swept.Dump();
        foreach (var name in swept.Calls.Where(which).Select(call => call.Name).ToList())
        {
            var (foreign, changed) = await AskAsync(madeUp: false);
            if (changed) await RenewAsync();
            var (madeUp, changedToo) = await AskAsync(madeUp: true);
            if (changedToo) await RenewAsync();
            if (foreign.Told != madeUp.Told && !IsOpenToAll(swept.Calls.Single(call => call.Name == name))) wrong.Add($"{name} as {stranger} tells ours from what does not exist: {foreign.Told} and {madeUp.Told}");

            async Task<((string Told, bool IsSuccess), bool Changed)> AskAsync(bool madeUp)
            {
                var call = swept.AsStranger(swept.Calls.Single(one => one.Name == name));
                var others = swept.MadeUp(call);
                var sent = madeUp ? call.With(others) : call;
                var last = await swept.LastEventAsync();
                var actor = stranger.Find(swept);
                var answer = await SendAsync(swept, actor, sent);
                wrong.AddRange(Leaks(swept, sent, answer).Select(leak => $"{leak} to {stranger}"));
                var changed = await swept.LastEventAsync() != last;
                if (changed) wrong.AddRange(await ForeignChangesAsync(swept, name, actor, last, answer));
                var told = answer.IsSuccess ? $"{answer.Status}" : $"{answer.Status} {answer.Headers} {answer.Body}";
                if (answer.IsSuccess && actor.Tenant == swept.Outsider.Tenant && answer.Body.Contains("\"items\":[{", StringComparison.Ordinal) && !IsOpenToAll(call)) wrong.Add($"{name} lists something to {stranger}");
                return ((EndpointCall.Replace(told, Forgotten(madeUp ? others.Values : others.Keys)), answer.IsSuccess), changed);
            }
        }

        if (swept.Dump() != before) wrong.Add($"something has changed for {stranger} without an event");
        return swept;

        async Task RenewAsync()
        {
            await swept.DisposeAsync();
            swept = await SweptPortal.StartAsync();
            before = swept.Dump();
        }
    }

    private static Dictionary<string, string> Forgotten(IEnumerable<string> values) =>
        values.Select((value, index) => (value, index)).ToDictionary(one => one.value, one => $"({one.index})", StringComparer.OrdinalIgnoreCase);

    /// <summary>Whoever may do the same among its own may do it; that is an event of its own tenant, and none of ours.</summary>
    private static async Task<IReadOnlyList<string>> ForeignChangesAsync(SweptPortal swept, string name, Actor actor, long last, Answer answer)
    {
        var events = await swept.Portal.World.Events.AllAsync(TestContext.Current.CancellationToken);
        return [.. events.Skip((int)last).Where(change => !answer.IsSuccess || change.Header.Owner != actor.Tenant).Select(change => $"{name} as {actor.Kind} of {actor.Tenant} did {change.GetType().Name}")];
    }

    private static IEnumerable<string> Leaks(SweptPortal swept, EndpointCall call, Answer answer)
    {
        var open = IsOpenToAll(call) ? new[] { $"{swept.Ours.Provider.Tenant}", swept.Ours.Provider.Name } : [];
        return swept.Secrets.Where(secret => !call.Carries(secret) && !open.Contains(secret) && (SweptPortal.Names(answer.Body, secret) || SweptPortal.Names(answer.Headers, secret)))
            .Select(secret => $"{call.Name} tells {secret}");
    }

    private static string? Code(Answer answer) => answer.IsSuccess ? null : JsonDocument.Parse(answer.Body).RootElement.Text("code");

    private static async Task<Answer> SendAsync(SweptPortal swept, Actor? actor, EndpointCall call)
    {
        using var client = swept.Portal.As(actor is { Kind: ActorKind.Anonymous } ? null : actor);
        using var request = call.ToRequest();
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new(response.StatusCode, string.Concat(response.Headers.Concat(response.Content.Headers).Select(header => $"{header.Key}: {string.Join(',', header.Value)}\n")), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed record Answer(HttpStatusCode Status, string Headers, string Body)
    {
        public bool IsSuccess => (int)Status < 300;
    }
}
