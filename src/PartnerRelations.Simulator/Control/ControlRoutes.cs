using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Simulator.Control;

/// <summary>Maps the control surface under <c>/_simulator/</c>.</summary>
internal static class ControlRoutes
{
    public const string Root = "/_simulator/";

    public static void MapControl(this WebApplication app, FakePartnerCenter center, MovableClock clock)
    {
        var calls = ControlCalls.Of(center, clock);
        foreach (var call in calls) app.MapMethods(Root + call.Path, [call.Method], call.Handler);
        app.MapMethods(Root, ["GET"], (RequestDelegate)(context => ControlAnswers.WriteAsync(
            context, [.. calls.Select(call => new ControlCallAnswer { Method = call.Method, Path = Root + call.Path, Does = call.Does })], ControlJson.Default.IReadOnlyListControlCallAnswer)));
        app.MapFallback(Root + "{**path}", (RequestDelegate)(context => ControlAnswers.RefuseAsync(
            context, StatusCodes.Status404NotFound, $"There is no {context.Request.Method} {context.Request.Path} here; GET {Root} lists what there is.")));
    }
}
