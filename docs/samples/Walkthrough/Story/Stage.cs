using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.CspProgram;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Providers;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Mail;
using PartnerRelations.Testing.Stores;
using PartnerRelations.Walkthrough.Keeping;
using PartnerRelations.Walkthrough.Mails;
using PartnerRelations.Walkthrough.Printing;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>Where the story takes place: the real services in a world of their own, the persons, and whoever writes it all down.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly MailFolder _mails;
    private readonly StoryDatabase? _database;
    private readonly Dictionary<TenantId, string> _names = [];
    private readonly HashSet<OutgoingMail> _mailsRead = new(ReferenceEqualityComparer.Instance);

    private Stage(Application application, PartnerWorld world, ProgramRules rules, StoryPrinter print, MailFolder mails, StoryDatabase? database)
    {
        (Application, World, Rules, Print, _mails, _database) = (application, world, rules, print, mails, database);
        Language = LanguageTag.TryParse(application.Language, out var language) ? language : LanguageTag.English;
        Applicant = Actor.User(Ids.Tenant(ResellerName), Ids.User(ResellerName, ApplicantName), Words.Combined(application.Users[0].Roles));
        foreach (var name in application.Providers.Select(provider => provider.Name).Concat(application.Customers.Select(customer => customer.Name)))
        {
            _names[Ids.Tenant(name)] = name;
        }
    }

    public Application Application { get; }

    public PartnerWorld World { get; }

    /// <summary>The program's rules that the story follows.</summary>
    public ProgramRules Rules { get; }

    public StoryPrinter Print { get; }

    /// <summary>The language of what persons read.</summary>
    public LanguageTag Language { get; }

    public required StoryMpnDirectory MpnDirectory { get; init; }

    /// <summary>Whoever decides enrollments for the program.</summary>
    public static Actor Reviewer { get; } = Actor.Reviewer("program-review");

    public string ResellerName => Application.Tenant.Name;

    /// <summary>The reseller's tenant; not the final one before a new tenant is created.</summary>
    public TenantId Reseller => Applicant.Tenant!.Value;

    public string ApplicantName => Application.Users[0].Name;

    /// <summary>The person who enrolls the reseller and does everything afterwards, with the roles of the moment.</summary>
    public Actor Applicant { get; set; }

    /// <summary>Who starts the enrollment: without a tenant nobody can have signed in.</summary>
    public Actor Starter => Application.Tenant.IsNew ? Actor.Anonymous : Applicant;

    /// <summary>The country of the reseller's tenant; null before the enrollment has begun.</summary>
    public CountryCode? Country { get; private set; }

    /// <summary>A country that shares no region with the reseller's.</summary>
    public string FarCountry => Country is { } country && CspRegions.Of(country) == CspRegion.UnitedStates ? "JP" : "US";

    /// <summary>Whether an earlier run has told a part of the story.</summary>
    public bool GoesOn => _database?.ToldUntil is not null;

    /// <summary>What goes wrong next in the stores.</summary>
    public StoreFaults Faults => _database?.Faults ?? World.Faults;

    /// <summary>Whether something was taken that should have been refused.</summary>
    public bool HasSurprise { get; private set; }

    public DateTimeOffset Now => World.Clock.Now;

    /// <summary>Sets the stage. Where the story goes on, its clock stands where it has stopped, and mistakes are not made again.</summary>
    public static async Task<Stage> SetAsync(
        Application application, DateTimeOffset start, DateOnly? programDate, StoryPrinter print, MailFolder mails, StoryDatabase? database, CancellationToken cancellationToken)
    {
        var mpns = new StoryMpnDirectory();
        var world = PartnerWorld.Create(
            options => options.ProgramDate = programDate,
            new PartnerWorldSetup
            {
                Start = start,
                Services = services =>
                {
                    services.AddSingleton<IMpnDirectory>(mpns);
                    database?.LendTo(services);
                },
            });
        var rules = ProgramRules.AsOf(programDate ?? DateOnly.FromDateTime(start.UtcDateTime));
        var stage = new Stage(database?.ToldUntil is null ? application : application with { Mistakes = null }, world, rules, print, mails, database) { MpnDirectory = mpns };
        if (database?.ToldUntil is { } moment && moment > start) world.Clock.AdvanceTo(moment);
        await Casting.CastAsync(application, mpns, stage, cancellationToken);
        stage.Announce(start, application.Mistakes is not null);
        return stage;
    }

    /// <summary>The person of the provider who invites.</summary>
    public static Actor AgentOf(ProviderForm provider) => Actor.User(Ids.Tenant(provider.Name), Ids.User(provider.Name, "agent"), Words.Combined(provider.AgentRoles));

    /// <summary>The person of the provider who may do everything there.</summary>
    public static Actor DirectorOf(ProviderForm provider) =>
        Actor.User(Ids.Tenant(provider.Name), Ids.User(provider.Name, "director"), PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent);

    /// <summary>The person of the customer who answers.</summary>
    public static Actor AdministratorOf(CustomerForm customer) =>
        Actor.Customer(Ids.Tenant(customer.Name), Ids.User(customer.Name, "administrator"), Words.Combined(customer.AdministratorRoles));

    public static CustomerId IdOf(CustomerForm customer) => new(Ids.Tenant(customer.Name));

    /// <summary>The use cases for whoever is signed in.</summary>
    public ActorInWorld As(Actor actor) => World.As(actor);

    /// <summary>From now on the applicant acts for the tenant that is enrolled.</summary>
    public void SignInTo(Enrollment enrollment, PartnerRoles roles)
    {
        Applicant = Actor.User(enrollment.Reseller.Tenant, UserId.Parse(Applicant.Id), roles);
        Country = enrollment.TenantCountry;
        _names[Reseller] = ResellerName;
    }

    /// <summary>Puts a provider into the directory.</summary>
    public async Task ListProviderAsync(ProviderEntry entry, CancellationToken cancellationToken)
    {
        if (_database is null) World.Providers.Add(entry);
        else await _database.Providers.SetAsync(entry, cancellationToken);
    }

    /// <summary>Takes a provider out of the directory; what it held.</summary>
    public async Task<ProviderEntry> UnlistProviderAsync(ProviderId provider, CancellationToken cancellationToken)
    {
        var entry = await World.Services.GetRequiredService<IProviderDirectory>().FindAsync(provider, cancellationToken);
        if (_database is null) World.Providers.Remove(provider);
        else await _database.Providers.RemoveAsync(provider, cancellationToken);
        return entry!;
    }

    public string NameOf(TenantId tenant) => _names.GetValueOrDefault(tenant, "(somebody else)");

    /// <summary>The value. A refusal is printed and ends the story.</summary>
    public T Must<T>(PartnerResult<T> result)
        where T : notnull
    {
        if (!result.IsSuccess) Print.Refused(result.Errors);
        return result.GetValueOrThrow();
    }

    /// <summary>Whether persons slip at this moment.</summary>
    public bool SlipsAt(SlipWord moment) => Application.Mistakes?.Slips.Contains(moment) == true;

    /// <summary>Somebody does something wrong; the refusal is the point.</summary>
    public async Task SlipAsync<T>(string what, Task<PartnerResult<T>> act)
        where T : notnull
    {
        var result = await act;
        Print.Mistake(what);
        if (!result.IsSuccess)
        {
            Print.Refused(result.Errors);
            return;
        }

        HasSurprise = true;
        Print.Say("This was NOT refused, though it had to be.");
    }

    /// <summary>The applicant with one role more.</summary>
    public Actor WithRole(PartnerRoles role) => Actor.User(Reseller, UserId.Parse(Applicant.Id), Applicant.Roles | role);

    /// <summary>The applicant with one role less.</summary>
    public Actor WithoutRole(PartnerRoles role) => Actor.User(Reseller, UserId.Parse(Applicant.Id), Applicant.Roles & ~role);

    /// <summary>What the primary contact's newest mail about an enrollment holds.</summary>
    public InvitationToken ConfirmationToken(EnrollmentId id) => Mailbox.TokenIn(FindConfirmation(id)!.Draft);

    /// <summary>The primary contact's newest mail about an enrollment; null where an earlier run had it.</summary>
    public OutgoingMail? FindConfirmation(EnrollmentId id) =>
        World.Mailbox.Mails.LastOrDefault(mail => mail.RecordId == id.Value && mail.Purpose == EnrollmentMailPurposes.ContactConfirmation);

    /// <summary>Time passes.</summary>
    public void Pass(TimeSpan time)
    {
        World.Clock.Advance(time);
        Print.Time($"It is {Words.Moment(Now)}.");
    }

    /// <summary>Somebody fills in a form of the file that is meant to be wrong; what is wrong is a question of the day.</summary>
    public async Task TryAsync<T>(string what, Task<PartnerResult<T>> act)
        where T : notnull
    {
        var result = await act;
        Print.Mistake(what);
        if (result.IsSuccess) Print.Say("By the rules of this day there is nothing wrong with it.");
        else Print.Refused(result.Errors);
    }

    /// <summary>Time passes until a moment.</summary>
    public void PassUntil(DateTimeOffset moment) => Pass(moment - Now);

    /// <summary>Lets the library send what concerns companies whose mails nobody reads here.</summary>
    public async Task DeliverUnseenAsync(CancellationToken cancellationToken)
    {
        await PumpAsync(cancellationToken);
        _mailsRead.UnionWith(World.Mailbox.Mails);
    }

    /// <summary>Lets the library send what has become due, and puts the mails into the folder.</summary>
    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        await PumpAsync(cancellationToken);
        foreach (var mail in World.Mailbox.Mails.Where(_mailsRead.Add)) Mail(KindOf(mail), mail.Draft);
    }

    /// <summary>Puts a mail into the folder.</summary>
    public void Mail(string kind, MailDraft draft) => Print.Say($"Mail \"{draft.Subject}\": {_mails.Write(kind, draft, Now)}");

    /// <summary>What is due, by the library's word.</summary>
    public async Task ShowRequirementsAsync(EnrollmentId id, CancellationToken cancellationToken) =>
        Print.Requirements(Must(await As(Applicant).Enrollments.FindRequirementsAsync(id, cancellationToken)));

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private async Task PumpAsync(CancellationToken cancellationToken)
    {
        if (_database is not null) await _database.FindLastEventAsync(cancellationToken);
        await World.PumpAsync(cancellationToken);
    }

    private void Announce(DateTimeOffset start, bool hasMistakes)
    {
        Print.Say($"It begins on {Words.Day(start)}, by the program's rules of that day. The mails go to {_mails.Location}.");
        if (_database is not null) Print.Say($"Everything is kept in {_database}.");
        if (!GoesOn) return;
        Print.Say($"An earlier run has told it up to {Words.Moment(Now)}. What is done stays done, and the rest follows.");
        if (hasMistakes) Print.Say("Mistakes are made in a first run only.");
    }

    private static string KindOf(OutgoingMail mail) => mail.Purpose.Split('/')[0].Replace('.', '-').Replace('_', '-');
}
