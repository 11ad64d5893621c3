using System.Net;

namespace PartnerRelations.Http.PartnerCenter;

/// <summary>The head of an answer: its status and the ids by which Microsoft's support finds the call.</summary>
public sealed class PartnerCenterAnswer
{
    /// <summary>The HTTP status.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>The answer's <c>MS-RequestId</c> as it was written; it may differ from the one that was sent. Null where there was none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The answer's <c>MS-CorrelationId</c> as it was written; null where there was none.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The answer's <c>MS-CV</c>; null where there was none.</summary>
    public string? CorrelationVector { get; init; }

    /// <summary>The answer's <c>MS-ServerId</c>; null where there was none.</summary>
    public string? ServerId { get; init; }
}
