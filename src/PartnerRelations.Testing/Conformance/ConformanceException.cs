namespace PartnerRelations.Testing.Conformance;

/// <summary>A store broke a promise; the message says which and what it did instead.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>A broken promise that is not described.</summary>
    public ConformanceException()
        : base("A store broke a promise.")
    {
    }

    /// <summary>A broken promise.</summary>
    /// <param name="message">What was promised and what happened.</param>
    public ConformanceException(string message)
        : base(message)
    {
    }

    /// <summary>A broken promise that showed itself in an exception.</summary>
    /// <param name="message">What was promised and what happened.</param>
    /// <param name="innerException">What the store threw.</param>
    public ConformanceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
