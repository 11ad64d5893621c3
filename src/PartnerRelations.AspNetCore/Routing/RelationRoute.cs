using Microsoft.AspNetCore.Http;
using PartnerRelations.AspNetCore.Reading;

namespace PartnerRelations.AspNetCore.Routing;

/// <summary>One use case as an end point: what is mapped, what the documentation tells of it, and how it is answered.</summary>
internal abstract class RelationRoute
{
    /// <summary>The use case's interface and method without <c>I</c> and <c>Async</c>, such as <c>ProviderLinks.Invite</c>.</summary>
    public string Name => $"{Feature}.{Operation}";

    /// <summary>What the use cases are about.</summary>
    public abstract string Feature { get; }

    public required string Operation { get; init; }

    /// <summary>The use cases' interface.</summary>
    public abstract Type UseCases { get; }

    /// <summary>Below the prefix.</summary>
    public required string Pattern { get; init; }

    /// <summary>What it does, in one sentence.</summary>
    public required string Summary { get; init; }

    public abstract string HttpMethod { get; }

    public virtual bool IsAnonymous => false;

    public virtual int Success => StatusCodes.Status200OK;

    /// <summary>The type of the body; null where there is none.</summary>
    public virtual Type? Body => null;

    /// <summary>Whether it is a command, which may carry a request id and an expected version.</summary>
    public virtual bool IsCommand => false;

    /// <summary>The member of the command that the path holds; null where there is none.</summary>
    public virtual string? PathMember => null;

    public virtual IReadOnlyList<QueryMember> Query => [];

    /// <summary>The type of the answer.</summary>
    public abstract Type Answer { get; }

    public abstract Task<IResult> AnswerAsync(RelationCall call);
}
