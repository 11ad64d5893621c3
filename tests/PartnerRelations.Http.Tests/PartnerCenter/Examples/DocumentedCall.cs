using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.Tests.PartnerCenter.Examples;

/// <summary>How a documented example is called through our clients, and where the printed request is not to be copied.</summary>
internal sealed record DocumentedCall
{
    private readonly Func<IServiceProvider, CancellationToken, Task<object?>> _call;
    private readonly Type? _model;

    private DocumentedCall(Func<IServiceProvider, CancellationToken, Task<object?>> call, Type? model) => (_call, _model) = (call, model);

    /// <summary>What stands in the printed address for an id, and the id that the call uses.</summary>
    public IReadOnlyDictionary<string, string> Placeholders { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the printed address is wrong: what it says, what is sent, and why.</summary>
    public IReadOnlyList<(string Printed, string Sent, string Why)> Corrections { get; init; } = [];

    /// <summary>Why the printed query cannot be sent, so that the nearest call is made; null where it can.</summary>
    public string? QueryCannotBeSent { get; init; }

    /// <summary>Secrets of the answer, by their path: read, and not written back.</summary>
    public IReadOnlyDictionary<string, Func<object, string>> Secrets { get; init; } = new Dictionary<string, Func<object, string>>();

    /// <summary>How the JSON of the called API is written.</summary>
    public JsonSerializerOptions Json { get; init; } = PartnerCenterJson.Options;

    public static DocumentedCall Of<TClient, T>(Func<TClient, CancellationToken, Task<T>> call)
        where TClient : notnull => new(async (services, cancellationToken) => await call(services.GetRequiredService<TClient>(), cancellationToken), typeof(T));

    public static DocumentedCall OfNothing<TClient>(Func<TClient, CancellationToken, Task> call)
        where TClient : notnull => new(
            async (services, cancellationToken) =>
            {
                await call(services.GetRequiredService<TClient>(), cancellationToken);
                return null;
            },
            null);

    public Task<object?> SendAsync(IServiceProvider services, CancellationToken cancellationToken) => _call(services, cancellationToken);

    /// <summary>The model that was read, as JSON again.</summary>
    public JsonNode? Written(object? model) => model is null ? null : JsonSerializer.SerializeToNode(model, Json.GetTypeInfo(_model!));

    /// <summary>The printed address as it should be.</summary>
    public Uri Address(string printed)
    {
        foreach (var (placeholder, id) in Placeholders) printed = printed.Replace(placeholder, id, StringComparison.Ordinal);
        foreach (var (wrong, right, _) in Corrections) printed = printed.Replace(wrong, right, StringComparison.Ordinal);
        return new Uri(new Uri("https://api.partnercenter.microsoft.com"), printed);
    }
}
