using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Providers;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>Puts what the file says into the directories of the story.</summary>
internal static class Casting
{
    public static async Task CastAsync(Application application, Stage stage, CancellationToken cancellationToken)
    {
        var (tenant, world) = (application.Tenant, stage.World);
        if (!tenant.IsNew)
        {
            var entry = Entry(tenant.Name, tenant.Country, $"{tenant.DomainPrefix}.onmicrosoft.com") with { DirectPartner = DirectPartner(application) };
            await world.ListTenantAsync(entry, cancellationToken);
        }

        foreach (var profile in application.MpnProfiles) await world.ListMpnAsync(profile.SignIn, Profile(profile), cancellationToken);
        foreach (var provider in application.Providers)
        {
            await world.ListTenantAsync(Entry(provider.Name, provider.Country, $"{Ids.Tenant(provider.Name)}.example"), cancellationToken);
            await world.ListProviderAsync(Provider(provider), cancellationToken);
        }

        foreach (var customer in application.Customers)
        {
            await world.ListTenantAsync(Entry(customer.Name, customer.Country, customer.Domain), cancellationToken);
            foreach (var provider in application.Providers)
            {
                await world.SetCommerceAsync(
                    Ids.Tenant(provider.Name), new CustomerId(Ids.Tenant(customer.Name)), new CustomerCommerceStatus { AgreementAccepted = customer.AgreementAccepted }, cancellationToken);
            }
        }
    }

    /// <summary>The new tenant of the reseller, whose id nobody could know before.</summary>
    public static TenantEntry Entry(TenantId id, TenantForm form) => Entry(form.Name, form.Country, $"{form.DomainPrefix}.onmicrosoft.com") with { Id = id };

    public static TenantEntry Entry(string name, string country, string domain) =>
        new() { Id = Ids.Tenant(name), Name = name, Country = CountryCode.Parse(country), Domains = [domain] };

    private static DirectPartnerAccount? DirectPartner(Application application) => application.DirectPartner is not { } direct ? null : new DirectPartnerAccount
    {
        Company = new CompanyProfile
        {
            LegalName = application.Company.LegalName,
            AddressLines = application.Company.AddressLines.ToValueList(),
            City = application.Company.City,
            State = application.Company.State,
            PostalCode = application.Company.PostalCode,
            Country = CountryCode.Parse(application.Company.Country),
            RegistrationNumber = application.Company.RegistrationNumber,
        },
        PrimaryContact = new ContactPerson
        {
            FirstName = application.PrimaryContact.FirstName,
            LastName = application.PrimaryContact.LastName,
            Email = EmailAddress.Parse(application.PrimaryContact.Email),
            Phone = PhoneNumber.Parse(application.PrimaryContact.Phone),
        },
        MpnId = direct.MpnId is { } mpnId ? MpnId.Parse(mpnId) : null,
        AgreementSigned = direct.AgreementSigned,
    };

    private static MpnProfile Profile(MpnProfileForm form) => new()
    {
        MpnId = MpnId.Parse(form.MpnId),
        Organization = form.Organization,
        Country = CountryCode.Parse(form.Country),
        IsActive = form.IsActive,
        Benefits = form.Benefits.ToValueList(),
        Incentives = form.Incentives.ToValueList(),
        Competencies = form.Competencies.ToValueList(),
    };

    private static ProviderEntry Provider(ProviderForm form) => new()
    {
        Id = new ProviderId(Ids.Tenant(form.Name)),
        Name = form.Name,
        Country = CountryCode.Parse(form.Country),
        Services = form.Services.Aggregate(ProviderServices.None, (services, service) => services | service),
        Website = form.Website is { } website ? new Uri(website) : null,
        Email = form.Email is { } email ? EmailAddress.Parse(email) : null,
        Phone = form.Phone is { } phone ? PhoneNumber.Parse(phone) : null,
        ResellerProgramme = form.ResellerProgramme,
        SupportLevels = form.SupportLevels,
        Terms = form.Terms,
        BillsCustomers = form.BillsCustomers,
    };
}
