using PartnerRelations.EntityFrameworkCore.Tests.Databases;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;
using PartnerRelations.Testing;

namespace PartnerRelations.EntityFrameworkCore.Tests;

public sealed class PersonEraserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PartnerSamples _samples = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_save_that_was_begun_before_brings_nobody_back()
    {
        await using var database = await CreateAsync();
        var store = database.Get<IProviderLinkStore>();
        var link = await new Links(database).WorkAsync();
        var begunBefore = Sent(link);
        (await database.Get<PersonEraser>().EraseAsync(new() { Email = EmailAddress.Parse(link.Email!.Value.ToUpperInvariant()) }, Cancel)).Should().Be(new ErasureRun { Records = 1, Events = 1 });

        (await store.SaveAsync(begunBefore, Cancel)).Should().Be(SaveResult.VersionConflict);
        var erased = (await store.FindAsync(link.Provider.Tenant, link.Id, Cancel))!;
        erased.Should().Be(link with { Email = erased.Email });
        erased.Email!.Domain.Should().Be("erased.invalid");

        var begunAfter = Sent(erased);
        (await store.SaveAsync(begunAfter, Cancel)).Should().Be(SaveResult.Saved);
        (await store.FindAsync(link.Provider.Tenant, link.Id, Cancel)).Should().Be(begunAfter.Link);
        (await store.SaveAsync(begunAfter, Cancel)).Should().Be(SaveResult.VersionConflict);
    }

    [Fact]
    public async Task Only_the_person_is_erased()
    {
        await using var database = await CreateAsync();
        var links = new Links(database);
        var (one, other) = (await links.WorkAsync(), await links.WorkAsync());
        await database.Get<PersonEraser>().EraseAsync(new() { Email = one.Email }, Cancel);
        (await links.FindAsync(other)).Should().Be(other);
        var body = (await database.Get<IEventLog>().ReadRecordAsync(other.Provider.Tenant, other.Id.Value, 0, 1, Cancel))[0].Body;
        body.Should().Contain(other.Email!.Value);
    }

    [Fact]
    public async Task Whom_to_erase_must_be_said()
    {
        await using var database = await CreateAsync();
        foreach (var person in (PersonToErase[])[new(), new() { User = _samples.User() }, new() { Email = _samples.Email(), Tenant = _samples.Tenant() }])
        {
            var erase = () => database.Get<PersonEraser>().EraseAsync(person, Cancel);
            await erase.Should().ThrowAsync<ArgumentException>();
        }

        new PersonToErase { Email = _samples.Email() }.ToString().Should().Be("(person)");
    }

    private ProviderLinkChange Sent(ProviderLink link)
    {
        var sent = new ProviderInvitationSent
        {
            Header = new() { Owner = link.Provider.Tenant, RecordId = link.Id.Value, Version = link.Version + 1, At = PartnerSamples.Start.AddDays(1), By = _samples.Actor(link.Provider.Tenant).Identity },
        };
        return new() { Link = ProviderLink.Apply(link, sent), Event = sent };
    }

    private Task<TestDatabase> CreateAsync() => TestDatabase.CreateAsync(builder => builder.UseSqlite($"Data Source={_folder.File("partners.db")}"), Cancel);
}
