using System.Security.Cryptography;
using PartnerRelations.Testing.PartnerCenter.State;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>Answers a call: asks who calls and whether that is allowed, looks whether it was answered before, and hands it to its route.</summary>
internal static class Desk
{
    public static FakeAnswer Answer(Call call, TokenDesk tokens, Throttle throttle)
    {
        try
        {
            var route = call.Arrival.Route ?? throw NoRoute(call);
            if (call.Request.Body.Length > call.Options.MaxBodyBytes) throw new Refusal(413, 2000, $"The body is longer than {call.Options.MaxBodyBytes} bytes.");
            if (!route.IsOpen)
            {
                call.Caller = tokens.Accept(call, route);
                call.Arrival.HasSecondFactor = call.Caller.HasSecondFactor;
                Admit(call, route);
                throttle.Count(call, route);
            }

            return route.OncePerRequestId && call.Arrival.GivenRequestId is { } id ? Once(call, route, id) : route.Answer(call);
        }
        catch (Refusal refusal)
        {
            return call.Refuse(refusal);
        }
    }

    private static void Admit(Call call, Route route)
    {
        var caller = call.Caller!;
        if (route.NeedsUser && caller.User is null)
        {
            throw new Refusal(403, 900329, "The call needs a user behind the token (App+User), and the token is the application's alone.");
        }

        if (!call.Partner.IsAny(route.Programs)) throw route.WrongProgram();
        if (caller.User is null) return;
        if (!caller.HasSecondFactor && call.Now >= SecondFactorDemanded) throw new Refusal(403, 900308, "The token holds no proof of a second factor.");
        if (route.Roles != PartnerRoles.None && (caller.Roles & route.Roles) == PartnerRoles.None) throw route.WrongRole();
    }

    private static FakeAnswer Once(Call call, Route route, Guid requestId)
    {
        var key = new RepeatKey(call.Partner.Tenant, route.Id, requestId);
        var asked = SHA256.HashData(call.Request.Body.Span);
        if (call.State.Repeats.TryGetValue(key, out var repeat))
        {
            if (!repeat.AskedHash.AsSpan().SequenceEqual(asked)) throw Refusal.BadInput($"The request id {requestId} was used before, with another body.");
            return new FakeAnswer { Status = repeat.Answer.Status, Body = repeat.Answer.Body, Headers = call.Arrival.Headers(call.Now, hasBody: true) };
        }

        var answer = route.Answer(call);
        call.State.Repeats.Add(key, new RepeatAnswer(asked, answer));
        return answer;
    }

    private static Refusal NoRoute(Call call) =>
        new(404, 1000, $"This fake Partner Center has no call {call.Request.Method} /{string.Join('/', call.Arrival.Target.Segments)}.") { Origin = nameof(FakePartnerCenter) };

    /// <summary>From this day a person's token must prove a second factor.</summary>
    private static readonly DateTimeOffset SecondFactorDemanded = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
}
