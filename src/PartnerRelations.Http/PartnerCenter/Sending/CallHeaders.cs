using PartnerRelations.Http.Graph;

namespace PartnerRelations.Http.PartnerCenter.Sending;

/// <summary>What an API calls the ids of a call, and what else stands on every request to it.</summary>
internal sealed class CallHeaders
{
    /// <summary>The request's header for the id of the call, the same on all its tries.</summary>
    public required string RequestId { get; init; }

    /// <summary>The request's header for the id of what the call belongs to; null where the API has none.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The answer's header for the service's id of the call.</summary>
    public required string AnswerRequestId { get; init; }

    /// <summary>The answer's header that hands back an id of ours.</summary>
    public required string AnswerCorrelationId { get; init; }

    /// <summary>What stands on every request besides.</summary>
    public required IReadOnlyList<(string Name, string Value)> Always { get; init; }

    public static CallHeaders Of(PartnerCenterOptions options) => new()
    {
        RequestId = "MS-RequestId",
        CorrelationId = "MS-CorrelationId",
        AnswerRequestId = "MS-RequestId",
        AnswerCorrelationId = "MS-CorrelationId",
        Always = [("X-Locale", options.Locale), ("MS-PartnerCenter-Application", options.ApplicationName)],
    };

    /// <summary>Graph has one id for a call, ours, and hands it back beside its own.</summary>
    public static CallHeaders Of(GraphOptions _) => new()
    {
        RequestId = "client-request-id",
        AnswerRequestId = "request-id",
        AnswerCorrelationId = "client-request-id",
        Always = [("return-client-request-id", "true")],
    };
}
