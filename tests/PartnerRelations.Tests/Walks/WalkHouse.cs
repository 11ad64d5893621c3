using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using PartnerRelations.Accounts;
using PartnerRelations.CspProgram;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Walks;

/// <summary>The real services for one walk, over the stores that the caller chooses.</summary>
internal sealed class WalkHouse : IDisposable
{
    private static readonly Uri Page = new("https://portal.example/invitation");
    private readonly ServiceProvider _services;
    private readonly WalkCast _cast;

    public WalkHouse(WalkCast cast, Action<PartnerRelationsBuilder> stores)
    {
        _cast = cast;
        Outside = new WalkOutside(cast);
        var resellerMayEndLink = cast.Chance(50);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        Outside.Register(services);
        var builder = services.AddPartnerRelations(options =>
        {
            options.ProgramDate = cast.ProgramDate;
            options.ResellerMayEndLink = resellerMayEndLink;
            options.ProviderInvitationPage = options.CustomerInvitationPage = options.ContactConfirmationPage = Page;
        });
        stores(cast.StandingComesFromEnrollments ? builder.UseEnrollmentsAsResellerStanding() : builder);
        PutBehind<IEnrollmentStore>(services, store => new FaultyEnrollmentStore(store, EnrollmentSaves));
        PutBehind<IAccountStore>(services, store => new FaultyAccountStore(store, AccountSaves));
        PutBehind<IProviderLinkStore>(services, store => new FaultyProviderLinkStore(store, LinkSaves));
        PutBehind<ICustomerStore>(services, store => new FaultyCustomerStore(store, CustomerSaves));
        _services = services.BuildServiceProvider();
        (EnrollmentStore, AccountStore, LinkStore, CustomerStore, Log) = (Need<IEnrollmentStore>(), Need<IAccountStore>(), Need<IProviderLinkStore>(), Need<ICustomerStore>(), Need<IEventLog>());
        (Accounts, Pump, Door) = (Need<AccountService>(), Need<EventPump>(), new DoorInProcess(_services));
        History = new WalkHistory(Log, Secrets);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>The program rules of the walk's day.</summary>
    public ProgramRules Rules => RulesAt(Now);

    public WalkOutside Outside { get; }

    public WalkSecrets Secrets { get; } = new();

    public WalkHistory History { get; }

    public IEventLog Log { get; }

    public EventPump Pump { get; }

    public IEnrollmentStore EnrollmentStore { get; }

    public IAccountStore AccountStore { get; }

    public IProviderLinkStore LinkStore { get; }

    public ICustomerStore CustomerStore { get; }

    /// <summary>Holds a save of enrollments, so that something else happens in between.</summary>
    public StoreFaults EnrollmentSaves { get; } = new();

    public StoreFaults AccountSaves { get; } = new();

    public StoreFaults LinkSaves { get; } = new();

    public StoreFaults CustomerSaves { get; } = new();

    /// <summary>Whether two moves are under way at once, so that what the first one has read may be old when it saves.</summary>
    public bool TwoAtOnce { get; set; }

    /// <summary>The way to the use cases; in process unless set.</summary>
    public IWalkDoor Door { get; set; }

    /// <summary>What the host itself does with accounts.</summary>
    public AccountService Accounts { get; }

    public IServiceProvider Services => _services;

    public IEnrollments Enrollments(Actor actor) => Door.Enrollments(actor);

    public IAccounts AccountsOf(Actor actor) => Door.Accounts(actor);

    public ICustomers Customers(Actor actor) => Door.Customers(actor);

    public IProviderLinks Links(Actor actor) => Door.Links(actor);

    public ProgramRules RulesAt(DateTimeOffset moment) => _cast.ProgramDate is { } day ? ProgramRules.AsOf(day) : ProgramRules.AsOf(moment);

    /// <summary>The person with the roles that count in this walk: those that the account knows where roles come from accounts, otherwise the host's word.</summary>
    public async Task<Actor> SignInAsync(Actor person)
    {
        if (!_cast.RolesComeFromAccounts || person is not { Kind: ActorKind.User, Tenant: { } tenant }) return person;
        var user = UserId.Parse(person.Id);
        var known = await Accounts.ActorAsync(tenant, user);
        if (known.TryGetValue(out var actor, out _)) return actor;
        return known.Error!.Is(AccountErrors.NotFound) ? person : Actor.User(tenant, user, PartnerRoles.None);
    }

    /// <summary>What came of a command; a refusal is looked through for secrets.</summary>
    public WalkAnswer Answer<T>(PartnerResult<T> answered, Func<T, WalkAnswer> tell)
        where T : notnull
    {
        if (answered.TryGetValue(out var value, out var errors)) return tell(value);
        Secrets.Saw(errors);
        return WalkAnswer.Refused(errors);
    }

    /// <summary>A command that expects a version changes that version only, whatever else happens at once.</summary>
    public WalkAnswer CheckExpected(WalkAnswer answer, long? expected, long before)
    {
        var hasChanged = answer.Record?.Version > before;
        if (hasChanged && expected is { } seen && !TwoAtOnce) seen.Should().Be(before, "a stale command changes nothing");
        return answer;
    }

    public void Dispose() => _services.Dispose();

    private T Need<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Puts the store that was chosen behind another one.</summary>
    private static void PutBehind<T>(IServiceCollection services, Func<T, T> front)
        where T : class
    {
        var chosen = services.Last(one => one.ServiceType == typeof(T));
        services.Replace(ServiceDescriptor.Singleton(provider => front((T)(chosen.ImplementationInstance
            ?? chosen.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, chosen.ImplementationType!)))));
    }
}
