using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;
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
    /// <summary>
    /// Keeps everything in an SQLite file, for one machine. Several processes may share the file, one of which writes at a time. Make and
    /// update it with <see cref="PartnerDatabase.MigrateAsync"/>. What is registered already stays, so a port of your own registered before wins.
    /// </summary>
    /// <param name="builder">What <c>AddPartnerRelations()</c> handed back.</param>
    /// <param name="connectionString">Such as <c>Data Source=partners.db</c>.</param>
    /// <exception cref="ArgumentException">The connection string names no file.</exception>
    public static PartnerRelationsBuilder UseSqlite(this PartnerRelationsBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var settings = SqliteContexts.Settings(connectionString);
        return builder.UseStorage(_ => new PartnerStorage(new SqliteContexts(settings), DatabaseKind.Sqlite, $"The SQLite file {settings.DataSource}"));
    }

    /// <summary>
    /// Keeps everything in a PostgreSQL database, which any number of processes may share. Make and update its tables with
    /// <see cref="PartnerDatabase.MigrateAsync"/>. What is registered already stays, so a port of your own registered before wins.
    /// </summary>
    /// <param name="builder">What <c>AddPartnerRelations()</c> handed back.</param>
    /// <param name="connectionString">Such as <c>Host=db.example;Database=partners;Username=portal;Password=…</c>.</param>
    public static PartnerRelationsBuilder UsePostgreSql(this PartnerRelationsBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return builder.UseStorage(_ => new PartnerStorage(
            new PostgreSqlContexts(connectionString), DatabaseKind.PostgreSql, $"The PostgreSQL database {settings.Database ?? settings.Username} on {settings.Host}"));
    }

    /// <summary>
    /// Keeps everything in the tables of the host's own context, on SQLite or PostgreSQL. The context calls
    /// <see cref="PartnerRelationsModelBuilderExtensions.ConfigurePartnerRelations"/> in its <c>OnModelCreating</c>, its own migrations make
    /// the tables, and the host registers <c>AddDbContextFactory&lt;TContext&gt;</c>. Each save is a transaction of its own.
    /// </summary>
    /// <typeparam name="TContext">The host's context.</typeparam>
    /// <param name="builder">What <c>AddPartnerRelations()</c> handed back.</param>
    public static PartnerRelationsBuilder UseDbContext<TContext>(this PartnerRelationsBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseStorage(provider =>
        {
            var factory = provider.GetService<IDbContextFactory<TContext>>()
                ?? throw new InvalidOperationException($"No IDbContextFactory<{typeof(TContext).Name}> is registered. Call services.AddDbContextFactory<{typeof(TContext).Name}>(…).");
            using var context = factory.CreateDbContext();
            return new PartnerStorage(new HostContexts<TContext>(factory), DatabaseKind.Of(context), $"The database of {typeof(TContext).Name}");
        });
    }

    private static PartnerRelationsBuilder UseStorage(this PartnerRelationsBuilder builder, Func<IServiceProvider, PartnerStorage> make)
    {
        var services = builder.Services;
        services.TryAddSingleton(make);
        services.AddOptions<PartnerRetentionOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PartnerRetentionOptions>, PartnerRetentionOptionsValidator>());
        services.TryAddSingleton(provider => new PartnerRetention(
            provider.GetRequiredService<PartnerStorage>(), provider.GetRequiredService<IOptions<PartnerRetentionOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new PersonEraser(provider.GetRequiredService<PartnerStorage>(), provider.GetRequiredService<TimeProvider>()));
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
