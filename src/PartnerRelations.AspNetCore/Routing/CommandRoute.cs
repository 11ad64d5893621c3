using Microsoft.AspNetCore.Http;
using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.AspNetCore.Reading;

namespace PartnerRelations.AspNetCore.Routing;

/// <summary>A command: POST, its record's id in the path, everything else of it in the body.</summary>
internal sealed class CommandRoute<TUseCases, TCommand, TAnswer> : RelationRoute
    where TCommand : PartnerCommand
    where TAnswer : notnull
{
    public required Func<RelationCall, TUseCases> Bind { get; init; }

    public required Func<TUseCases, TCommand, CancellationToken, Task<PartnerResult<TAnswer>>> Handle { get; init; }

    /// <summary>The address of what was made, below the address that made it; null where nothing is made.</summary>
    public Func<TAnswer, TCommand, string>? Made { get; init; }

    public bool ForStrangers { get; init; }

    public override string HttpMethod => HttpMethods.Post;

    public override bool IsAnonymous => ForStrangers;

    public override bool IsCommand => true;

    public override int Success => Made is null ? StatusCodes.Status200OK : StatusCodes.Status201Created;

    public override Type Body => typeof(TCommand);

    public override string? PathMember => Pattern.IndexOf('{', StringComparison.Ordinal) is var open and >= 0 ? Pattern[(open + 1)..Pattern.IndexOf('}', StringComparison.Ordinal)] : null;

    public override Type Answer => typeof(TAnswer);

    public override async Task<IResult> AnswerAsync(RelationCall call)
    {
        var query = new QueryReader(call.Http.Request.Query, []).Problems();
        if (query.Count > 0) return new RefusedRequest(query);
        var read = await CommandReader.ReadCommandAsync<TCommand>(call.Http.Request, PathMember, call.MaxBodyBytes, call.Cancelled).ConfigureAwait(false);
        if (!read.Is(out var refused)) return refused;
        call.BodyRead();
        var result = await Handle(Bind(call), read.Value, call.Cancelled).ConfigureAwait(false);
        return result.TryGetValue(out var answer, out var errors)
            ? new AnsweredUseCase<TAnswer>(answer, Success, Made is null ? null : $"{call.Http.Request.PathBase}{Collection(call.Http.Request.Path)}/{Made(answer, read.Value)}")
            : new RefusedUseCase(errors);
    }

    /// <summary>The address that the request came to, without the part of the route that names the kind of what is made.</summary>
    private string Collection(PathString path)
    {
        var address = path.ToUriComponent().TrimEnd('/');
        return Pattern.EndsWith("/joint", StringComparison.Ordinal) ? address[..address.LastIndexOf('/')] : address;
    }
}
