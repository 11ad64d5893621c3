using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Granular;

namespace PartnerRelations.Testing.PartnerCenter;

public sealed partial class FakePartnerCenter
{
    /// <summary>Adds a customer's tenant, or replaces it. No partner has a relationship with it yet.</summary>
    /// <exception cref="ArgumentException">Its domain belongs to another tenant.</exception>
    public FakeCustomer AddCustomer(FakeCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return Change(null, work =>
        {
            work.State.Relationships.Put(customer);
            return customer;
        });
    }

    /// <summary>Adds a new tenant.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="country">The code of its country.</param>
    public FakeCustomer AddCustomer(string name = "Adventure Works", string country = "FR")
    {
        var tenant = new TenantId(Sequence.NewId());
        return AddCustomer(new FakeCustomer { Tenant = tenant, CompanyName = name, Country = CountryCode.Parse(country), Domain = DomainOf(tenant) });
    }

    /// <summary>Adds a company of a <see cref="PartnerWorld"/> as a customer's tenant.</summary>
    public FakeCustomer AddCustomer(PartnerCompany company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return AddCustomer(new FakeCustomer { Tenant = company.Tenant, CompanyName = company.Name, Country = company.Country, Domain = DomainOf(company.Tenant) });
    }

    /// <summary>The customer as it is now; null where there is no such tenant.</summary>
    public FakeCustomer? FindCustomer(TenantId customer) => Read(state => state.Customers.Find(customer));

    /// <summary>Changes a customer without leaving a trace in anybody's audit log, such as <c>customer => customer with { HasSignedAgreement = true }</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such customer.</exception>
    /// <exception cref="ArgumentException">The change gives it another tenant, or somebody else's domain.</exception>
    public FakeCustomer ChangeCustomer(TenantId customer, Func<FakeCustomer, FakeCustomer> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Change(null, work =>
        {
            var changed = change(work.TheCustomer(customer));
            if (changed.Tenant != customer) throw new ArgumentException("A customer keeps its tenant.", nameof(change));
            work.State.Relationships.Put(changed);
            return changed;
        });
    }

    /// <summary>
    /// A person of the customer opens an invitation in the browser and accepts: every partner that the link names has a relationship with the
    /// customer then. Accepting twice changes nothing. What the page refuses, it refuses in words.
    /// </summary>
    /// <param name="url">The link, in any of its forms (PC-R3), or that of a granular relationship (PC-G1), which works once and relates nobody.</param>
    /// <param name="customer">The tenant that the person signs in to.</param>
    /// <param name="actor">The person; null for a Global administrator.</param>
    /// <exception cref="KeyNotFoundException">There is no such customer.</exception>
    public FakeAcceptance FollowInvitation(string url, TenantId customer, Actor? actor = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Change(null, work => GranularInvitation.IdIn(url) is { } id
            ? GranularInvitation.Accept(work, id, work.TheCustomer(customer), actor)
            : InvitationPage.Accept(work, url, work.TheCustomer(customer), actor));
    }

    /// <summary>A partner's relationship with a customer, ended or not; null where there never was one.</summary>
    public FakeRelationship? FindRelationship(TenantId partner, TenantId customer) => Read(state => state.Relationships.Find(partner, customer));

    /// <summary>The customer, or the partner in the portal, has removed the reseller relationship. Nothing where there is none.</summary>
    /// <exception cref="KeyNotFoundException">There is no such partner or customer.</exception>
    public void RemoveRelationship(TenantId partner, TenantId customer) => Change(null, work =>
    {
        work.ThePartner(partner);
        var parting = work.TheCustomer(customer);
        if (work.State.Relationships.Find(partner, customer) is not { IsActive: true } relationship) return false;
        work.Part(relationship, parting);
        return true;
    });

    /// <summary>The customer has granted a partner delegated administration privileges (DAP), as links did until 2023-10-09.</summary>
    /// <exception cref="KeyNotFoundException">There is no such customer, or the partner has no relationship with it.</exception>
    public void GrantAdministration(TenantId partner, TenantId customer) => Change(null, work =>
    {
        var granting = work.TheCustomer(customer);
        if (work.State.Relationships.Find(partner, customer) is not { IsActive: true } relationship)
        {
            throw new KeyNotFoundException($"Partner {partner} has no relationship with customer {customer}.");
        }

        if (relationship.DelegatedAdministration) return false;
        work.State.Relationships.Put(relationship with { DelegatedAdministration = true });
        work.Record(partner, "dap_admin_relationship_approved", "partner_customer_dap", granting);
        return true;
    });

    /// <summary>
    /// The customer has taken the delegated privileges back (C16), or Microsoft has; the reseller relationship stays. Nothing where there are
    /// none.
    /// </summary>
    /// <param name="partner">The partner.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="byMicrosoft">Whether Microsoft ended them.</param>
    /// <exception cref="KeyNotFoundException">There is no such customer.</exception>
    public void RemoveAdministration(TenantId partner, TenantId customer, bool byMicrosoft = false) => Change(null, work =>
    {
        work.EndAdministration(partner, work.TheCustomer(customer), byMicrosoft ? "dap_admin_relationship_terminated_by_microsoft" : "dap_admin_relationship_terminated");
        return true;
    });

    /// <summary>The account check of a customer has come to a result; see <see cref="FakeAccountCheck.Status"/> for the words. Null for never checked.</summary>
    /// <exception cref="KeyNotFoundException">There is no such customer.</exception>
    public void SetAccountCheck(TenantId customer, string? status) => Change(null, work =>
    {
        work.State.Customers.Put(work.TheCustomer(customer) with { AccountCheck = status is null ? null : new() { Status = status, UpdatedAt = work.Now } });
        return true;
    });

    private static string DomainOf(TenantId tenant) => $"c{tenant.Value:N}.onmicrosoft.com";
}
