using System.Text;
using PartnerRelations.Walkthrough;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await Walk.RunAsync(
    args,
    new Surroundings
    {
        Output = Console.Out,
        Errors = Console.Error,
        Clock = TimeProvider.System,
        CurrentFolder = Environment.CurrentDirectory,
        SampleFolder = AppContext.BaseDirectory,
    },
    stop.Token);
