namespace PartnerRelations.AspNetCore.Tests.Relations;

/// <summary>A typed client for each actor that asks, made once.</summary>
internal sealed class ClientsByActor(Uri address, Func<HttpMessageHandler>? sockets) : IAsyncDisposable
{
    private readonly Dictionary<string, RelationsOverHttp> _clients = new(StringComparer.Ordinal);

    public IRelations As(Actor actor)
    {
        var key = actor.Kind == ActorKind.Anonymous ? string.Empty : DevelopmentSignIn.ClaimsOf(actor);
        if (!_clients.TryGetValue(key, out var client)) _clients.Add(key, client = RelationsOverHttp.As(actor, address, sockets));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values) await client.DisposeAsync();
    }
}
