using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Accounts;
using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Storage;
using PartnerRelations.Testing;

namespace PartnerRelations.EntityFrameworkCore.Tests.Docs;

/// <summary>The example of the page on scaling.</summary>
public sealed class ScalingPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_tenants_account_is_on_its_shard_alone()
    {
        await using var one = await ShardAsync("one.db");
        await using var other = await ShardAsync("other.db");
        await using var routed = TestDatabase.Open(builder =>
        {
            builder.Services.AddSingleton<IAccountStore>(new ShardedAccountStore([one.Get<IAccountStore>(), other.Get<IAccountStore>()]));
            builder.UseSqlite($"Data Source={_folder.File("one.db")}");
        });
        var accounts = routed.Get<AccountService>();
        var samples = new PartnerSamples();
        for (var count = 0; count < 20; count++)
        {
            var tenant = samples.Tenant();
            (await accounts.OpenAsync(new OpenAccount { Tenant = tenant, FirstUser = samples.User(), RequestId = new RequestId(Guid.NewGuid()) }, Cancel)).IsSuccess.Should().BeTrue();

            (await routed.Get<IAccountStore>().FindAsync(tenant, Cancel)).Should().NotBeNull();
            var owner = ShardedAccountStore.ShardOf(tenant, 2);
            (await one.Get<IAccountStore>().FindAsync(tenant, Cancel) is not null).Should().Be(owner == 0);
            (await other.Get<IAccountStore>().FindAsync(tenant, Cancel) is not null).Should().Be(owner == 1);
        }
    }

    private Task<TestDatabase> ShardAsync(string file) => TestDatabase.CreateAsync(builder => builder.UseSqlite($"Data Source={_folder.File(file)}"), Cancel);
}

#region snippet: scaling-router
public sealed class ShardedAccountStore(IReadOnlyList<IAccountStore> shards) : IAccountStore
{
    public static int ShardOf(TenantId owner, int shards) => (int)(BitConverter.ToUInt32(owner.Value.ToByteArray()) % (uint)shards);

    public Task<PartnerAccount?> FindAsync(TenantId asking, CancellationToken cancellationToken) => Of(asking).FindAsync(asking, cancellationToken);

    public Task<SaveResult> SaveAsync(PartnerAccountChange change, CancellationToken cancellationToken) => Of(change.Account.Tenant).SaveAsync(change, cancellationToken);

    // A request is saved with the record that it changed, wherever that is.
    public async Task<StoredRequest?> FindRequestAsync(RequestKey key, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(shards.Select(shard => shard.FindRequestAsync(key, cancellationToken)));
        return Array.Find(found, request => request is not null);
    }

    private IAccountStore Of(TenantId owner) => shards[ShardOf(owner, shards.Count)];
}
#endregion
