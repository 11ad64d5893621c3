using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.CspProgram;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing.Stores;
using PartnerRelations.Walkthrough.Mails;
using PartnerRelations.Walkthrough.Printing;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>Where the story takes place: the real services on in-memory stores, the clock, the persons, and whoever writes it all down.</summary>
internal sealed class Stage : IDisposable
{
    private static readonly Uri Site = new("https://partner-relations.example/");

    private readonly ServiceProvider _services;
    private readonly MailFolder _mails;
    private readonly Dictionary<TenantId, string> _names = [];

    public Stage(Application application, DateTimeOffset start, DateOnly? programDate, StoryPrinter print, MailFolder mails)
    {
        (Application, Print, _mails) = (application, print, mails);
        Clock = new StoryClock(start);
        Rules = ProgramRules.AsOf(programDate ?? DateOnly.FromDateTime(start.UtcDateTime));
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<FakeResellerStanding>();
        services.AddSingleton<IResellerStanding>(provider => provider.GetRequiredService<FakeResellerStanding>());
        services.AddPartnerRelations(options =>
        {
            options.ProgramDate = programDate;
            options.ProviderInvitationPage = new Uri(Site, "providers/invitation");
            options.CustomerInvitationPage = new Uri(Site, "customers/invitation");
            options.ContactConfirmationPage = new Uri(Site, "enrollments/contact");
        }).UseInMemoryStores();
        _services = services.BuildServiceProvider(validateScopes: true);

        Reseller = Known(application.Tenant.Name, CountryCode.Parse(application.Tenant.Country));
        var applicant = application.Users[0];
        Applicant = new Person(applicant.Name, Actor.User(Reseller.Tenant, Ids.User(Reseller.Name, applicant.Name), PartnerRoles.GlobalAdministrator));
        foreach (var provider in application.Providers) List(provider);
        _services.GetRequiredService<FakeResellerStanding>().Set(new ResellerStanding
        {
            Reseller = new ResellerId(Reseller.Tenant),
            Name = Reseller.Name,
            Country = Reseller.Country,
            IsQualified = true,
            IsActive = true,
            AgreementSigned = true,
        });
    }

    public Application Application { get; }

    public StoryPrinter Print { get; }

    public StoryClock Clock { get; }

    /// <summary>The program's rules that the story follows.</summary>
    public ProgramRules Rules { get; }

    public Company Reseller { get; }

    /// <summary>The person who enrolls the reseller, and does everything afterwards.</summary>
    public Person Applicant { get; }

    public ProviderLinkService Links => _services.GetRequiredService<ProviderLinkService>();

    public IProviderDirectory Providers => _services.GetRequiredService<IProviderDirectory>();

    /// <summary>The person of the provider who invites.</summary>
    public Actor AgentOf(ProviderForm provider) => Actor.User(
        Ids.Tenant(provider.Name), Ids.User(provider.Name, "agent"), provider.AgentRoles.Aggregate(PartnerRoles.None, (roles, role) => roles | role));

    public string NameOf(TenantId tenant) => _names.GetValueOrDefault(tenant, "(somebody else)");

    /// <summary>The value. A refusal is printed and ends the story.</summary>
    public T Must<T>(PartnerResult<T> result)
        where T : notnull
    {
        if (!result.IsSuccess) Print.Refused(result.Errors);
        return result.GetValueOrThrow();
    }

    /// <summary>Puts a mail into the folder.</summary>
    public void Mail(string kind, MailDraft draft) => Print.Say($"Mail \"{draft.Subject}\": {_mails.Write(kind, draft, Clock.GetUtcNow())}");

    public void Dispose() => _services.Dispose();

    private Company Known(string name, CountryCode country)
    {
        var company = new Company(name, Ids.Tenant(name), country);
        _names[company.Tenant] = name;
        return company;
    }

    private void List(ProviderForm provider)
    {
        var company = Known(provider.Name, CountryCode.Parse(provider.Country));
        _services.GetRequiredService<InMemoryProviderDirectory>().Add(new ProviderEntry
        {
            Id = new ProviderId(company.Tenant),
            Name = company.Name,
            Country = company.Country,
            Services = provider.Services.Aggregate(ProviderServices.None, (services, service) => services | service),
            Website = provider.Website is { } website ? new Uri(website) : null,
            Email = provider.Email is { } email ? EmailAddress.Parse(email) : null,
            Phone = provider.Phone is { } phone ? PhoneNumber.Parse(phone) : null,
            ResellerProgramme = provider.ResellerProgramme,
            SupportLevels = provider.SupportLevels,
            Terms = provider.Terms,
            BillsCustomers = provider.BillsCustomers,
        });
    }
}
