using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests.Stores;

public sealed class StoreFaultsTests
{
    private readonly PartnerSamples _samples = new();
    private readonly StoreFaults _faults = new();
    private readonly InMemoryProviderLinkStore _inner = new(new InMemoryPartnerStorage());
    private readonly FaultyProviderLinkStore _store;
    private readonly ProviderLinkChange _change;

    public StoreFaultsTests()
    {
        _store = new FaultyProviderLinkStore(_inner, _faults);
        var invited = _samples.ResellerInvited();
        _change = new ProviderLinkChange { Link = ProviderLink.Apply(null, invited), Event = invited };
    }

    [Fact]
    public async Task Without_faults_everything_works()
    {
        (await SaveAsync()).Should().Be(SaveResult.Saved);
        (await FindAsync(_store)).Should().Be(_change.Link);
    }

    [Fact]
    public async Task A_failed_save_has_written_nothing_and_the_next_one_works()
    {
        _faults.FailNextSave();

        await this.Awaiting(test => test.SaveAsync()).Should().ThrowAsync<StoreFaultException>();
        (await FindAsync(_inner)).Should().BeNull();
        (await SaveAsync()).Should().Be(SaveResult.Saved);
    }

    [Fact]
    public async Task A_lost_answer_has_been_written()
    {
        _faults.LoseNextAnswer(new TimeoutException());

        await this.Awaiting(test => test.SaveAsync()).Should().ThrowAsync<TimeoutException>();
        (await FindAsync(_inner)).Should().Be(_change.Link);
    }

    [Fact]
    public async Task Conflicts_come_as_often_as_told()
    {
        _faults.ConflictNextSaves(2, SaveResult.RequestRepeated);

        (await SaveAsync()).Should().Be(SaveResult.RequestRepeated);
        (await SaveAsync()).Should().Be(SaveResult.RequestRepeated);
        (await SaveAsync()).Should().Be(SaveResult.Saved);
        _faults.Invoking(faults => faults.ConflictNextSaves(1, SaveResult.Saved)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task Faults_come_in_the_order_in_which_they_were_set()
    {
        _faults.PassNextSave();
        _faults.FailNextSave();

        (await SaveAsync()).Should().Be(SaveResult.Saved);
        await this.Awaiting(test => test.SaveAsync()).Should().ThrowAsync<StoreFaultException>();
    }

    [Fact]
    public async Task A_held_save_waits_until_it_is_released()
    {
        var held = _faults.HoldNextSave();
        var saving = SaveAsync();
        await held.Reached;

        saving.IsCompleted.Should().BeFalse();
        (await FindAsync(_inner)).Should().BeNull();
        held.Release();
        (await saving).Should().Be(SaveResult.Saved);
    }

    [Fact]
    public async Task A_held_call_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        var held = _faults.HoldNextSave();
        var saving = _store.SaveAsync(_change, source.Token);
        await held.Reached;

        await source.CancelAsync();

        await saving.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        (await FindAsync(_inner)).Should().BeNull();
    }

    [Fact]
    public async Task Questions_fail_and_wait_as_well()
    {
        await SaveAsync();
        _faults.FailNextRead();
        await this.Awaiting(test => test.FindAsync(_store)).Should().ThrowAsync<StoreFaultException>();

        var held = _faults.HoldNextRead();
        var finding = FindAsync(_store);
        await held.Reached;
        finding.IsCompleted.Should().BeFalse();
        held.Release();
        (await finding).Should().Be(_change.Link);
    }

    private Task<SaveResult> SaveAsync() => _store.SaveAsync(_change, default);

    private Task<ProviderLink?> FindAsync(IProviderLinkStore store) => store.FindAsync(_change.Link.Provider.Tenant, _change.Link.Id, default);
}
