using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;
using PartnerRelations.Testing;

namespace PartnerRelations.EntityFrameworkCore.Tests.Events;

/// <summary>Several pumps with services of their own on one database, as several processes have them.</summary>
public sealed class PumpProcessesTests(PostgreSqlServer server) : IDisposable
{
    private const int Processes = 4;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(PartnerSamples.Start);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Pumps_that_share_a_file_hand_over_each_event_once_and_in_order() => ShareAsync(builder => builder.UseSqlite($"Data Source={_folder.File("partners.db")}"));

    [Fact]
    public async Task Pumps_that_share_a_database_hand_over_each_event_once_and_in_order()
    {
        var connectionString = await server.CreateDatabaseAsync();
        await ShareAsync(builder => builder.UsePostgreSql(connectionString));
        await server.DropDatabaseAsync(connectionString);
    }

    [Fact]
    public async Task Another_process_goes_on_where_a_dead_one_had_come_to()
    {
        var connectionString = await server.CreateDatabaseAsync();
        var heard = new Heard();
        await using (var first = await OpenAsync(builder => builder.UsePostgreSql(connectionString), heard))
        {
            var links = new Links(first);
            for (var count = 0; count < 10; count++) await links.WorkAsync();
            heard.Fails = new InvalidOperationException("The process dies here.");
            var cursors = first.Get<IEventCursorStore>();
            await PumpUntilAsync(first, () => heard.Tried > 0);
            heard.Fails = null;

            // A process that was killed leaves its lease behind.
            var cursor = (await cursors.FindAsync(heard.Name, Cancel))!;
            await cursors.SaveAsync(new() { Cursor = cursor with { Version = cursor.Version + 1, LeaseHolder = "dead", LeaseUntil = _clock.GetUtcNow() + TimeSpan.FromMinutes(1) }, SetAside = [], Caught = [] }, Cancel);
        }

        await using var second = await OpenAsync(builder => builder.UsePostgreSql(connectionString), heard);
        (await second.Get<EventPump>().RunOnceAsync(Cancel)).Handlers.Should().Contain(run => run.Handler == heard.Name && run.Outcome == HandlerRunOutcome.LeasedElsewhere);
        _clock.Advance(TimeSpan.FromMinutes(2));
        await PumpUntilAsync(second, () => heard.Seen.Count == 10);
        await server.DropDatabaseAsync(connectionString);
    }

    [Fact]
    public async Task A_cursor_that_somebody_holds_is_passed_by_and_not_waited_for()
    {
        var connectionString = await server.CreateDatabaseAsync();
        await using var database = await TestDatabase.CreateAsync(builder => builder.UsePostgreSql(connectionString), Cancel);
        var cursors = database.Get<IEventCursorStore>();
        var cursor = new EventCursor { Handler = "held", Version = 1, Position = 0 };
        (await cursors.SaveAsync(Change(cursor), Cancel)).Should().Be(SaveResult.Saved);
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(Cancel);
        await using (var held = await connection.BeginTransactionAsync(Cancel))
        {
            await using var command = new NpgsqlCommand("SELECT 1 FROM partner_event_cursors WHERE handler = 'held' FOR UPDATE", connection, held);
            await command.ExecuteScalarAsync(Cancel);
            (await cursors.SaveAsync(Change(cursor with { Version = 2 }), Cancel)).Should().Be(SaveResult.VersionConflict);
        }

        (await cursors.SaveAsync(Change(cursor with { Version = 2 }), Cancel)).Should().Be(SaveResult.Saved);
        await server.DropDatabaseAsync(connectionString);

        static EventCursorChange Change(EventCursor cursor) => new() { Cursor = cursor, SetAside = [], Caught = [] };
    }

    private async Task ShareAsync(Action<PartnerRelationsBuilder> use)
    {
        var heard = new Heard();
        var databases = new List<TestDatabase>();
        while (databases.Count < Processes) databases.Add(await OpenAsync(use, heard));
        var written = new ConcurrentBag<ProviderLink>();
        var writing = Task.WhenAll(databases.Select(database => Task.Run(() => WriteAsync(database, written))));
        await Task.WhenAll(databases.Select(database => Task.Run(() => PumpUntilAsync(database, () => writing.IsCompleted && heard.Seen.Count >= written.Sum(link => link.Version)))));
        await writing;

        heard.Seen.Should().HaveCount((int)written.Sum(link => link.Version), "no run was silent for longer than its lease, so nothing came twice");
        foreach (var link in written)
        {
            heard.Seen.Where(seen => seen.Record == link.Id.Value).Select(seen => seen.Version).Should().Equal(Enumerable.Range(1, (int)link.Version).Select(version => (long)version));
        }

        foreach (var database in databases) await database.DisposeAsync();
    }

    private static async Task WriteAsync(TestDatabase database, ConcurrentBag<ProviderLink> written)
    {
        var steps = new LinkSteps(database, new PartnerSamples(Random.Shared.NextInt64()));
        for (var count = 0; count < 15; count++)
        {
            var (link, _) = await steps.ApprovedAsync();
            written.Add(await steps.EndedAsync(link));
        }
    }

    private static async Task PumpUntilAsync(TestDatabase database, Func<bool> isDone)
    {
        while (!isDone())
        {
            await database.Get<EventPump>().RunOnceAsync(Cancel);
            await Task.Yield();
        }
    }

    private Task<TestDatabase> OpenAsync(Action<PartnerRelationsBuilder> use, Heard heard) => TestDatabase.CreateAsync(
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(_clock);
            builder.Services.AddSingleton(heard);
            builder.AddPartnerEventHandler<Heard>(HandlerStart.Beginning);
            use(builder);
        },
        Cancel);

    /// <summary>One handler by name, and one memory, in all processes.</summary>
    private sealed class Heard : IPartnerEventHandler
    {
        private int _tried;

        public string Name => "heard";

        public ConcurrentQueue<(Guid Record, long Version)> Seen { get; } = new();

        public Exception? Fails { get; set; }

        public int Tried => _tried;

        public bool Concerns(Type type) => true;

        public Task HandleAsync(PartnerEvent change, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _tried);
            if (Fails is not null) return Task.FromException(Fails);
            Seen.Enqueue((change.RecordId, change.Version));
            return Task.CompletedTask;
        }
    }
}
