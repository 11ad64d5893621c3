using System.Net;
using PartnerRelations.CspProgram;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.EntityFrameworkCore;
using PartnerRelations.Events;
using PartnerRelations.Http.Relations;
using PartnerRelations.Invitations;
using PartnerRelations.Testing.Mail;
using PartnerRelations.Walkthrough.Keeping;
using PartnerRelations.Walkthrough.Mails;
using PartnerRelations.Walkthrough.Printing;
using PartnerRelations.Walkthrough.Reading;
using PartnerRelations.Walkthrough.Worlds;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>The story's world, the persons in it, and whoever writes it all down.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly MailFolder _mails;
    private readonly Dictionary<TenantId, string> _names = [];
    private readonly HashSet<(string Purpose, Guid RecordId, long Version)> _mailsRead = [];
    private IReadOnlyList<OutgoingMail> _handedOver = [];

    private Stage(Application application, IStoryWorld world, ProgramRules rules, StoryPrinter print, MailFolder mails)
    {
        (Application, World, Rules, Print, _mails) = (application, world, rules, print, mails);
        Language = LanguageTag.TryParse(application.Language, out var language) ? language : LanguageTag.English;
        Applicant = Actor.User(Ids.Tenant(ResellerName), Ids.User(ResellerName, ApplicantName), Words.Combined(application.Users[0].Roles));
        foreach (var name in application.Providers.Select(provider => provider.Name).Concat(application.Customers.Select(customer => customer.Name)))
        {
            _names[Ids.Tenant(name)] = name;
        }
    }

    public Application Application { get; }

    public IStoryWorld World { get; }

    /// <summary>The program's rules that the story follows.</summary>
    public ProgramRules Rules { get; }

    public StoryPrinter Print { get; }

    /// <summary>The language of what persons read.</summary>
    public LanguageTag Language { get; }

    /// <summary>Whoever decides enrollments for the program.</summary>
    public static Actor Reviewer { get; } = Actor.Reviewer("program-review");

    public string ResellerName => Application.Tenant.Name;

    /// <summary>The reseller's tenant; not the final one before a new tenant is created.</summary>
    public TenantId Reseller => Applicant.Tenant!.Value;

    public string ApplicantName => Application.Users[0].Name;

    /// <summary>The person who enrolls the reseller and does everything afterwards, with the roles of the moment.</summary>
    public Actor Applicant { get; set; }

    /// <summary>Who starts the enrollment: without a tenant nobody can have signed in, save to a portal.</summary>
    public Actor Starter => Application.Tenant.IsNew && !World.SignsEverybodyIn ? Actor.Anonymous : Applicant;

    /// <summary>The country of the reseller's tenant; null before the enrollment has begun.</summary>
    public CountryCode? Country { get; private set; }

    /// <summary>A country that shares no region with the reseller's.</summary>
    public string FarCountry => Country is { } country && CspRegions.Of(country) == CspRegion.UnitedStates ? "JP" : "US";

    /// <summary>Whether an earlier run has told a part of the story.</summary>
    public required bool GoesOn { get; init; }

    /// <summary>Whether something was taken that should have been refused.</summary>
    public bool HasSurprise { get; private set; }

    public DateTimeOffset Now => World.Now;

    /// <summary>Sets the stage. Where the story goes on, mistakes are not made again.</summary>
    public static async Task<Stage> SetAsync(Application application, Setting setting, StoryPrinter print, MailFolder mails, CancellationToken cancellationToken)
    {
        var rules = ProgramRules.AsOf(setting.ProgramDate ?? DateOnly.FromDateTime(setting.Begins.UtcDateTime));
        var stage = new Stage(setting.GoesOn ? application with { Mistakes = null } : application, setting.World, rules, print, mails) { GoesOn = setting.GoesOn };
        try
        {
            await Casting.CastAsync(application, stage, cancellationToken);
        }
        catch (PartnerDatabaseException failure)
        {
            await stage.DisposeAsync();
            throw StoryDatabase.Trouble(failure);
        }

        stage._mailsRead.UnionWith(setting.EarlierMails.Select(KeyOf));
        stage.Announce(setting, application.Mistakes is not null);
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
    public PersonInStory As(Actor actor) => World.As(actor);

    /// <summary>From now on the applicant acts for the tenant that is enrolled.</summary>
    public void SignInTo(Enrollment enrollment, PartnerRoles roles)
    {
        Applicant = Actor.User(enrollment.Reseller.Tenant, UserId.Parse(Applicant.Id), roles);
        Country = enrollment.TenantCountry;
        _names[Reseller] = ResellerName;
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
        var result = await AnsweredAsync(what, act);
        if (result is null) return;
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
        _handedOver.LastOrDefault(mail => mail.RecordId == id.Value && mail.Purpose == EnrollmentMailPurposes.ContactConfirmation);

    /// <summary>The newest mail for a purpose.</summary>
    public OutgoingMail LatestMail(string purpose) => _handedOver.Last(mail => mail.Purpose == purpose && mail.Owner == Reseller);

    /// <summary>Time passes.</summary>
    public async Task PassAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await World.AdvanceAsync(time, cancellationToken);
        Print.Time($"It is {Words.Moment(Now)}.");
    }

    /// <summary>Somebody fills in a form of the file that is meant to be wrong; what is wrong is a question of the day.</summary>
    public async Task TryAsync<T>(string what, Task<PartnerResult<T>> act)
        where T : notnull
    {
        var result = await AnsweredAsync(what, act);
        if (result is null) return;
        if (result.IsSuccess) Print.Say("By the rules of this day there is nothing wrong with it.");
        else Print.Refused(result.Errors);
    }

    /// <summary>Time passes until a moment.</summary>
    public Task PassUntilAsync(DateTimeOffset moment, CancellationToken cancellationToken) => PassAsync(moment - Now, cancellationToken);

    /// <summary>Lets the library send what concerns companies whose mails nobody reads here.</summary>
    public async Task DeliverUnseenAsync(CancellationToken cancellationToken)
    {
        _handedOver = await World.DeliverAsync(cancellationToken);
        _mailsRead.UnionWith(_handedOver.Select(KeyOf));
    }

    /// <summary>Lets the library send what has become due, and puts the mails into the folder.</summary>
    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        _handedOver = await World.DeliverAsync(cancellationToken);
        foreach (var mail in _handedOver.Where(mail => mail.Owner == Reseller && _mailsRead.Add(KeyOf(mail)))) Mail(KindOf(mail), mail.Draft);
    }

    /// <summary>Puts a mail into the folder.</summary>
    public void Mail(string kind, MailDraft draft) => Print.Say($"Mail \"{draft.Subject}\": {_mails.Write(kind, draft, Now)}");

    /// <summary>What is due, by the library's word.</summary>
    public async Task ShowRequirementsAsync(EnrollmentId id, CancellationToken cancellationToken) =>
        Print.Requirements(Must(await As(Applicant).Enrollments.FindRequirementsAsync(id, cancellationToken)));

    public ValueTask DisposeAsync() => World.DisposeAsync();

    /// <summary>Prints the mistake; null where the portal itself has turned it away, which is printed too.</summary>
    private async Task<PartnerResult<T>?> AnsweredAsync<T>(string what, Task<PartnerResult<T>> act)
        where T : notnull
    {
        try
        {
            var result = await act;
            Print.Mistake(what);
            return result;
        }
        catch (PartnerRelationsException rejected) when (rejected is { Kind: PartnerRelationsFaultKind.Rejected, StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError })
        {
            Print.Mistake(what);
            Print.TurnedAway(rejected.Code ?? $"{(int)rejected.StatusCode.Value}", rejected.Target, rejected.Remedy);
            return null;
        }
    }

    private void Announce(Setting setting, bool hasMistakes)
    {
        Print.Title($"{ResellerName}: from the enrollment to the managed customer");
        Print.Say($"It begins on {Words.Day(setting.Begins)}, by the program's rules of that day. The mails go to {_mails.Location}.");
        if (setting.Place is { } place) Print.Say(place);
        if (!GoesOn) return;
        Print.Say($"An earlier run has told it up to {Words.Moment(Now)}. What is done stays done, and the rest follows.");
        if (hasMistakes) Print.Say("Mistakes are made in a first run only.");
    }

    private static (string Purpose, Guid RecordId, long Version) KeyOf(OutgoingMail mail) => (mail.Purpose, mail.RecordId, mail.Version);

    private static string KindOf(OutgoingMail mail) => mail.Purpose.Split('/')[0].Replace('.', '-').Replace('_', '-');
}
