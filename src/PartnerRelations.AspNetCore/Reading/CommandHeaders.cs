using System.Globalization;
using Microsoft.AspNetCore.Http;
using PartnerRelations.AspNetCore.Answering;

namespace PartnerRelations.AspNetCore.Reading;

/// <summary>The request id and the expected version, as their headers carry them.</summary>
internal readonly record struct CommandHeaders(Guid? RequestId, long? ExpectedVersion)
{
    /// <summary>The headers, or everything that is wrong with them.</summary>
    public static (CommandHeaders Headers, List<RequestProblem> Problems) Read(IHeaderDictionary headers)
    {
        var problems = new List<RequestProblem>();
        Guid? requestId = null;
        long? version = null;
        if (headers.TryGetValue("Idempotency-Key", out var keys))
        {
            if (keys is [{ } key] && Guid.TryParseExact(key.Trim(), "D", out var id) && id != Guid.Empty) requestId = id;
            else problems.Add(new(RequestErrors.IdempotencyKeyMalformed, "Idempotency-Key"));
        }

        if (headers.TryGetValue("If-Match", out var tags))
        {
            if (tags is [{ } tag] && VersionOf(tag.AsSpan().Trim()) is { } expected) version = expected;
            else problems.Add(new(RequestErrors.IfMatchMalformed, "If-Match"));
        }

        return (new(requestId, version), problems);
    }

    private static long? VersionOf(ReadOnlySpan<char> tag) =>
        tag is ['"', .. var digits, '"'] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version : null;
}
