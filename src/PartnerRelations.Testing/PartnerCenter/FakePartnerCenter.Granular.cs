using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Granular;

namespace PartnerRelations.Testing.PartnerCenter;

public sealed partial class FakePartnerCenter
{
    /// <summary>A granular relationship as it is now; null where there is none, or none any more.</summary>
    public FakeGranularRelationship? FindGranularRelationship(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Read(state => state.Granular.Find(id));
    }

    /// <summary>
    /// A partner has granular administration of a customer's tenant from now on: requested, consented to, in force, and with all its roles
    /// given to the partner's Admin agents.
    /// </summary>
    /// <param name="partner">The partner.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="roles">The roles.</param>
    /// <param name="duration">How long, from <c>P1D</c> to <c>P2Y</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such partner or customer.</exception>
    /// <exception cref="ArgumentException">No role is named, or the duration is none.</exception>
    public FakeGranularRelationship AddGranularRelationship(TenantId partner, TenantId customer, ValueList<DirectoryRoleId> roles, string duration = "P730D") => Change(null, work =>
        GranularLife.Begin(work, NewGranularRelationship(work, partner, $"Administration {Sequence.NewNumber()}", roles, duration), work.TheCustomer(customer)));

    /// <summary>
    /// A provider has requested granular administration for its reseller, in the portal: two consents are open then, the reseller's (on Graph,
    /// <c>approve</c> or <c>reject</c>) and the customer's (<see cref="FollowInvitation"/>), in any order.
    /// </summary>
    /// <param name="provider">The provider.</param>
    /// <param name="reseller">The reseller that is to administer.</param>
    /// <param name="name">The relationship's name, new among the reseller's.</param>
    /// <param name="roles">The roles.</param>
    /// <param name="customer">The customer; null for any.</param>
    /// <param name="duration">How long, from <c>P1D</c> to <c>P2Y</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such partner or customer.</exception>
    /// <exception cref="ArgumentException">They are no partners of each other, no role is named, the duration is none, or the name is taken.</exception>
    public FakeGranularRelationship RequestGranularRelationship(
        TenantId provider, TenantId reseller, string name, ValueList<DirectoryRoleId> roles, TenantId? customer = null, string duration = "P730D") => Change(provider, work =>
    {
        if (!work.State.Links.IsActive(provider, reseller)) throw new ArgumentException($"There is no partnership of provider {provider} and reseller {reseller}.", nameof(reseller));
        if (customer is { } tenant) work.TheCustomer(tenant);
        var draft = NewGranularRelationship(work, reseller, name, roles, duration);
        return GranularLife.Lock(work, draft with { Customer = customer, IndirectProvider = provider, IsPartnerConsentPending = true });
    });

    /// <summary>The customer has ended a granular relationship. Nothing where it is not in force.</summary>
    /// <exception cref="KeyNotFoundException">There is no such relationship.</exception>
    public void TerminateGranularRelationship(string id) => Change(null, work =>
    {
        var found = TheGranularRelationship(work, id);
        if (found.Status != FakeGranularStatus.Active) return false;
        GranularLife.Terminate(work, found);
        return true;
    });

    /// <summary>The customer has switched the extension of a granular relationship on or off. Nothing where it is not in force.</summary>
    /// <exception cref="KeyNotFoundException">There is no such relationship.</exception>
    public void SetGranularExtension(string id, bool extends) => Change(null, work =>
    {
        var found = TheGranularRelationship(work, id);
        if (found.Status != FakeGranularStatus.Active) return false;
        work.Keep(found with { AutoExtendDuration = extends ? "P180D" : "PT0S" });
        return true;
    });

    private static FakeGranularRelationship TheGranularRelationship(Work work, string id) =>
        work.State.Granular.Find(id) ?? throw new KeyNotFoundException($"There is no granular relationship {id}.");

    private static FakeGranularRelationship NewGranularRelationship(Work work, TenantId partner, string name, ValueList<DirectoryRoleId> roles, string duration)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(roles);
        work.ThePartner(partner);
        if (roles.Count == 0) throw new ArgumentException("A granular relationship names at least one role.", nameof(roles));
        if (GranularDuration.Parse(duration) is null) throw new ArgumentException("The duration is from P1D to P2Y.", nameof(duration));
        if (work.State.Granular.IsTaken(partner, name)) throw new ArgumentException($"Partner {partner} has a relationship named {name} already.", nameof(name));
        return GranularLife.Draft(work, partner, name, roles, duration);
    }
}
