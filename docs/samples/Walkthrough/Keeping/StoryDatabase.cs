using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.EntityFrameworkCore;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing.Stores;
using PartnerRelations.Walkthrough.Connecting;

namespace PartnerRelations.Walkthrough.Keeping;

/// <summary>The database that keeps one story, so that a second run goes on where the first has stopped.</summary>
internal sealed class StoryDatabase : IAsyncDisposable
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string NameAnother = "Name another one with --database";

    private readonly StoryPlace _place;
    private readonly ServiceProvider _services;

    private StoryDatabase(StoryPlace place)
    {
        _place = place;
        var services = new ServiceCollection();
        var builder = services.AddPartnerRelations();
        _services = (place.IsFile ? builder.UseSqlite(place.ConnectionString) : builder.UsePostgreSql(place.ConnectionString)).Services.BuildServiceProvider();
    }

    /// <summary>What goes wrong next when links are saved.</summary>
    public StoreFaults Faults { get; } = new();

    /// <summary>Where providers are listed.</summary>
    public ProviderDirectoryTable Providers => Get<ProviderDirectoryTable>();

    /// <summary>When the story begins by its own clock.</summary>
    public DateTimeOffset Begins { get; private set; }

    /// <summary>How far it has been told; null where nothing has happened.</summary>
    public DateTimeOffset? ToldUntil { get; private set; }

    /// <summary>Opens the database and makes what is missing; changes nothing where it keeps anything but this story.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="company">The reseller of the story.</param>
    /// <param name="asOf">The day whose rules it follows to its end; null for the rules of each day.</param>
    /// <param name="begins">When it begins if it has not begun.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ConnectionTrouble">The database cannot be used for it; the message says what to do.</exception>
    public static async Task<StoryDatabase> OpenAsync(StoryPlace place, string company, DateOnly? asOf, DateTimeOffset begins, CancellationToken cancellationToken)
    {
        if (place.IsFile && Directory.Exists(place.ToString())) throw ConnectionTrouble.Wrong($"{place} is a folder. Name a file with --database.");
        var database = new StoryDatabase(place);
        try
        {
            var row = new StoryRow { Company = company, AsOf = asOf?.ToString("O", CultureInfo.InvariantCulture) ?? string.Empty, Begins = begins.ToString("O", CultureInfo.InvariantCulture) };
            await database.OpenAsync(row, cancellationToken);
            return database;
        }
        catch (Exception failure)
        {
            await database.DisposeAsync();
            switch (failure)
            {
                case PartnerDatabaseException known:
                    throw Trouble(known);
                case DbException unknown:
                    throw ConnectionTrouble.Wrong($"{place} cannot keep the story: {unknown.Message}");
                default:
                    throw;
            }
        }
    }

    /// <summary>A failure before the story begins or goes on.</summary>
    public static ConnectionTrouble Trouble(PartnerDatabaseException failure) => new(failure.Message, IsPassing(failure.Problem) ? Walk.NotArrived : Walk.WrongInput);

    /// <summary>Puts these stores into a world; they stay this database's own.</summary>
    public void LendTo(IServiceCollection services)
    {
        services.AddSingleton<IProviderLinkStore>(new FaultyProviderLinkStore(Get<IProviderLinkStore>(), Faults));
        services.AddSingleton(Get<IAccountStore>());
        services.AddSingleton(Get<ICustomerStore>());
        services.AddSingleton(Get<IEnrollmentStore>());
        services.AddSingleton(Get<IEventLog>());
        services.AddSingleton(Get<IEventCursorStore>());
        services.AddSingleton<IProviderDirectory>(Providers);
        services.AddSingleton<IResellerStanding>(new EnrollmentStanding(Get<IEnrollmentStore>()));
    }

    /// <summary>Waits until the newest event can be read; null where there is none. Whoever else writes to a server may hold it back for a moment.</summary>
    /// <exception cref="ConnectionTrouble">Somebody holds it back for too long.</exception>
    public async Task<LoggedEvent?> FindLastEventAsync(CancellationToken cancellationToken)
    {
        var log = Get<IEventLog>();
        var last = await log.FindLastPositionAsync(cancellationToken);
        for (var waited = TimeSpan.Zero; last > 0; waited += LookAgainAfter)
        {
            if (await log.ReadAsync(last - 1, 1, cancellationToken) is [var newest]) return newest;
            if (waited > Patience) throw ConnectionTrouble.Unreachable($"Somebody has had a transaction open for too long beside {_place}, and the newest events are not shown before it ends. Look for it in pg_stat_activity, and run this again.");
            await Task.Delay(LookAgainAfter, cancellationToken);
        }

        return null;
    }

    public override string ToString() => _place.ToString();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task OpenAsync(StoryRow story, CancellationToken cancellationToken)
    {
        var isUnused = await IsUnusedAsync(cancellationToken);
        await using var context = StoryContext.At(_place);
        var kept = await context.FindAsync(cancellationToken);
        if (kept is null && !isUnused && !await context.IsEmptyAsync(cancellationToken))
        {
            throw ConnectionTrouble.Wrong($"{_place} holds something else than the story of a walkthrough, and it stays as it is. {NameAnother}.");
        }

        if (kept is not null && (kept.Company != story.Company || kept.AsOf != story.AsOf))
        {
            throw ConnectionTrouble.Wrong(
                $"{_place} keeps the story of {kept.Company}, told {(kept.AsOf.Length == 0 ? "without --as-of" : $"with --as-of {kept.AsOf}")}, and goes on with no other. {NameAnother}, or delete this one if nobody needs it.");
        }

        await Get<PartnerDatabase>().MigrateAsync(cancellationToken);
        ToldUntil = (await FindLastEventAsync(cancellationToken))?.Header.At;
        if (kept is null || ToldUntil is null) await context.BeginAsync(story, cancellationToken);
        Begins = DateTimeOffset.Parse((ToldUntil is null ? story : kept ?? story).Begins, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
    }

    /// <summary>Whether nothing was ever kept there; makes the database where there is none, and lets the library say what else is wrong with the place.</summary>
    private async Task<bool> IsUnusedAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Get<IEventLog>().FindLastPositionAsync(cancellationToken) == 0;
        }
        catch (PartnerDatabaseException failure) when (failure.Problem == PartnerDatabaseProblem.Missing)
        {
            await Get<PartnerDatabase>().MigrateAsync(cancellationToken);
            return true;
        }
        catch (PartnerDatabaseException failure) when (failure.Problem == PartnerDatabaseProblem.Outdated)
        {
            return false;
        }
    }

    private static bool IsPassing(PartnerDatabaseProblem problem) =>
        problem is PartnerDatabaseProblem.Unreachable or PartnerDatabaseProblem.Busy or PartnerDatabaseProblem.Full or PartnerDatabaseProblem.AnswerLost;

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
