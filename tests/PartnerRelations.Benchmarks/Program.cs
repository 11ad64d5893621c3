using System.Reflection;
using BenchmarkDotNet.Running;
using PartnerRelations.Benchmarks.Databases;
using PartnerRelations.Benchmarks.Endpoints;
using PartnerRelations.Benchmarks.Wire;

// What waits for a disk or a socket that others use as well is measured in turns and has a word of its own; everything else by BenchmarkDotNet.
switch (args)
{
    case ["databases", .. var kinds]:
        await DatabaseComparison.RunAsync(kinds.Length == 0 ? ["SQLite", "PostgreSQL"] : kinds);
        break;
    case ["endpoints"]:
        await EndpointComparison.RunAsync();
        break;
    case ["wire"]:
        await WireComparison.RunAsync();
        break;
    case [CannedProcess.Word]:
        await CannedProcess.ServeAsync();
        break;
    case ["streaming"]:
        await Streaming.RunAsync();
        break;
    case ["simulator"]:
        await SimulatorThroughput.RunAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}
