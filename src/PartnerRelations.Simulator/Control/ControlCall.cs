using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PartnerRelations.Simulator.Control;

/// <summary>One call of the control surface: where, what it does, and the code that does it.</summary>
internal sealed record ControlCall(string Method, string Path, string Does, RequestDelegate Handler)
{
    /// <summary>A call with a body that changes something and answers nothing.</summary>
    public static ControlCall Change<T>(string method, string path, string does, JsonTypeInfo<T> type, Action<T> change)
        where T : class => new(method, path, does, context => RunAsync(context, type, body =>
        {
            change(body);
            return ControlAnswers.DoneAsync(context);
        }));

    /// <summary>A call with a body that answers something.</summary>
    public static ControlCall Ask<T, TAnswer>(string path, string does, JsonTypeInfo<T> type, Func<T, TAnswer> ask, JsonTypeInfo<TAnswer> answer)
        where T : class => new("POST", path, does, context => RunAsync(context, type, body => ControlAnswers.WriteAsync(context, ask(body), answer)));

    /// <summary>A call without a body.</summary>
    public static ControlCall Plain(string method, string path, string does, Func<HttpContext, Task> handle) => new(method, path, does, context => GuardedAsync(context, () => handle(context)));

    private static async Task RunAsync<T>(HttpContext context, JsonTypeInfo<T> type, Func<T, Task> handle)
        where T : class
    {
        if (await ControlAnswers.ReadAsync(context, type).ConfigureAwait(false) is { } body) await GuardedAsync(context, () => handle(body)).ConfigureAwait(false);
    }

    /// <summary>What the fake refuses is the caller's mistake.</summary>
    private static async Task GuardedAsync(HttpContext context, Func<Task> handle)
    {
        try
        {
            await handle().ConfigureAwait(false);
        }
        catch (KeyNotFoundException missing)
        {
            await ControlAnswers.RefuseAsync(context, StatusCodes.Status404NotFound, missing.Message).ConfigureAwait(false);
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException or JsonException)
        {
            await ControlAnswers.RefuseAsync(context, StatusCodes.Status400BadRequest, mistake.Message).ConfigureAwait(false);
        }
    }
}
