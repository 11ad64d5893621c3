using System.Reflection;
using BenchmarkDotNet.Running;
using PartnerRelations.Benchmarks.Wire;

// What is no question of one call against another has a word of its own.
switch (args)
{
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
