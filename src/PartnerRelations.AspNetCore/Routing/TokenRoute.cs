using Microsoft.AspNetCore.Http;
using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.AspNetCore.Reading;
using PartnerRelations.Invitations;

namespace PartnerRelations.AspNetCore.Routing;

/// <summary>A question that a stranger may ask with a token: POST, because a token is in no address.</summary>
internal sealed class TokenRoute<TUseCases, TQuestion, TAnswer> : UseCaseRoute<TUseCases, TAnswer>
    where TQuestion : TokenQuestion
    where TAnswer : notnull
{
    public required Func<TUseCases, InvitationToken, LanguageTag?, CancellationToken, Task<PartnerResult<TAnswer>>> Handle { get; init; }

    public override string HttpMethod => HttpMethods.Post;

    public override bool IsAnonymous => true;

    public override Type Body => typeof(TQuestion);

    public override async Task<IResult> AnswerAsync(RelationCall call)
    {
        if (RefuseQuery(call.Http.Request) is { } refusedQuery) return refusedQuery;
        var read = await CommandReader.ReadQuestionAsync<TQuestion>(call.Http.Request, call.MaxBodyBytes, call.Cancelled).ConfigureAwait(false);
        if (!read.Is(out var refused)) return refused;
        call.BodyRead();
        LanguageTag? culture = null;
        if (read.Value is TextQuestion { Culture: { } language } && !LanguageTag.TryParse(language, out culture)) return new RefusedRequest(RequestErrors.MemberMistyped, "/culture");
        return Answered(await Handle(Bind(call), InvitationToken.From(read.Value.Token), culture, call.Cancelled).ConfigureAwait(false));
    }
}
