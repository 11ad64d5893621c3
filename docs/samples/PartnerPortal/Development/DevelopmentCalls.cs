using PartnerRelations.Accounts;
using PartnerRelations.EntityFrameworkCore;
using PartnerRelations.Events;
using PartnerRelations.PartnerPortal.AtMicrosoft;
using PartnerRelations.PartnerPortal.Storing;
using PartnerRelations.Providers;

namespace PartnerRelations.PartnerPortal.Development;

/// <summary>
/// What steers the world around a portal in development: who exists, what the clock shows, which mails came. Nothing of it is part of
/// the API, and none of it is there outside the Development environment.
/// </summary>
internal static class DevelopmentCalls
{
    /// <summary>Below which the calls are.</summary>
    public const string Prefix = "/development";

    public static void MapDevelopment(this WebApplication app)
    {
        var calls = app.MapGroup(Prefix).AllowAnonymous().AddEndpointFilter(OwnMachineOnlyAsync);
        calls.MapGet("/people", () => Answer(SeededPeople.All.Select(person => new
        {
            person.Name,
            person.DisplayName,
            Company = person.Company?.Name,
            Roles = $"{person.Actor.Roles}",
            person.Part,
            Token = $"{DevelopmentToken.Prefix}{person.Name}",
        })));
        calls.MapGet("/mails", async (DevelopmentMailbox mails, CancellationToken cancel) => Answer(await mails.ListAsync(cancel)));
        calls.MapPost("/pump", PumpAsync);
        calls.MapGet("/clock", (DevelopmentClock clock) => Answer(clock.Read()));
        calls.MapPost("/clock", (HttpRequest request, DevelopmentClock clock, CancellationToken cancel) => TakeAsync<ClockAhead>(request, cancel, async ahead =>
            await clock.AdvanceAsync(ahead.By, cancel) is { } problem ? Problem(problem) : Answer(clock.Read())));
        calls.MapPut("/tenants", (HttpRequest request, TenantDirectory tenants, CancellationToken cancel) => TakeAsync<TenantEntry>(request, cancel, async entry =>
        {
            await tenants.SetAsync(entry, cancel);
            return Results.NoContent();
        }));
        calls.MapPut("/mpn-profiles", (HttpRequest request, MpnDirectory mpns, CancellationToken cancel) => TakeAsync<ListedMpnProfile>(request, cancel, async listed =>
        {
            await mpns.SetAsync(listed, cancel);
            return Results.NoContent();
        }));
        calls.MapPut("/mpn-sign-ins", (HttpRequest request, MpnDirectory mpns, CancellationToken cancel) => TakeAsync<MpnSignIn>(request, cancel, async signIn =>
        {
            await mpns.SignInAsync(signIn, cancel);
            return Results.NoContent();
        }));
        calls.MapPut("/providers", (HttpRequest request, ProviderDirectoryTable providers, CancellationToken cancel) => TakeAsync<ProviderEntry>(request, cancel, async entry =>
        {
            await providers.SetAsync(entry, cancel);
            return Results.NoContent();
        }));
        calls.MapDelete("/providers/{tenant:guid}", async (Guid tenant, ProviderDirectoryTable providers, CancellationToken cancel) =>
        {
            await providers.RemoveAsync(new ProviderId(new TenantId(tenant)), cancel);
            return Results.NoContent();
        });
        calls.MapPut("/commerce", (HttpRequest request, CommerceOfPortal commerce, CancellationToken cancel) => TakeAsync<ToldCommerce>(request, cancel, async told =>
        {
            await commerce.SetAsync(told, cancel);
            return Results.NoContent();
        }));
        calls.MapPost("/accounts", (HttpRequest request, AccountService accounts, CancellationToken cancel) => TakeAsync<NewAccount>(request, cancel, async account =>
        {
            var opened = await accounts.OpenAsync(new OpenAccount { Tenant = account.Tenant, FirstUser = account.FirstUser }, cancel);
            return opened.IsSuccess ? Results.NoContent() : Problem(opened.Error!.Message);
        }));
    }

    private static async ValueTask<object?> OwnMachineOnlyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        OwnMachine.IsAsking(context.HttpContext) && !OwnMachine.IsPageOfAnother(context.HttpContext.Request)
            ? await next(context)
            : Results.Json(new { Problem = "The development calls answer this machine only: call it by 127.0.0.1 or localhost, and from no other page." }, PortalJson.Options, statusCode: StatusCodes.Status403Forbidden);

    private static async Task<IResult> PumpAsync(EventPump pump, CancellationToken cancellationToken)
    {
        // What a handler has done may be news for another one, and the pump of this or another instance may be at work already.
        while (await pump.RunOnceAsync(cancellationToken) is var run && !(run.IsIdle && run.Handlers.All(handler => handler is { Outcome: HandlerRunOutcome.Done, Lag: 0 })))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        }

        return Results.NoContent();
    }

    private static async Task<IResult> TakeAsync<T>(HttpRequest request, CancellationToken cancellationToken, Func<T, Task<IResult>> take)
        where T : class
    {
        if (!request.HasJsonContentType()) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return await request.ReadFromJsonAsync<T>(PortalJson.Options, cancellationToken) is { } body ? await take(body) : Problem("There is no body.");
        }
        catch (System.Text.Json.JsonException malformed)
        {
            return Problem(malformed.Message);
        }
    }

    private static IResult Answer<T>(T value) => Results.Json(value, PortalJson.Options);

    private static IResult Problem(string problem) => Results.Json(new { Problem = problem }, PortalJson.Options, statusCode: StatusCodes.Status400BadRequest);
}

internal sealed record NewAccount
{
    public required TenantId Tenant { get; init; }

    public required UserId FirstUser { get; init; }
}
