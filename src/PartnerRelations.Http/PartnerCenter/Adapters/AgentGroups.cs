using System.Net;
using Microsoft.Extensions.Options;
using PartnerRelations.Accounts;
using PartnerRelations.Http.Graph;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>
/// Brings the roles of a partner's account into line with the groups AdminAgents, HelpdeskAgents and SalesAgents of its tenant (PC-G2), which
/// is where Partner Center keeps them. The other roles are left alone, and nobody is removed from the account. What is changed in a group
/// can take an hour to show in Partner Center. Needs <c>AddGraph</c> with the partner's own tenant. Comparing changes nothing, and updating
/// twice does no harm. Thread-safe.
/// </summary>
public sealed class AgentGroups
{
    private readonly IGroupsClient _groups;
    private readonly AccountService _accounts;
    private readonly IOptions<GraphOptions> _options;

    internal AgentGroups(IGroupsClient groups, AccountService accounts, IOptions<GraphOptions> options) => (_groups, _accounts, _options) = (groups, accounts, options);

    /// <summary>
    /// Compares the account of the actor's tenant with the tenant's groups. A role that seems to be too much is asked about once more, user
    /// by user, so that whoever is in the group through another group keeps it; given it is to direct members only. The last Admin agent is
    /// reported and stays. Where there is not exactly one group of a name, nothing is said of its role.
    /// </summary>
    /// <param name="actor">A user of the partner; any may look.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The differences, or <c>account.not_found</c>.</returns>
    /// <exception cref="PartnerCenterException">A call failed; nothing can be said.</exception>
    /// <exception cref="InvalidOperationException">Graph is asked with the credentials of another tenant. With tokens of the host's own, the host answers for that.</exception>
    public async Task<PartnerResult<AgentGroupsReport>> CompareAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await _accounts.As(actor).FindAsync(cancellationToken).ConfigureAwait(false);
        if (!found.TryGetValue(out var account, out var refusals)) return PartnerResult.Refused<AgentGroupsReport>(refusals);
        if (_options.Value.Credentials is { } credentials && credentials.Tenant != account.Tenant) throw new InvalidOperationException($"The groups are those of {credentials.Tenant}, so nothing can be said of the account of {account.Tenant}.");

        var (groups, unclear) = (new List<AgentGroup>(), new List<AgentGroupsFinding>());
        foreach (var (name, role) in AgentGroup.Known)
        {
            if (await AgentGroup.FindAsync(_groups, name, role, cancellationToken).ConfigureAwait(false) is { } group) groups.Add(group);
            else unclear.Add(AgentGroupsComparison.Unclear(name, role));
        }

        List<AgentGroupsFinding> missing = [.. AgentGroupsComparison.Missing(account, groups)];
        var tooMany = new List<(UserId User, PartnerRoles Roles)>();
        foreach (var (user, roles) in AgentGroupsComparison.TooMany(account, groups))
        {
            var taken = roles & ~await RolesThroughOthersAsync(user, roles, groups, cancellationToken).ConfigureAwait(false);
            if (taken != PartnerRoles.None) tooMany.Add((user, taken));
        }

        return new AgentGroupsReport { Tenant = account.Tenant, Findings = [.. unclear, .. missing, .. AgentGroupsComparison.Revoke(account, missing, tooMany)] };
    }

    /// <summary>
    /// Gives the commands of a report as that actor, one after the other: first what is missing, then what is too much. What was settled
    /// meanwhile is success; what the actor may not do, or the rules do not allow, is refused with the reason. Cancelling leaves what is done
    /// done.
    /// </summary>
    /// <param name="actor">Who answers for it: roles are granted and revoked by Global and User management administrators, users added by Admin agents.</param>
    /// <param name="report">What <see cref="CompareAsync"/> answered.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<AgentGroupsOutcome> UpdateAsync(Actor actor, AgentGroupsReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(report);
        if (actor.Tenant != report.Tenant) throw new ArgumentException("The report is about another tenant than the actor's.", nameof(report));
        var accounts = _accounts.As(actor);
        var (settled, refused, open) = (new List<AgentGroupsFinding>(), new List<RefusedAgentGroupsFinding>(), new List<AgentGroupsFinding>());
        foreach (var finding in report.Findings)
        {
            if (finding.Command is not { } command)
            {
                open.Add(finding);
                continue;
            }

            var result = await GiveAsync(accounts, command, cancellationToken).ConfigureAwait(false);
            if (result.IsSuccess) settled.Add(finding);
            else refused.Add(new RefusedAgentGroupsFinding { Finding = finding, Errors = result.Errors.ToValueList() });
        }

        return new AgentGroupsOutcome { Settled = settled.ToValueList(), Refused = refused.ToValueList(), Open = open.ToValueList() };
    }

    private static Task<PartnerResult<PartnerAccount>> GiveAsync(IAccounts accounts, PartnerCommand command, CancellationToken cancellationToken) => command switch
    {
        AddUser one => accounts.AddUserAsync(one, cancellationToken),
        GrantRoles one => accounts.GrantRolesAsync(one, cancellationToken),
        RevokeRoles one => accounts.RevokeRolesAsync(one, cancellationToken),
        _ => throw new ArgumentException($"{command.GetType().Name} is no command that settles a difference of groups.", nameof(command)),
    };

    /// <summary>Those of the roles in whose groups the user is through another group; none where the tenant has no such user.</summary>
    private async Task<PartnerRoles> RolesThroughOthersAsync(UserId user, PartnerRoles roles, List<AgentGroup> groups, CancellationToken cancellationToken)
    {
        var asked = groups.Where(group => roles.HasFlag(group.Role)).ToList();
        try
        {
            var answer = await _groups.CheckMemberGroupsAsync(user, new() { GroupIds = [.. asked.Select(group => group.Id)] }, cancellationToken).ConfigureAwait(false);
            var isIn = answer.Value.Select(id => new WireId(id)).ToHashSet();
            return asked.Where(group => isIn.Contains(group.Id)).Aggregate(PartnerRoles.None, (all, group) => all | group.Role);
        }
        catch (PartnerCenterException gone) when (gone.StatusCode == HttpStatusCode.NotFound)
        {
            return PartnerRoles.None;
        }
    }
}
