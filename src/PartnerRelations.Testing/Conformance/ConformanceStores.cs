using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Testing.Conformance;

/// <summary>
/// The stores to be tested and the log they write to, all over one storage. They are disposed after each case; the database behind them may
/// live on and serve every case.
/// </summary>
public class ConformanceStores : IAsyncDisposable
{
    /// <summary>The log that every store's save writes to.</summary>
    public required IEventLog Log { get; init; }

    /// <summary>The store of provider links.</summary>
    public required IProviderLinkStore ProviderLinks { get; init; }

    /// <summary>The store of partners' accounts.</summary>
    public required IAccountStore Accounts { get; init; }

    /// <summary>The store of the event handlers' places in the log.</summary>
    public required IEventCursorStore EventCursors { get; init; }

    /// <summary>The store of customers.</summary>
    public required ICustomerStore Customers { get; init; }

    /// <summary>The store of enrollments.</summary>
    public required IEnrollmentStore Enrollments { get; init; }

    /// <summary>Override it to let go of connections.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
