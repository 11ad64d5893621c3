using Microsoft.AspNetCore.Http;
using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.AspNetCore.Reading;

namespace PartnerRelations.AspNetCore.Routing;

/// <summary>A command: POST, its record's id in the path, everything else of it in the body.</summary>
internal sealed class CommandRoute<TUseCases, TCommand, TAnswer> : UseCaseRoute<TUseCases, TAnswer>
    where TCommand : PartnerCommand
    where TAnswer : notnull
{
    private readonly Lazy<string?> _pathMember;

    public CommandRoute() => _pathMember = new(FindPathMember);

    public required Func<TUseCases, TCommand, CancellationToken, Task<PartnerResult<TAnswer>>> Handle { get; init; }

    /// <summary>The address of what was made, below the prefix; null where nothing is made.</summary>
    public Func<TAnswer, TCommand, string>? Made { get; init; }

    public bool ForStrangers { get; init; }

    public override string HttpMethod => HttpMethods.Post;

    public override bool IsAnonymous => ForStrangers;

    public override bool IsCommand => true;

    public override int Success => Made is null ? StatusCodes.Status200OK : StatusCodes.Status201Created;

    public override Type Body => typeof(TCommand);

    public override string? PathMember => _pathMember.Value;

    public override async Task<IResult> AnswerAsync(RelationCall call)
    {
        var request = call.Http.Request;
        if (RefuseQuery(request) is { } refusedQuery) return refusedQuery;
        var read = await CommandReader.ReadCommandAsync<TCommand>(request, PathMember, call.MaxBodyBytes, call.Cancelled).ConfigureAwait(false);
        if (!read.Is(out var refused)) return refused;
        call.BodyRead();
        var result = await Handle(Bind(call), read.Value, call.Cancelled).ConfigureAwait(false);
        return Answered(result, Made is null ? null : made => $"{request.PathBase}{Prefix(request.Path)}{Made(made, read.Value)}");
    }

    private string? FindPathMember() =>
        Pattern.Split('/').Where(segment => segment.StartsWith('{')).Select(segment => segment[1..^1]).SingleOrDefault();

    /// <summary>The part of the request's address that stands before the route; what makes a record has no id in its path.</summary>
    private string Prefix(PathString path) => path.ToUriComponent().TrimEnd('/')[..^Pattern.Length];
}
