using Microsoft.Extensions.Logging;

namespace PartnerRelations.Http.Relations.Sending;

/// <summary>What the clients are connected to, shared by them and their handlers.</summary>
internal sealed class RelationsConnection
{
    public required PartnerRelationsClientOptions Options { get; init; }

    public required TimeProvider Clock { get; init; }

    public required ILogger Logger { get; init; }
}
