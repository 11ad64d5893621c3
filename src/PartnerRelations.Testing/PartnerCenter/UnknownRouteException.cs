namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A client asked for something that the service does not have, or that this fake does not speak. The test is wrong, or the client is.</summary>
public sealed class UnknownRouteException : Exception
{
    /// <summary>An exception that says so.</summary>
    public UnknownRouteException()
        : base("There is no such call.")
    {
    }

    /// <summary>An exception that names the call.</summary>
    public UnknownRouteException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with what caused it.</summary>
    public UnknownRouteException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
