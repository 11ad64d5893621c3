using Microsoft.Extensions.Logging;
using PartnerRelations.Http.PartnerCenter.Operations;
using PartnerRelations.Http.PartnerCenter.Tokens;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>What one named client is connected to, shared by its handlers.</summary>
internal sealed class Connection
{
    public required ConnectionOptions Options { get; init; }

    public required Uri BaseAddress { get; init; }

    /// <summary>The path of <see cref="BaseAddress"/>, without a slash at its end.</summary>
    public string BasePath => field ??= BaseAddress.AbsolutePath.TrimEnd('/');

    public required CallHeaders Headers { get; init; }

    public required TokenCache Tokens { get; init; }

    public required OperationCatalogue Operations { get; init; }

    public required TimeProvider Clock { get; init; }

    public required ILogger Logger { get; init; }

    /// <summary>How long a call may take; the client's own timeout where the host has set one.</summary>
    public TimeSpan Timeout { get; private set; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Whether an address is on the API's own host, by the same scheme and port: only there may a token go.</summary>
    public bool IsOwn(Uri? address) => address is { IsAbsoluteUri: true }
        && address.Port == BaseAddress.Port
        && string.Equals(address.Scheme, BaseAddress.Scheme, StringComparison.Ordinal)
        && string.Equals(address.IdnHost, BaseAddress.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Takes the timeout over from the client, which would report it as a cancellation; done once the host has configured the client.
    /// </summary>
    public void TakeTimeoutOf(HttpClient client)
    {
        Timeout = client.Timeout;
        client.Timeout = System.Threading.Timeout.InfiniteTimeSpan;
    }
}
