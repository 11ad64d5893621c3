using PartnerRelations.Events;
using PartnerRelations.Transitions;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.Accounts.PartnerAccountEvent>;

namespace PartnerRelations.Accounts;

/// <summary>The rules of a partner's account. Pure: the same command, account, actor and moment give the same judgement.</summary>
internal static class AccountRules
{
    /// <summary>The roles that a user of a partner's account may hold.</summary>
    public const PartnerRoles Grantable = PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent | PartnerRoles.SalesAgent
        | PartnerRoles.HelpdeskAgent | PartnerRoles.UserManagementAdministrator;

    public static Judged Open(OpenAccount command, PartnerAccount? open, Actor actor, DateTimeOffset now)
    {
        if (open is not null) return Judged.AlreadySo;
        var problems = new List<PartnerError>();
        if (command.Tenant.Value == Guid.Empty) problems.Add(FormErrors.Malformed.Error(nameof(command.Tenant)));
        if (command.FirstUser.Value == Guid.Empty) problems.Add(FormErrors.Malformed.Error(nameof(command.FirstUser)));
        var name = FormFields.OptionalText(command.DisplayName, AccountUser.MaxDisplayNameLength, nameof(command.DisplayName), problems);
        var email = string.IsNullOrWhiteSpace(command.Email) ? null : FormFields.Email(command.Email, nameof(command.Email), problems);
        if (problems.Count > 0) return problems;
        return new AccountOpened
        {
            Header = EventHeader.First(command.Tenant, command.Tenant.Value, actor, now),
            FirstUser = new AccountUser { Id = command.FirstUser, DisplayName = name, Email = email, Roles = PartnerRoles.GlobalAdministrator, AddedAt = now },
        };
    }

    public static Judged AddUser(AddUser command, PartnerAccount account, Actor actor, DateTimeOffset now)
    {
        if (Ask(account, PartnerAccountAction.AddUser, actor) is { } asked) return asked;
        if (command.Roles != PartnerRoles.None && Ask(account, PartnerAccountAction.GrantRoles, actor) is { } roles) return roles;
        if (RefuseGlobalAdministrator(command.Roles, actor) is { } refusal) return refusal;

        var problems = new List<PartnerError>();
        if (command.UserId.Value == Guid.Empty) problems.Add(FormErrors.Malformed.Error(nameof(command.UserId)));
        var name = FormFields.Text(command.DisplayName, AccountUser.MaxDisplayNameLength, nameof(command.DisplayName), problems);
        var email = FormFields.Email(command.Email, nameof(command.Email), problems);
        if ((command.Roles & ~Grantable) != PartnerRoles.None) problems.Add(AccountErrors.RolesNotGrantable.Error(nameof(command.Roles)));
        if (problems.Count > 0) return problems;

        if (account.FindUser(command.UserId) is { } user)
        {
            return user.DisplayName == name && Equals(user.Email, email) && user.Roles.HasFlag(command.Roles)
                ? Judged.AlreadySo
                : AccountErrors.UserExists.Error(nameof(command.UserId));
        }

        if (account.Users.Count >= PartnerAccount.MaxUsers) return AccountErrors.Full.Error(detail: $"It holds {PartnerAccount.MaxUsers}.");
        return new AccountUserAdded
        {
            Header = Next(account, actor, now),
            User = new AccountUser { Id = command.UserId, DisplayName = name, Email = email, Roles = command.Roles, AddedAt = now },
        };
    }

    public static Judged RemoveUser(RemoveUser command, PartnerAccount account, Actor actor, DateTimeOffset now)
    {
        if (Ask(account, PartnerAccountAction.RemoveUser, actor) is { } asked) return asked;
        if (account.FindUser(command.UserId) is not { } user) return AccountErrors.UserNotFound.Error(nameof(command.UserId));
        if (RefuseGlobalAdministrator(user.Roles, actor) is { } refusal) return refusal;
        if (user.IsAdminAgent && IsLastAdminAgent(account, user)) return AccountErrors.LastAdminAgent.Error(nameof(command.UserId));
        return new AccountUserRemoved { Header = Next(account, actor, now), UserId = user.Id };
    }

    public static Judged GrantRoles(GrantRoles command, PartnerAccount account, Actor actor, DateTimeOffset now)
    {
        if (AskForRoles(account, PartnerAccountAction.GrantRoles, command.Roles, actor) is { } asked) return asked;
        if (account.FindUser(command.UserId) is not { } user) return AccountErrors.UserNotFound.Error(nameof(command.UserId));
        var added = command.Roles & ~user.Roles;
        return added == PartnerRoles.None ? Judged.AlreadySo : new AccountRolesGranted { Header = Next(account, actor, now), UserId = user.Id, Roles = added };
    }

    public static Judged RevokeRoles(RevokeRoles command, PartnerAccount account, Actor actor, DateTimeOffset now)
    {
        if (AskForRoles(account, PartnerAccountAction.RevokeRoles, command.Roles, actor) is { } asked) return asked;
        if (account.FindUser(command.UserId) is not { } user) return AccountErrors.UserNotFound.Error(nameof(command.UserId));
        var taken = command.Roles & user.Roles;
        if (taken == PartnerRoles.None) return Judged.AlreadySo;
        if (taken.HasFlag(PartnerRoles.AdminAgent) && IsLastAdminAgent(account, user)) return AccountErrors.LastAdminAgent.Error(nameof(command.UserId));
        return new AccountRolesRevoked { Header = Next(account, actor, now), UserId = user.Id, Roles = taken };
    }

    /// <summary>Asks the table; null where the rule goes on to its guards.</summary>
    private static Judged? Ask(PartnerAccount account, PartnerAccountAction action, Actor actor)
    {
        var party = account.PartyOf(actor);
        if (PartnerAccountTransitions.Table.RefuseActor(action, party, actor.Roles) is { } refusal) return refusal;
        return PartnerAccountTransitions.Table.Find(account.Status, action, party, actor.Roles).Refusal is { } code ? (Judged)code.Error() : null;
    }

    private static Judged? AskForRoles(PartnerAccount account, PartnerAccountAction action, PartnerRoles roles, Actor actor)
    {
        if (Ask(account, action, actor) is { } asked) return asked;
        if (RefuseGlobalAdministrator(roles, actor) is { } refusal) return refusal;
        return roles == PartnerRoles.None || (roles & ~Grantable) != PartnerRoles.None ? (Judged)AccountErrors.RolesNotGrantable.Error(nameof(Accounts.GrantRoles.Roles)) : null;
    }

    /// <summary>Nobody makes or unmakes a Global administrator who is none, or the lesser role would be worth the greater one.</summary>
    private static PartnerError? RefuseGlobalAdministrator(PartnerRoles roles, Actor actor) =>
        roles.HasFlag(PartnerRoles.GlobalAdministrator) && !actor.HasAny(PartnerRoles.GlobalAdministrator)
            ? ActorErrors.RoleMissing.Error(nameof(PartnerRoles.GlobalAdministrator))
            : null;

    private static bool IsLastAdminAgent(PartnerAccount account, AccountUser user) => !account.Users.Any(other => other.IsAdminAgent && other.Id != user.Id);

    private static EventHeader Next(PartnerAccount account, Actor actor, DateTimeOffset now) =>
        EventHeader.Next(account.Tenant, account.Tenant.Value, account.Version, actor, now);
}
