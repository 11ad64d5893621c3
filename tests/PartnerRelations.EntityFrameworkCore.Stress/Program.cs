using System.Globalization;
using PartnerRelations.EntityFrameworkCore.Stress.Runs;
using PartnerRelations.EntityFrameworkCore.Stress.Work;

// dotnet run -c Release --project tests/PartnerRelations.EntityFrameworkCore.Stress -- all
// or one of: walks [count], race [operations], kill-sqlite [count], kill-postgresql [count]
if (args is ["work", var folder, var name, var database, var operations])
{
    return await Worker.RunAsync(folder, name, database, int.Parse(operations, CultureInfo.InvariantCulture));
}

var run = args.FirstOrDefault() ?? "all";
int Count(int otherwise) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : otherwise;
(string Name, Func<string, Task> RunAsync)[] runs =
[
    ("race", at => StressRuns.RaceAsync(at, 8, Count(10_000))),
    ("kill-sqlite", at => StressRuns.KillOnSqliteAsync(at, Count(200))),
    ("kill-postgresql", at => StressRuns.KillOnPostgreSqlAsync(at, Count(200))),
    ("walks", at => StressRuns.WalkAsync(at, Count(10_000))),
];
if (run != "all" && !runs.Any(one => one.Name == run))
{
    Console.Error.WriteLine($"There is no run named '{run}'. Say all, {string.Join(", ", runs.Select(one => one.Name))}.");
    return 2;
}

foreach (var one in runs.Where(one => run == "all" || one.Name == run))
{
    var at = Directory.CreateTempSubdirectory("partner-stress-");
    await one.RunAsync(at.FullName);
    at.Delete(recursive: true);
}

Console.WriteLine("All runs held.");
return 0;
