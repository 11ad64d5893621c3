using PartnerRelations.AspNetCore.Reading;
using PartnerRelations.Invitations;

namespace PartnerRelations.AspNetCore.Routing;

/// <summary>Makes the routes of one feature's use cases.</summary>
/// <param name="bind">The use cases as the caller may do them.</param>
internal sealed class FeatureRoutes<TUseCases>(Func<RelationCall, TUseCases> bind)
{
    /// <summary>A command that changes a record, or does what it says without making one.</summary>
    public RelationRoute Command<TCommand, TAnswer>(
        string operation, string pattern, Func<TUseCases, TCommand, CancellationToken, Task<PartnerResult<TAnswer>>> handle, string summary, bool forStrangers = false)
        where TCommand : PartnerCommand
        where TAnswer : notnull => new CommandRoute<TUseCases, TCommand, TAnswer>
        {
            Operation = operation,
            Pattern = pattern,
            Summary = summary,
            Bind = bind,
            Handle = handle,
            ForStrangers = forStrangers,
        };

    /// <summary>A command that makes a record, which is found at an address below the prefix.</summary>
    public RelationRoute Making<TCommand, TAnswer>(
        string operation, string pattern, Func<TUseCases, TCommand, CancellationToken, Task<PartnerResult<TAnswer>>> handle, Func<TAnswer, TCommand, string> made, string summary)
        where TCommand : PartnerCommand
        where TAnswer : notnull => new CommandRoute<TUseCases, TCommand, TAnswer>
        {
            Operation = operation,
            Pattern = pattern,
            Summary = summary,
            Bind = bind,
            Handle = handle,
            Made = made,
        };

    /// <summary>A question.</summary>
    public RelationRoute Query<TAnswer>(
        string operation, string pattern, Func<QueryReader, Func<TUseCases, CancellationToken, Task<PartnerResult<TAnswer>>>> read, string summary)
        where TAnswer : notnull => new QueryRoute<TUseCases, TAnswer>
        {
            Operation = operation,
            Pattern = pattern,
            Summary = summary,
            Bind = bind,
            Read = read,
        };

    /// <summary>A question that anybody may ask with a token.</summary>
    public RelationRoute TokenQuery<TQuestion, TAnswer>(
        string operation, string pattern, Func<TUseCases, InvitationToken, LanguageTag?, CancellationToken, Task<PartnerResult<TAnswer>>> handle, string summary)
        where TQuestion : TokenQuestion
        where TAnswer : notnull => new TokenRoute<TUseCases, TQuestion, TAnswer>
        {
            Operation = operation,
            Pattern = pattern,
            Summary = summary,
            Bind = bind,
            Handle = handle,
        };
}
