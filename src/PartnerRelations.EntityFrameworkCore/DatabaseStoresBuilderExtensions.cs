using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerRelations.Accounts;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.EntityFrameworkCore;
using PartnerRelations.EntityFrameworkCore.Databases;
using PartnerRelations.EntityFrameworkCore.Stores;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;

namespace PartnerRelations;

/// <summary>Chooses a database for the stores.</summary>
public static class DatabaseStoresBuilderExtensions
{
    /// <summary>Keeps everything in an SQLite file.</summary>
    /// <param name="builder">What <c>AddPartnerRelations()</c> handed back.</param>
    /// <param name="connectionString">Such as <c>Data Source=partners.db</c>.</param>
    public static PartnerRelationsBuilder UseSqlite(this PartnerRelationsBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return builder.UseStorage(_ => new PartnerStorage(SqliteContexts.Of(connectionString), DatabaseKind.Sqlite));
    }

    /// <summary>Keeps everything in a PostgreSQL database, which any number of processes may share.</summary>
    /// <param name="builder">What <c>AddPartnerRelations()</c> handed back.</param>
    /// <param name="connectionString">Such as <c>Host=db.example;Database=partners;Username=portal</c>.</param>
    public static PartnerRelationsBuilder UsePostgreSql(this PartnerRelationsBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return builder.UseStorage(_ => new PartnerStorage(new PostgreSqlContexts(connectionString), DatabaseKind.PostgreSql));
    }

    private static PartnerRelationsBuilder UseStorage(this PartnerRelationsBuilder builder, Func<IServiceProvider, PartnerStorage> make)
    {
        var services = builder.Services;
        services.TryAddSingleton(make);
        services.TryAddSingleton(provider => new PartnerDatabase(provider.GetRequiredService<PartnerStorage>()));
        services.TryAddSingleton<IEventLog>(provider => provider.GetRequiredService<PartnerStorage>() is { Kind.HasOneWriter: false } storage
            ? new PostgreSqlEventLog(storage)
            : new EfEventLog(provider.GetRequiredService<PartnerStorage>()));
        services.TryAddSingleton<IEventCursorStore>(provider => new EfEventCursorStore(provider.GetRequiredService<PartnerStorage>()));
        services.TryAddSingleton<IProviderLinkStore>(provider => new EfProviderLinkStore(provider.GetRequiredService<PartnerStorage>()));
        services.TryAddSingleton(provider => new ProviderDirectoryTable(provider.GetRequiredService<PartnerStorage>()));
        services.TryAddSingleton<IProviderDirectory>(provider => provider.GetRequiredService<ProviderDirectoryTable>());
        services.TryAddSingleton<IAccountStore>(provider => new EfAccountStore(provider.GetRequiredService<PartnerStorage>()));
        services.TryAddSingleton<ICustomerStore>(provider => new EfCustomerStore(provider.GetRequiredService<PartnerStorage>()));
        services.TryAddSingleton<IEnrollmentStore>(provider => new EfEnrollmentStore(provider.GetRequiredService<PartnerStorage>()));
        return builder;
    }
}
