using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PartnerRelations.Simulator.Control;

/// <summary>Reads what a control call carries, and writes what it answers.</summary>
internal static class ControlAnswers
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>The body; a problem with it is answered with 400 and the place.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            if (await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted).ConfigureAwait(false) is { } body) return body;
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The body is null; it must be an object.").ConfigureAwait(false);
        }
        catch (JsonException problem)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, $"The body cannot be read: {problem.Message}").ConfigureAwait(false);
        }

        return null;
    }

    public static Task WriteAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = Json;
        return JsonSerializer.SerializeAsync(context.Response.Body, answer, type, context.RequestAborted);
    }

    public static Task RefuseAsync(HttpContext context, int status, string problem) =>
        WriteAsync(context, new ControlProblem { Problem = problem }, ControlJson.Default.ControlProblem, status);

    public static Task DoneAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
