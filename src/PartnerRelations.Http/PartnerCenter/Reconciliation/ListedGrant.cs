using PartnerRelations.Customers;
using PartnerRelations.Http.Graph.Models;

namespace PartnerRelations.Http.PartnerCenter.Reconciliation;

/// <summary>What a customer lets the caller administer at Microsoft (PC-G1).</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Name">Its name as Microsoft lists it.</param>
/// <param name="Roles">The roles, in the order of their ids.</param>
/// <param name="EndsAt">The end, in UTC and whole milliseconds; null where Microsoft names none.</param>
internal sealed record ListedGrant(CustomerId Customer, string? Name, ValueList<DirectoryRoleId> Roles, DateTimeOffset? EndsAt)
{
    public static ListedGrant Of(CustomerId customer, DelegatedAdminRelationship relationship) => new(
        customer,
        relationship.Customer?.DisplayName,
        InOrder((relationship.AccessDetails?.UnifiedRoles ?? []).Select(role => role.RoleDefinitionId.Value).OfType<Guid>().Where(id => id != Guid.Empty).Select(id => new DirectoryRoleId(id))),
        relationship.EndDateTime.Value is { } end ? new DateTimeOffset(end.Ticks - (end.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero) : null);

    /// <summary>Both together: the roles of either, for as long as both last, so that never more is noted than was granted.</summary>
    public ListedGrant With(ListedGrant other) => this with
    {
        Roles = InOrder(Roles.Concat(other.Roles)),
        EndsAt = EndsAt < other.EndsAt || other.EndsAt is null ? EndsAt : other.EndsAt,
    };

    public bool IsSameAs(AdminGrant note) => note.EndsAt == EndsAt && Roles.Equals(InOrder(note.Roles));

    private static ValueList<DirectoryRoleId> InOrder(IEnumerable<DirectoryRoleId> roles) => roles.Distinct().OrderBy(role => role.Value).ToValueList();
}
