using PartnerRelations.Storage;

namespace PartnerRelations.Testing.Stores;

/// <summary>What a store throws when <see cref="StoreFaults"/> say so; stands for a database that cannot be reached.</summary>
public sealed class StoreFaultException : Exception, IStoreFault
{
    /// <summary>A fault without words.</summary>
    public StoreFaultException()
        : base("The store failed because the test told it to.")
    {
    }

    /// <summary>A fault.</summary>
    /// <param name="message">What failed.</param>
    public StoreFaultException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with a cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">Why.</param>
    public StoreFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>True: the fault is gone when the test says so.</summary>
    public bool IsTransient => true;
}
