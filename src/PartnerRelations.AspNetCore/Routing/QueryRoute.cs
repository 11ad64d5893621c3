using Microsoft.AspNetCore.Http;
using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.AspNetCore.Reading;

namespace PartnerRelations.AspNetCore.Routing;

/// <summary>A question: GET, with ids in the path and everything else in the query.</summary>
internal sealed class QueryRoute<TUseCases, TAnswer> : UseCaseRoute<TUseCases, TAnswer>
    where TAnswer : notnull
{
    private IReadOnlyList<QueryMember>? _query;

    /// <summary>Reads what is asked for, and gives what asks it.</summary>
    public required Func<QueryReader, Func<TUseCases, CancellationToken, Task<PartnerResult<TAnswer>>>> Read { get; init; }

    public override string HttpMethod => HttpMethods.Get;

    public override IReadOnlyList<QueryMember> Query => _query ??= Learn();

    public override async Task<IResult> AnswerAsync(RelationCall call)
    {
        var reader = new QueryReader(call.Http.Request.Query, call.Http.Request.RouteValues);
        var ask = Read(reader);
        var problems = reader.Problems();
        if (problems.Count > 0) return new RefusedRequest(problems);
        call.BodyRead();
        return Answered(await ask(Bind(call), call.Cancelled).ConfigureAwait(false));
    }

    private IReadOnlyList<QueryMember> Learn()
    {
        var reader = new QueryReader();
        Read(reader);
        return reader.Members;
    }
}
