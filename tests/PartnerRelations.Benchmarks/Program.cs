using System.Reflection;
using BenchmarkDotNet.Running;
using PartnerRelations.Benchmarks.Databases;

// A database waits for a disk that others use as well, so its two sides are measured in turns; everything else by BenchmarkDotNet.
if (args is ["databases", .. var kinds])
{
    await DatabaseComparison.RunAsync(kinds.Length == 0 ? ["SQLite", "PostgreSQL"] : kinds);
    return;
}

BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
