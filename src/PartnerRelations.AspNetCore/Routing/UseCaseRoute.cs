using Microsoft.AspNetCore.Http;
using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.AspNetCore.Reading;

namespace PartnerRelations.AspNetCore.Routing;

/// <summary>A route of one of an interface's use cases.</summary>
internal abstract class UseCaseRoute<TUseCases, TAnswer> : RelationRoute
    where TAnswer : notnull
{
    /// <summary>The use cases as the caller may do them.</summary>
    public required Func<RelationCall, TUseCases> Bind { get; init; }

    /// <summary>The interface's name without its <c>I</c>.</summary>
    public sealed override string Feature => typeof(TUseCases).Name[1..];

    public sealed override Type UseCases => typeof(TUseCases);

    public sealed override Type Answer => typeof(TAnswer);

    /// <summary>What is refused of a query where everything travels in the body; null when there is none.</summary>
    protected static RefusedRequest? RefuseQuery(HttpRequest request) =>
        new QueryReader(request.Query, []).Problems() is { Count: > 0 } problems ? new RefusedRequest(problems) : null;

    /// <summary>What a use case says, as an answer.</summary>
    protected IResult Answered(PartnerResult<TAnswer> result, Func<TAnswer, string>? location = null) =>
        result.TryGetValue(out var answer, out var errors) ? new AnsweredUseCase<TAnswer>(answer, Success, location?.Invoke(answer)) : new RefusedUseCase(errors);
}
