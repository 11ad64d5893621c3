using PartnerRelations.Storage;

namespace PartnerRelations.EntityFrameworkCore;

/// <summary>
/// The database cannot do its work. The message names what is wrong and what to do about it, and no password. Nothing of the operation was
/// saved, unless <see cref="Problem"/> is <see cref="PartnerDatabaseProblem.AnswerLost"/>; once the cause is gone the same stores work on.
/// </summary>
public sealed class PartnerDatabaseException : Exception, IStoreFault
{
    /// <summary>A failure without words.</summary>
    public PartnerDatabaseException()
        : this("The database failed.")
    {
    }

    /// <summary>A failure.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    public PartnerDatabaseException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with a cause.</summary>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">What the driver threw.</param>
    public PartnerDatabaseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal PartnerDatabaseException(PartnerDatabaseProblem problem, string database, string what, string remedy, Exception? cause = null)
        : base($"{database}: {what} {remedy}", cause) => (Problem, Remedy) = (problem, remedy);

    /// <summary>What kind of failure it is.</summary>
    public PartnerDatabaseProblem Problem { get; }

    /// <summary>What to do about it; a sentence.</summary>
    public string Remedy { get; } = string.Empty;

    /// <summary>Whether the same operation may well succeed a little later.</summary>
    public bool IsTransient => Problem is PartnerDatabaseProblem.Unreachable or PartnerDatabaseProblem.Busy or PartnerDatabaseProblem.AnswerLost;
}

/// <summary>What may be wrong with a database.</summary>
public enum PartnerDatabaseProblem
{
    /// <summary>Something else; see the inner exception.</summary>
    Other,

    /// <summary>There is no such file or database.</summary>
    Missing,

    /// <summary>The tables are not there, or of an earlier version than this package.</summary>
    Outdated,

    /// <summary>The tables are of a later version than this package.</summary>
    Newer,

    /// <summary>The server does not answer, or has ended the connection.</summary>
    Unreachable,

    /// <summary>The server or the file system does not let this user in.</summary>
    Refused,

    /// <summary>It can be read and not written.</summary>
    ReadOnly,

    /// <summary>There is no room left.</summary>
    Full,

    /// <summary>It is damaged, or no database at all.</summary>
    Corrupt,

    /// <summary>Somebody else has held it for longer than this operation may wait.</summary>
    Busy,

    /// <summary>The connection was lost while a change was being committed: it may be saved or not. Send the command again with its request id.</summary>
    AnswerLost,
}
