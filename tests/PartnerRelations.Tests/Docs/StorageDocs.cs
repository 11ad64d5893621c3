using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;

namespace PartnerRelations.Tests.Docs;

/// <summary>Prints the tables of a database, and where each question about them goes.</summary>
internal static class StorageDocs
{
    private const string Owner = "one: the owner's", All = "all", Program = "one: the program's";

    /// <summary>Where each question of a store goes once there are several databases. Every method has an entry; one without fails the run.</summary>
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["IProviderLinkStore.FindAsync"] = "one: the provider's, asked by the provider; all, asked by the reseller",
        ["IProviderLinkStore.FindByTokenAsync"] = "all: a hash names nobody",
        ["IProviderLinkStore.FindInvitedAsync"] = "one: the provider's",
        ["IProviderLinkStore.FindActiveAsync"] = "one: the provider's",
        ["IProviderLinkStore.ListAsync"] = "one: the provider's, on the provider's side; all, on the reseller's",
        ["IProviderLinkStore.ListExpiringAsync"] = "one: the provider's",
        ["IProviderLinkStore.FindConsentAsync"] = "one: the provider's, asked by the provider; all, asked by the reseller",
        ["IProviderLinkStore.SaveAsync"] = "one: the provider's",
        ["IEnrollmentStore.FindAsync"] = Program,
        ["IEnrollmentStore.FindByTokenAsync"] = Program,
        ["IEnrollmentStore.FindTakingAsync"] = Program,
        ["IEnrollmentStore.FindLastClosedAsync"] = Program,
        ["IEnrollmentStore.ListAsync"] = Program,
        ["IEnrollmentStore.SaveAsync"] = Program,
        ["IAccountStore.FindAsync"] = Owner,
        ["IAccountStore.SaveAsync"] = Owner,
        ["ICustomerStore.FindInvitationAsync"] = "one: the sender's, asked by the sender; all, asked by the customer",
        ["ICustomerStore.FindInvitationByTokenAsync"] = "all: a hash names nobody",
        ["ICustomerStore.FindOpenInvitationAsync"] = "one: the sender's",
        ["ICustomerStore.ListInvitationsAsync"] = "one: the sender's",
        ["ICustomerStore.ListExpiringInvitationsAsync"] = "one: the sender's",
        ["ICustomerStore.FindAcceptanceAsync"] = "one: the reseller's, asked by the reseller; all, asked by the customer or the provider",
        ["ICustomerStore.FindRelationshipAsync"] = "one: the partner's, asked by the partner; all, asked by the customer",
        ["ICustomerStore.FindActiveRelationshipAsync"] = "one: the partner's",
        ["ICustomerStore.ListRelationshipsAsync"] = "one: the partner's, on the partner's side; all, on the customer's",
        ["ICustomerStore.ListSharedAsync"] = "two: both partners'",
        ["ICustomerStore.SaveAsync"] = "one: the owner's; two, where a joint invitation is accepted: the reseller's and the provider's",
        ["IRequestStore.FindRequestAsync"] = "one: that of the record that the command changes; all, where it names none",
        ["IEventLog.ReadAsync"] = "each by itself: a log, a pump and cursors on each",
        ["IEventLog.ReadRecordAsync"] = Owner,
        ["IEventLog.FindLastPositionAsync"] = "each by itself",
        ["IEventCursorStore.FindAsync"] = "each by itself",
        ["IEventCursorStore.FindSetAsideAsync"] = "each by itself",
        ["IEventCursorStore.ListSetAsideAsync"] = All,
        ["IEventCursorStore.SaveAsync"] = "each by itself",
    };

    public static string Tables() => DocPage.Table(
        ["table", "primary key", "unique", "other indexes"],
        EveryTable().Select(table => new[]
        {
            $"`{table.Name}`",
            Columns(table.PrimaryKey!.Columns),
            Lines(table.Indexes.Where(index => index.IsUnique)),
            Lines(table.Indexes.Where(index => !index.IsUnique)),
        }));

    /// <summary>By which column each table is divided, and which of its lists that column does not lead.</summary>
    public static string Keys() => DocPage.Table(
        ["table", "divided by", "asked by something else"],
        EveryTable().Select(table => new[]
        {
            $"`{table.Name}`",
            $"`{DividedBy(table)}`",
            string.Join("<br>", table.Indexes.Where(index => index.Columns[0].Name != DividedBy(table)).OrderBy(index => index.Name, StringComparer.Ordinal).Select(index => Columns(index.Columns))),
        }));

    public static string Questions() => DocPage.Table(
        ["question", "databases"],
        new[] { typeof(IProviderLinkStore), typeof(IEnrollmentStore), typeof(IAccountStore), typeof(ICustomerStore), typeof(IRequestStore), typeof(IEventLog), typeof(IEventCursorStore) }
            .SelectMany(store => store.GetMethods(BindingFlags.Public | BindingFlags.Instance).Select(method => $"{store.Name}.{method.Name}").Distinct())
            .Select(method => new[] { $"`{method}`", Places[method] }));

    private static IReadOnlyList<ITable> EveryTable()
    {
        using var context = new DocumentedContext(new DbContextOptionsBuilder<DocumentedContext>().UseSqlite().Options);
        return [.. context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal)];
    }

    /// <summary>Events are asked for record by record through their owner; their key is the order in which they were written.</summary>
    private static string DividedBy(ITable table) => table.Name == "partner_events" ? "owner" : table.PrimaryKey!.Columns[0].Name;

    private static string Lines(IEnumerable<ITableIndex> indexes) => string.Join("<br>", indexes
        .OrderBy(index => index.Name, StringComparer.Ordinal)
        .Select(index => Columns(index.Columns) + (index.Filter is { } filter ? $" where `{filter}`" : string.Empty)));

    private static string Columns(IEnumerable<IColumn> columns) => $"`{string.Join(", ", columns.Select(column => column.Name))}`";

    private sealed class DocumentedContext(DbContextOptions<DocumentedContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ConfigurePartnerRelations();
    }
}
