using PartnerRelations.Invitations;
using PartnerRelations.Serialization;

namespace PartnerRelations.Storage;

/// <summary>One attempt at a command: its moment, and the request to be stored with its effect.</summary>
internal sealed class CommandAttempt(PartnerCommand command, RequestKey? key, DateTimeOffset now)
{
    /// <summary>The moment of this attempt, to the millisecond; every fact and date of the attempt uses it.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>The row to store with a change; null where the command carries no request id.</summary>
    public StoredRequest? RequestFor(Guid recordId, long version) => key is null
        ? null
        : new StoredRequest { Key = key, ContentHash = CommandContent.Hash(command), RecordId = recordId, Version = version, At = Now };

    /// <summary>Whose request it is: two people may use the same id without harm. Anonymous callers are told apart by the token they hold.</summary>
    public static RequestKey? KeyOf(PartnerCommand command, Actor actor, InvitationToken? token) => command.RequestId is not { } id
        ? null
        : new RequestKey
        {
            Id = id,
            Scope = actor.Kind == ActorKind.Anonymous
                ? $"token:{token?.Hash.Value}"
                : $"{actor.Kind.ToString().ToLowerInvariant()}:{actor.Tenant?.ToString() ?? "-"}/{actor.Id}",
        };
}
