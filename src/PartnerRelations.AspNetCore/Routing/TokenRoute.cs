using Microsoft.AspNetCore.Http;
using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.AspNetCore.Reading;
using PartnerRelations.Invitations;

namespace PartnerRelations.AspNetCore.Routing;

/// <summary>A question that a stranger may ask with a token: POST, because a token is in no address.</summary>
internal sealed class TokenRoute<TUseCases, TQuestion, TAnswer> : RelationRoute
    where TQuestion : TokenQuestion
    where TAnswer : notnull
{
    public required Func<RelationCall, TUseCases> Bind { get; init; }

    public required Func<TUseCases, InvitationToken, LanguageTag?, CancellationToken, Task<PartnerResult<TAnswer>>> Handle { get; init; }

    public override string HttpMethod => HttpMethods.Post;

    public override bool IsAnonymous => true;

    public override Type Body => typeof(TQuestion);

    public override Type Answer => typeof(TAnswer);

    public override async Task<IResult> AnswerAsync(RelationCall call)
    {
        var query = new QueryReader(call.Http.Request.Query, []).Problems();
        if (query.Count > 0) return new RefusedRequest(query);
        var read = await CommandReader.ReadQuestionAsync<TQuestion>(call.Http.Request, call.MaxBodyBytes, call.Cancelled).ConfigureAwait(false);
        if (!read.Is(out var refused)) return refused;
        call.BodyRead();
        LanguageTag? culture = null;
        if (read.Value is TextQuestion { Culture: { } language } && !LanguageTag.TryParse(language, out culture)) return new RefusedRequest(RequestErrors.MemberMistyped, "/culture");
        var result = await Handle(Bind(call), InvitationToken.From(read.Value.Token), culture, call.Cancelled).ConfigureAwait(false);
        return result.TryGetValue(out var answer, out var errors) ? new AnsweredUseCase<TAnswer>(answer, Success, location: null) : new RefusedUseCase(errors);
    }
}
