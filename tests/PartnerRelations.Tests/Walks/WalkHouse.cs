using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Walks;

/// <summary>The real services for one walk, over the stores that the caller chooses.</summary>
internal sealed class WalkHouse : IDisposable
{
    private readonly ServiceProvider _services;

    public WalkHouse(WalkCast cast, DateOnly? programDate, Action<PartnerRelationsBuilder> stores)
    {
        var directory = new InMemoryProviderDirectory();
        foreach (var provider in cast.Providers) directory.Add(new ProviderEntry { Id = provider, Name = $"Provider {cast.Providers.ToList().IndexOf(provider)}", Country = CountryCode.Parse("DE") });
        var standings = new FakeResellerStanding();
        foreach (var reseller in cast.Resellers)
        {
            standings.Set(new ResellerStanding
            {
                Reseller = reseller,
                Name = "Reseller",
                Country = CountryCode.Parse(reseller == cast.Resellers[2] ? "US" : "FR"),
                IsQualified = true,
                IsActive = true,
                AgreementSigned = true,
                MpnId = MpnId.Parse("4847383"),
            });
        }

        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IProviderDirectory>(directory);
        services.AddSingleton<IResellerStanding>(standings);
        services.AddSingleton<IProviderCustomers>(new FakeProviderCustomers());
        stores(services.AddPartnerRelations(options =>
        {
            options.ProgramDate = programDate;
            options.ResellerMayEndLink = cast.Chance(50);
            options.ProviderInvitationPage = options.CustomerInvitationPage = options.ContactConfirmationPage = new Uri("https://portal.example/invitation");
        }));
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    public IEventLog Log => _services.GetRequiredService<IEventLog>();

    public IProviderLinkStore LinkStore => _services.GetRequiredService<IProviderLinkStore>();

    public IProviderLinks Links(Actor actor) => _services.GetRequiredService<ProviderLinkService>().As(actor);

    public static string Text(IEnumerable<PartnerError> errors) => string.Join(", ", errors.Select(error => error.Code));

    public void Dispose() => _services.Dispose();
}
