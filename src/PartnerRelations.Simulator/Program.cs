namespace PartnerRelations.Simulator;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        var (line, problem) = CommandLine.Parse(arguments);
        if (line is null)
        {
            await Console.Error.WriteLineAsync($"{problem}{Environment.NewLine}{CommandLine.Usage}").ConfigureAwait(false);
            return 2;
        }

        if (!line.Help) return await SimulatorHost.RunAsync(line).ConfigureAwait(false);
        Console.WriteLine(CommandLine.Usage);
        return 0;
    }
}
