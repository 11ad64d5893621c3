using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.Providers;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Walks;

/// <summary>What lies outside of the library in a walk: Entra, the directories, the mail system, and now and then what is known of resellers.</summary>
internal sealed class WalkOutside
{
    private readonly WalkCast _cast;
    private readonly InMemoryProviderDirectory _providers = new();
    private readonly FakeMpnDirectory _mpns = new();

    public WalkOutside(WalkCast cast)
    {
        _cast = cast;
        foreach (var provider in cast.Providers) _providers.Add(Provider(provider));
        foreach (var customer in cast.Customers) Tenants.Set(new TenantEntry { Id = customer.Tenant, Name = "Customer", Country = CountryCode.Parse(customer == cast.Customers[2] ? "US" : "BE"), Domains = [] });
        foreach (var reseller in cast.Resellers) AddReseller(reseller, CountryOf(reseller));
    }

    public FakeTenantDirectory Tenants { get; } = new();

    public WalkPost Post { get; } = new();

    /// <summary>The people of a tenant may associate the profiles that the walk knows.</summary>
    public void ListProfiles(TenantId tenant, CountryCode country)
    {
        foreach (var profile in WalkForms.Profiles(tenant, country))
        {
            foreach (var person in WalkCast.People(tenant)) _mpns.Add(Actor.User(tenant, person, PartnerRoles.None), profile);
        }
    }

    /// <summary>A provider as the directory lists it; only the first one can be written to.</summary>
    public ProviderEntry Provider(ProviderId provider) => new()
    {
        Id = provider,
        Name = $"The {_cast.NameOf(provider.Tenant)}",
        Country = CountryCode.Parse("DE"),
        Email = provider == _cast.Providers[0] ? EmailAddress.Parse("sales@provider.example") : null,
    };

    public void Register(IServiceCollection services)
    {
        services.AddSingleton<IProviderDirectory>(_providers);
        services.AddSingleton<IMpnDirectory>(_mpns);
        services.AddSingleton<ICustomerCommerce>(new FakeCustomerCommerce());
        services.AddSingleton<ITenantDirectory>(Tenants);
        services.AddSingleton<IMailHandOff>(Post);
        if (!_cast.StandingComesFromEnrollments) services.AddSingleton<IResellerStanding>(Standings());
    }

    private void AddReseller(ResellerId reseller, CountryCode country)
    {
        var direct = reseller == _cast.Resellers[1] && _cast.HasDirectPartner ? WalkForms.DirectPartner(reseller.Tenant, country, _cast.Chance(50)) : null;
        Tenants.Set(new TenantEntry { Id = reseller.Tenant, Name = "Reseller", Country = country, Domains = [], DirectPartner = direct });
        ListProfiles(reseller.Tenant, country);
    }

    private FakeResellerStanding Standings()
    {
        var standings = new FakeResellerStanding();
        foreach (var reseller in _cast.Resellers)
        {
            standings.Set(new ResellerStanding
            {
                Reseller = reseller,
                Name = "Reseller",
                Country = CountryOf(reseller),
                IsQualified = true,
                IsActive = true,
                AgreementSigned = true,
                MpnId = MpnId.Parse("4847383"),
            });
        }

        return standings;
    }

    private CountryCode CountryOf(ResellerId reseller) => CountryCode.Parse(reseller == _cast.Resellers[2] ? "US" : "FR");
}
