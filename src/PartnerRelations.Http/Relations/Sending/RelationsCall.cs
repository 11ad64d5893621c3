using PartnerRelations.Http.Sending;
using PartnerRelations.Invitations;

namespace PartnerRelations.Http.Relations.Sending;

/// <summary>One call of a use case, with all its tries: what it is called, what it carries beside its address, and whether it may be made twice.</summary>
internal sealed class RelationsCall : CallProgress
{
    private readonly bool _isRepeatable;

    private RelationsCall(string operation, bool isRepeatable) => (Operation, _isRepeatable) = (operation, isRepeatable);

    /// <summary>The end point's name, such as <c>ProviderLinks.Invite</c>.</summary>
    public string Operation { get; }

    /// <summary>What the body says; null for a question.</summary>
    public PartnerCommand? Command { get; private init; }

    /// <summary>The token that is looked at; null for everything else.</summary>
    public TokenLook? Look { get; private init; }

    /// <summary>The text of the token that the body holds, to be kept out of every message; null where it holds none.</summary>
    public string? Secret { get; private init; }

    /// <summary>The command's own request id, or one made for this call; null for a question.</summary>
    public RequestId? RequestId { get; private init; }

    /// <summary>Whether the request holds what the call carries; a try may fail before anything is sent.</summary>
    public bool IsWritten { get; set; }

    public override bool IsRepeatable => _isRepeatable;

    /// <summary>A question, which changes nothing.</summary>
    public static RelationsCall Question(string operation) => new(operation, isRepeatable: true);

    /// <summary>A look at what a token stands for, which uses nothing up.</summary>
    public static RelationsCall LookAt(string operation, InvitationToken token, LanguageTag? culture) =>
        new(operation, isRepeatable: true) { Look = new TokenLook { Token = token.Reveal(), Culture = culture?.Value }, Secret = token.Reveal() };

    /// <summary>A command, which takes effect once however often it is sent, because its request id goes with every try.</summary>
    public static RelationsCall Of(string operation, PartnerCommand command, string? secret, DateTimeOffset now) => Make(operation, command, isRepeatable: true, secret, now);

    /// <summary>
    /// A command whose answer holds a link, once. The repeat of a request holds none, so where the caller has named no request, and so
    /// expects the link, the call is tried again only while the server cannot have taken it.
    /// </summary>
    public static RelationsCall WithLink(string operation, PartnerCommand command, DateTimeOffset now) => Make(operation, command, command.RequestId is not null, null, now);

    private static RelationsCall Make(string operation, PartnerCommand command, bool isRepeatable, string? secret, DateTimeOffset now) =>
        new(operation, isRepeatable) { Command = command, Secret = secret, RequestId = command.RequestId ?? new RequestId(Guid.CreateVersion7(now)) };
}
