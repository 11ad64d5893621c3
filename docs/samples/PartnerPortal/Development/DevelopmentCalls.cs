using PartnerRelations.Accounts;
using PartnerRelations.EntityFrameworkCore;
using PartnerRelations.Events;
using PartnerRelations.PartnerPortal.AtMicrosoft;
using PartnerRelations.PartnerPortal.Storing;
using PartnerRelations.Providers;
using PartnerRelations.Simulator;

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
        var calls = app.MapGroup(Prefix).AllowAnonymous().AddEndpointFilter(OwnPagesOnlyAsync);
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
        calls.MapGet("/clock", (TimeProvider clock) => Answer(new ClockNow { Now = clock.GetUtcNow() }));
        calls.MapPost("/clock", (HttpRequest request, TimeProvider clock, CancellationToken cancel) => TakeAsync<ClockAhead>(request, cancel, ahead => Task.FromResult(Advance(clock, ahead))));
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

    /// <summary>Keeps pages of other origins from steering the portal through somebody's browser.</summary>
    private static async ValueTask<object?> OwnPagesOnlyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return request.Headers.Origin is [{ } origin] && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value)
            ? Results.Json(new { Problem = "The development calls answer no page of another origin." }, PortalJson.Options, statusCode: StatusCodes.Status403Forbidden)
            : await next(context);
    }

    private static async Task<IResult> PumpAsync(EventPump pump, CancellationToken cancellationToken)
    {
        while (!(await pump.RunOnceAsync(cancellationToken)).IsIdle)
        {
            // What a handler has done may be news for another one.
        }

        return Results.NoContent();
    }

    private static IResult Advance(TimeProvider clock, ClockAhead ahead)
    {
        if (clock is not MovableClock movable) return Problem("The clock is the machine's, because the portal asks a Partner Center of its own.");
        return movable.TryAdvance(ahead.By) ? Answer(new ClockNow { Now = clock.GetUtcNow() }) : Problem("The clock goes ahead only, and no further than the year 9999.");
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

internal sealed record ClockNow
{
    public required DateTimeOffset Now { get; init; }
}

internal sealed record ClockAhead
{
    public required TimeSpan By { get; init; }
}

internal sealed record NewAccount
{
    public required TenantId Tenant { get; init; }

    public required UserId FirstUser { get; init; }
}
