namespace PartnerRelations.Testing.PartnerCenter.Granular;

/// <summary>The groups in a partner's tenant that are its roles at Partner Center: their names are the same everywhere, their ids are not.</summary>
internal static class AgentGroups
{
    private static readonly (string Name, PartnerRoles Role)[] Known =
    [
        ("AdminAgents", PartnerRoles.AdminAgent), ("HelpdeskAgents", PartnerRoles.HelpdeskAgent), ("SalesAgents", PartnerRoles.SalesAgent),
    ];

    /// <summary>The groups of the agents, and then the partner's own.</summary>
    public static IEnumerable<FakeGroup> AllGroups(this FakePartner partner) => Known.Select(known => Of(partner, known.Name, known.Role)).Concat(partner.Groups);

    public static FakeGroup AdminAgents(this FakePartner partner) => Of(partner, Known[0].Name, Known[0].Role);

    /// <summary>The partner with a user in a group, or not in it; null where there is no such group.</summary>
    public static FakePartner? WithMember(this FakePartner partner, Guid group, UserId user, bool isMember)
    {
        foreach (var (name, role) in Known)
        {
            if (IdOf(partner.Tenant, name) != group) continue;
            return partner with { Users = partner.Users.Select(one => one.Id == user ? one with { Roles = isMember ? one.Roles | role : one.Roles & ~role } : one).ToValueList() };
        }

        if (partner.Groups.FirstOrDefault(one => one.Id == group) is not { } own) return null;
        var others = own.Members.Where(member => member != user);
        var changed = own with { Members = (isMember ? others.Append(user) : others).ToValueList() };
        return partner with { Groups = partner.Groups.Select(one => one.Id == group ? changed : one).ToValueList() };
    }

    private static FakeGroup Of(FakePartner partner, string name, PartnerRoles role) => new()
    {
        Id = IdOf(partner.Tenant, name),
        DisplayName = name,
        Members = partner.Users.Where(user => user.Roles.HasFlag(role)).Select(user => user.Id).ToValueList(),
    };

    private static Guid IdOf(TenantId tenant, string name) => HashedId.Of($"{tenant}/{name}");
}
