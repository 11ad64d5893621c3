using PartnerRelations.Accounts;
using PartnerRelations.Http.Graph.Models;
using static PartnerRelations.Http.PartnerCenter.Adapters.AgentGroupsDifference;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>Says in what groups and account differ. Pure.</summary>
internal static class AgentGroupsComparison
{
    /// <summary>A group that cannot be compared.</summary>
    public static AgentGroupsFinding Unclear(string name, PartnerRoles role) => new()
    {
        Difference = GroupUnclear,
        Roles = role,
        Message = $"The tenant has not exactly one security group {name}, so that nothing is known of the role {role}.",
        Remedy = $"Look at the tenant's groups: the one that Partner Center made is named {name}. Rename others of that name.",
    };

    /// <summary>What members of the groups lack here.</summary>
    public static IEnumerable<AgentGroupsFinding> Missing(PartnerAccount account, IReadOnlyCollection<AgentGroup> groups)
    {
        foreach (var (id, member) in groups.SelectMany(group => group.Members).DistinctBy(one => one.Key).OrderBy(one => one.Key.Value))
        {
            var roles = RolesOf(id, groups);
            if (account.FindUser(id) is not { } user) yield return MissingUser(id, member, roles);
            else if ((roles & ~user.Roles) is var lacking && lacking != PartnerRoles.None) yield return MissingRoles(id, lacking);
        }
    }

    /// <summary>The roles that users of the account hold without being in their groups, user by user.</summary>
    public static IEnumerable<(UserId User, PartnerRoles Roles)> TooMany(PartnerAccount account, IReadOnlyCollection<AgentGroup> groups)
    {
        var compared = groups.Aggregate(PartnerRoles.None, (all, group) => all | group.Role);
        return account.Users
            .Select(user => (user.Id, Roles: user.Roles & compared & ~RolesOf(user.Id, groups)))
            .Where(one => one.Roles != PartnerRoles.None)
            .OrderBy(one => one.Id.Value);
    }

    /// <summary>What to take from users; the role of Admin agent only if somebody keeps it or gets it.</summary>
    public static IEnumerable<AgentGroupsFinding> Revoke(PartnerAccount account, IReadOnlyCollection<AgentGroupsFinding> missing, IReadOnlyCollection<(UserId User, PartnerRoles Roles)> tooMany)
    {
        var losing = tooMany.Where(one => one.Roles.HasFlag(PartnerRoles.AdminAgent)).Select(one => one.User).ToHashSet();
        var somebodyStays = account.Users.Any(user => user.Roles.HasFlag(PartnerRoles.AdminAgent) && !losing.Contains(user.Id))
            || missing.Any(finding => finding.Command is not null && finding.Roles.HasFlag(PartnerRoles.AdminAgent));
        foreach (var (user, roles) in tooMany)
        {
            var taken = somebodyStays ? roles : roles & ~PartnerRoles.AdminAgent;
            if (taken != PartnerRoles.None) yield return TakeRoles(user, taken);
            if (taken != roles) yield return LastAdminAgent(user);
        }
    }

    private static PartnerRoles RolesOf(UserId user, IEnumerable<AgentGroup> groups) =>
        groups.Where(group => group.Members.ContainsKey(user)).Aggregate(PartnerRoles.None, (all, group) => all | group.Role);

    private static AgentGroupsFinding MissingUser(UserId id, GroupMember member, PartnerRoles roles)
    {
        var name = ProfileReading.Text(member.DisplayName, AccountUser.MaxDisplayNameLength) ?? ProfileReading.Text(member.UserPrincipalName, AccountUser.MaxDisplayNameLength);
        var email = AddressOf(member);
        var finding = new AgentGroupsFinding
        {
            Difference = UserMissing,
            Roles = roles,
            User = id,
            Message = $"The groups say {roles} of a person who is no user of the account.",
            Remedy = "AddUser adds the person with these roles.",
        };
        return name is not null && email is not null
            ? finding with { Command = new AddUser { UserId = id, DisplayName = name, Email = email.Value, Roles = roles } }
            : finding with { Remedy = "The directory has no name or no address of the person that an account can hold: add the person by hand." };
    }

    /// <summary>The mailbox, or the name to sign in with; a guest's such name is no address.</summary>
    private static EmailAddress? AddressOf(GroupMember member)
    {
        if (EmailAddress.TryParse(member.Mail, out var mail)) return mail;
        return member.UserPrincipalName?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) != true && EmailAddress.TryParse(member.UserPrincipalName, out var name) ? name : null;
    }

    private static AgentGroupsFinding MissingRoles(UserId id, PartnerRoles roles) => new()
    {
        Difference = RolesMissing,
        Roles = roles,
        User = id,
        Message = $"The groups say {roles}, and the account does not.",
        Remedy = "GrantRoles gives them.",
        Command = new GrantRoles { UserId = id, Roles = roles },
    };

    private static AgentGroupsFinding TakeRoles(UserId id, PartnerRoles roles) => new()
    {
        Difference = RolesTooMany,
        Roles = roles,
        User = id,
        Message = $"The account says {roles}, and the groups do not.",
        Remedy = "RevokeRoles takes them back.",
        Command = new RevokeRoles { UserId = id, Roles = roles },
    };

    private static AgentGroupsFinding LastAdminAgent(UserId id) => new()
    {
        Difference = RolesTooMany,
        Roles = PartnerRoles.AdminAgent,
        User = id,
        Message = "The account says AdminAgent, and the group does not; without this user the account would be left without an Admin agent.",
        Remedy = "Put somebody into the group AdminAgents who is a user of the account, and compare again.",
    };
}
