namespace PartnerRelations.Walkthrough.Connecting;

/// <summary>The Partner Center or the database cannot be used for the story; the message says what to do, and nothing of it is secret.</summary>
internal sealed class ConnectionTrouble(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>Another address or place, or another state there, is needed.</summary>
    public static ConnectionTrouble Wrong(string message) => new(message, Walk.WrongInput);

    /// <summary>The address may well be right, and nobody answers as it takes.</summary>
    public static ConnectionTrouble Unreachable(string message) => new(message, Walk.NotArrived);
}
