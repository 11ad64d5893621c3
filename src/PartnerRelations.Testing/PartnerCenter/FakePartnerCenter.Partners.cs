using System.Globalization;

namespace PartnerRelations.Testing.PartnerCenter;

public sealed partial class FakePartnerCenter
{
    private const PartnerRoles Administrator = PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent;

    /// <summary>
    /// Adds a partner, or replaces the one with its tenant. Where it has nobody who can sign in, an administrator is added, and where it has
    /// no application, one is.
    /// </summary>
    /// <returns>The partner as it is kept.</returns>
    /// <exception cref="ArgumentException">Its PartnerID belongs to another partner.</exception>
    public FakePartner AddPartner(FakePartner partner)
    {
        ArgumentNullException.ThrowIfNull(partner);
        var kept = partner;
        if (kept.Users.Count == 0) kept = kept with { Users = [new() { Id = new(Sequence.NewId()), UserPrincipalName = $"admin@{partner.Organization.Domain}", Roles = Administrator }] };
        if (kept.Applications.Count == 0) kept = kept with { Applications = [new() { ClientId = Sequence.NewId(), ClientSecret = Sequence.NewSecret("secret.") }] };
        return Change(null, work =>
        {
            work.State.Partners.Put(kept);
            return kept;
        });
    }

    /// <summary>Adds a company of a <see cref="PartnerWorld"/> as a partner; its administrator can sign in.</summary>
    /// <param name="company">The company.</param>
    /// <param name="programs">The programs that it takes part in.</param>
    /// <param name="mpnId">Its PartnerID; null for a new one.</param>
    public FakePartner AddPartner(PartnerCompany company, FakePrograms programs, MpnId? mpnId = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        var added = NewPartner(company.Tenant, company.Name, company.Country, programs, mpnId);
        var admin = new FakeUser { Id = UserId.Parse(company.Admin.Id), UserPrincipalName = $"admin@{added.Organization.Domain}", Roles = company.Admin.Roles };
        return AddPartner(added with { Users = [admin] });
    }

    /// <summary>Adds an indirect provider that has signed the partner agreement.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="country">The code of its country.</param>
    public FakePartner AddProvider(string name = "Contoso Distribution", string country = "FR") =>
        AddPartner(NewPartner(null, name, CountryCode.Parse(country), FakePrograms.IndirectProvider, null));

    /// <summary>Adds an indirect reseller that is verified and has signed the partner agreement.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="country">The code of its country.</param>
    public FakePartner AddReseller(string name = "Fabrikam Cloud", string country = "FR") =>
        AddPartner(NewPartner(null, name, CountryCode.Parse(country), FakePrograms.IndirectReseller, null));

    /// <summary>Adds a direct-bill partner that has signed the partner agreement.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="country">The code of its country.</param>
    public FakePartner AddDirectPartner(string name = "Northwind Direct", string country = "FR") =>
        AddPartner(NewPartner(null, name, CountryCode.Parse(country), FakePrograms.DirectBill, null));

    /// <summary>Makes a PartnerID known that belongs to no CSP tenant: PC-P5 finds it, and PC-A1 answers 2204.</summary>
    public void AddPartnerId(MpnId mpnId, string partnerName)
    {
        ArgumentNullException.ThrowIfNull(mpnId);
        ArgumentException.ThrowIfNullOrWhiteSpace(partnerName);
        Change(null, work =>
        {
            work.State.Partners.Put(new FakePartnerId { MpnId = mpnId, PartnerName = partnerName });
            return true;
        });
    }

    /// <summary>The partner as it is now; null where there is none.</summary>
    public FakePartner? FindPartner(TenantId partner) => Read(state => state.Partners.Find(partner));

    /// <summary>Changes a partner without leaving a trace in its audit log, such as <c>partner => partner with { MpnId = null }</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such partner.</exception>
    /// <exception cref="ArgumentException">The change gives it another tenant, or somebody else's PartnerID.</exception>
    public FakePartner ChangePartner(TenantId partner, Func<FakePartner, FakePartner> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Change(partner, work => work.ChangePartner(partner, change));
    }

    /// <summary>The reseller has approved the provider in the portal: they are partners of each other from now on. Nothing where they are.</summary>
    /// <exception cref="KeyNotFoundException">One of them is no partner.</exception>
    /// <exception cref="ArgumentException">One of them is not in the program that its side asks for.</exception>
    public void LinkPartners(TenantId provider, TenantId reseller) => Change(reseller, work =>
    {
        if (!work.ThePartner(provider).IsAny(FakePrograms.IndirectProvider))
        {
            throw new ArgumentException($"Partner {provider} is no indirect provider.", nameof(provider));
        }

        if (!work.ThePartner(reseller).IsAny(FakePrograms.IndirectReseller))
        {
            throw new ArgumentException($"Partner {reseller} is no indirect reseller.", nameof(reseller));
        }

        if (provider == reseller) throw new ArgumentException("A partner cannot be its own provider.", nameof(reseller));
        return work.Link(provider, reseller, active: true);
    });

    /// <summary>The provider has removed the partnership in the portal (K12): customers and privileges stay. Nothing where there is none.</summary>
    /// <exception cref="KeyNotFoundException">One of them is no partner.</exception>
    public void EndPartnership(TenantId provider, TenantId reseller) => Change(provider, work =>
    {
        work.ThePartner(provider);
        work.ThePartner(reseller);
        return work.Link(provider, reseller, active: false);
    });

    /// <summary>The partnership of two partners, ended or not; null where there never was one.</summary>
    public FakePartnerLink? FindLink(TenantId provider, TenantId reseller) => Read(state => state.Links.Find(provider, reseller));

    /// <summary>A global administrator has signed the Microsoft Partner Agreement in the portal. Nothing where it is signed.</summary>
    /// <exception cref="KeyNotFoundException">There is no such partner.</exception>
    public void SignAgreement(TenantId partner) => Change(partner, work =>
    {
        var signing = work.ThePartner(partner);
        if (signing.AgreementSignedAt is not null) return false;
        work.State.Partners.Put(signing with { AgreementSignedAt = work.Now });
        work.Record(partner, "create_agreement", "agreement");
        return true;
    });

    /// <summary>The program has decided on a partner's profile, or asks for more: see <see cref="FakeVetting"/> for the words.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="status">The vetting status. <c>authorized</c> and <c>rejected</c> finalize the version under review.</param>
    /// <param name="subStatus">The sub status.</param>
    /// <exception cref="KeyNotFoundException">There is no such partner.</exception>
    public void DecideVetting(TenantId partner, string status, string subStatus = "none")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(status);
        ArgumentException.ThrowIfNullOrWhiteSpace(subStatus);
        ChangePartner(partner, vetted => vetted.WithVetting(new() { Status = status, SubStatus = subStatus }));
    }

    /// <summary>The program has taken the partner's authorization away (E16): its PartnerID counts on no order any more.</summary>
    /// <exception cref="KeyNotFoundException">There is no such partner.</exception>
    public void Deauthorize(TenantId partner) => ChangePartner(partner, changed => changed with { IsDeauthorized = true });

    /// <summary>The program has given the partner its authorization back.</summary>
    /// <exception cref="KeyNotFoundException">There is no such partner.</exception>
    public void Reauthorize(TenantId partner) => ChangePartner(partner, changed => changed with { IsDeauthorized = false });

    private FakePartner NewPartner(TenantId? tenant, string name, CountryCode country, FakePrograms programs, MpnId? mpnId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new()
        {
            Tenant = tenant ?? new(Sequence.NewId()),
            Name = name,
            Country = country,
            Programs = programs,
            MpnId = mpnId ?? MpnId.Parse(string.Create(CultureInfo.InvariantCulture, $"{4_847_000 + Sequence.NewNumber()}")),
            AgreementSignedAt = _clock.GetUtcNow(),
        };
    }
}
