using PartnerRelations.EntityFrameworkCore;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.Relations;
using PartnerRelations.Walkthrough.Connecting;
using PartnerRelations.Walkthrough.Keeping;
using PartnerRelations.Walkthrough.Mails;
using PartnerRelations.Walkthrough.Printing;
using PartnerRelations.Walkthrough.Reading;
using PartnerRelations.Walkthrough.Story;
using PartnerRelations.Walkthrough.Story.AtMicrosoft;
using PartnerRelations.Walkthrough.Worlds;

namespace PartnerRelations.Walkthrough;

/// <summary>The whole program, from the arguments to the exit code.</summary>
internal static class Walk
{
    public const int Arrived = 0;
    public const int NotArrived = 1;
    public const int WrongInput = 2;
    public const int Cancelled = 130;

    /// <summary>The sample that runs when no file is named.</summary>
    public const string DefaultSample = "new-reseller.json";

    /// <summary>Where mails go when no folder is named.</summary>
    public const string DefaultMails = "walkthrough-mails";

    private static readonly TimeOnly StoryBegins = new(9, 0);

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings world, CancellationToken cancellationToken)
    {
        try
        {
            var (line, problem) = CommandLine.Parse(arguments);
            if (line is null)
            {
                await world.Errors.WriteLineAsync(PlainLine.Of(problem!));
                await world.Errors.WriteLineAsync(CommandLine.Usage);
                return WrongInput;
            }

            if (line.Help)
            {
                await world.Output.WriteLineAsync(CommandLine.Usage);
                return Arrived;
            }

            return await RunAsync(line, world, cancellationToken);
        }
        catch (ConnectionTrouble trouble)
        {
            await world.Errors.WriteLineAsync(PlainLine.Of(trouble.Message));
            return trouble.ExitCode;
        }
        catch (PartnerCenterException fault)
        {
            await world.Errors.WriteLineAsync(PlainLine.Of($"The Partner Center did not do its part, so the story ends here. {fault.Message}"));
            return NotArrived;
        }
        catch (PartnerRelationsException fault)
        {
            await world.Errors.WriteLineAsync(PlainLine.Of($"The portal did not do its part, so the story stops here; run this again, and it goes on. {fault.Message}"));
            return NotArrived;
        }
        catch (PartnerDatabaseException fault)
        {
            await world.Errors.WriteLineAsync(PlainLine.Of($"{fault.Message} The story stops here; run this again, and it goes on."));
            return NotArrived;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await world.Errors.WriteLineAsync("Cancelled.");
            return Cancelled;
        }
    }

    private static async Task<int> RunAsync(CommandLine line, Surroundings world, CancellationToken cancellationToken)
    {
        var path = PathOf(line.File, world);
        var (application, problems) = await ApplicationReader.ReadAsync(path, cancellationToken);
        if (application is null)
        {
            await ComplainAsync(path, problems, world);
            return WrongInput;
        }

        if (line.Portal is { } portal) return await TellAtAsync(portal, application, line, world, cancellationToken);
        await using var microsoft = line.PartnerCenter is { } address ? new MicrosoftSide(await ControlSurface.OpenAsync(address, cancellationToken)) : null;
        var today = line.AsOf ?? DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime);
        var start = new DateTimeOffset(today, StoryBegins, TimeSpan.Zero);
        await using var database = microsoft is null
            ? await StoryDatabase.OpenAsync((line.Database ?? DefaultPlace(path, line.AsOf)).From(world.CurrentFolder), application.Tenant.Name, line.AsOf, start, cancellationToken)
            : null;
        if (await OpenAsync(line.Mails ?? DefaultMails, keepsMails: database?.ToldUntil is not null, world) is not { } mails) return WrongInput;
        var begins = database?.Begins ?? start;
        var setting = new Setting
        {
            World = new WorldInProcess(begins, line.AsOf, database),
            Begins = begins,
            ProgramDate = line.AsOf,
            GoesOn = database?.ToldUntil is not null,
            Place = database is null ? null : $"Everything is kept in {database}.",
        };
        return await TellAsync(application, setting, microsoft, mails, world, cancellationToken);
    }

    /// <summary>Tells the story at a portal.</summary>
    private static async Task<int> TellAtAsync(Uri portal, Application application, CommandLine line, Surroundings world, CancellationToken cancellationToken)
    {
        await using var there = await WorldOfPortal.OpenAsync(portal, cancellationToken);
        var earlier = await EarlierEnrollment.FindAsync(there, application.Tenant, cancellationToken);
        if (await OpenAsync(line.Mails ?? DefaultMails, keepsMails: earlier is not null, world) is not { } mails) return WrongInput;
        var setting = new Setting
        {
            World = there,
            Begins = earlier?.StartedAt ?? there.Now,
            ProgramDate = there.ProgramDate,
            GoesOn = earlier is not null,
            Place = $"Everybody signs in to the portal at {portal}",
            EarlierMails = await there.ListMailsAsync(cancellationToken),
        };
        return await TellAsync(application, setting, microsoft: null, mails, world, cancellationToken);
    }

    private static async Task<int> TellAsync(Application application, Setting setting, MicrosoftSide? microsoft, MailFolder mails, Surroundings world, CancellationToken cancellationToken)
    {
        var printer = new StoryPrinter(world.Output);
        await using var stage = await Stage.SetAsync(application, setting, printer, mails, cancellationToken);
        try
        {
            return await WholeStory.TellAsync(stage, microsoft, cancellationToken) ? Arrived : NotArrived;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await world.Errors.WriteLineAsync($"{PlainLine.Of(mails.Location)}: a mail could not be written, so the story ends here.");
            return NotArrived;
        }
    }

    /// <summary>The file as named, or else the shipped sample of that name, so that samples are found from any folder.</summary>
    private static string PathOf(string? file, Surroundings world)
    {
        if (file is null) return Path.Combine(world.SampleFolder, DefaultSample);
        var path = Path.GetFullPath(file, world.CurrentFolder);
        var sample = Path.Combine(world.SampleFolder, file);
        return !Path.Exists(path) && Path.GetFileName(file) == file && File.Exists(sample) ? sample : path;
    }

    /// <summary>A file of its own for each application and day, because a database keeps one story.</summary>
    private static StoryPlace DefaultPlace(string path, DateOnly? asOf) =>
        StoryPlace.InFile($"walkthrough-{Path.GetFileNameWithoutExtension(path)}{(asOf is { } day ? $"-{day:O}" : string.Empty)}.db");

    private static async Task<MailFolder?> OpenAsync(string folder, bool keepsMails, Surroundings world)
    {
        try
        {
            return MailFolder.Open(Path.GetFullPath(folder, world.CurrentFolder), keepsMails);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await world.Errors.WriteLineAsync($"{PlainLine.Of(folder)}: no mails can be written there; it is a file, or you may not write there.");
            return null;
        }
    }

    private static async Task ComplainAsync(string path, IReadOnlyList<FileProblem> problems, Surroundings world)
    {
        const int shown = 40;
        await world.Errors.WriteLineAsync($"{PlainLine.Of(path)}: nothing is run, because the file cannot be used.");
        foreach (var problem in problems.Take(shown)) await world.Errors.WriteLineAsync($"  {PlainLine.Of(problem.ToString())}");
        if (problems.Count > shown) await world.Errors.WriteLineAsync($"  ... and {problems.Count - shown} more.");
    }
}
