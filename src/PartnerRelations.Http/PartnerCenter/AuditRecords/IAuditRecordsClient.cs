using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Paging;
using Refit;

namespace PartnerRelations.Http.PartnerCenter.AuditRecords;

/// <summary>What was done in the caller's Partner Center. App-only or App+User.</summary>
public interface IAuditRecordsClient
{
    /// <summary>
    /// Gets the first page of what was done (PC-L1). Records of about a day are the advised way to follow changes; the service keeps 90 days.
    /// </summary>
    /// <param name="startDate">The first day, in UTC; not said means 30 days ago. More than 90 days ago is 400.</param>
    /// <param name="endDate">The last day, in UTC; not said means today.</param>
    /// <param name="filter">Which records; null for all.</param>
    /// <param name="size">How many on a page; null leaves it to the service.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/v1/auditrecords")]
    Task<ResourceCollection<AuditRecord>> ListAsync(
        [Query(Format = "yyyy-MM-dd")] DateOnly? startDate = null,
        [Query(Format = "yyyy-MM-dd")] DateOnly? endDate = null,
        [Query(TreatAsString = true)] AuditFilter? filter = null,
        int? size = null,
        CancellationToken cancellationToken = default);

    /// <summary>Gets another page of the list that a continuation token belongs to (PC-L1).</summary>
    /// <param name="operation">Which page, seen from the token.</param>
    /// <param name="continuationToken">The token of the page before, from the headers of its next link or from its body.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/v1/auditrecords")]
    Task<ResourceCollection<AuditRecord>> SeekAsync(
        [AliasAs("seekOperation"), Query(TreatAsString = true)] SeekOperation operation,
        [Header("MS-ContinuationToken")] string continuationToken,
        CancellationToken cancellationToken = default);

    /// <summary>Reads every record between two days, page after page (PC-L1); one page is held at a time.</summary>
    /// <param name="startDate">The first day, in UTC; not said means 30 days ago. More than 90 days ago is 400.</param>
    /// <param name="endDate">The last day, in UTC; not said means today.</param>
    /// <param name="filter">Which records; null for all.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<AuditRecord> ReadAllAsync(
        DateOnly? startDate = null, DateOnly? endDate = null, AuditFilter? filter = null, CancellationToken cancellationToken = default) => SeekPages.ReadAllAsync(
        "/v1/auditrecords",
        stop => ListAsync(startDate, endDate, filter, cancellationToken: stop),
        (token, stop) => SeekAsync(SeekOperation.Next, token, stop),
        cancellationToken);
}
