using Microsoft.AspNetCore.Http;

namespace PartnerRelations.AspNetCore.Routing;

/// <summary>One request on its way to a use case: who asks, and until when there is time.</summary>
internal sealed record RelationCall
{
    public required HttpContext Http { get; init; }

    public required Actor Actor { get; init; }

    public required RelationServices Services { get; init; }

    public required int MaxBodyBytes { get; init; }

    /// <summary>Says that the body has been read, so that what takes long from here on is not the caller's doing.</summary>
    public required Action BodyRead { get; init; }

    /// <summary>Ends when the caller has hung up, or the host's time for one request is over.</summary>
    public required CancellationToken Cancelled { get; init; }
}
