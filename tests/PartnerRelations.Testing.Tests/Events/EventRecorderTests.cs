using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Events;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests.Events;

public sealed class EventRecorderTests
{
    private readonly PartnerSamples _samples = new();
    private readonly InMemoryProviderLinkStore _store;
    private readonly EventRecorder _recorder;

    public EventRecorderTests()
    {
        var storage = new InMemoryPartnerStorage();
        _store = new InMemoryProviderLinkStore(storage);
        _recorder = new EventRecorder(new InMemoryEventLog(storage));
    }

    [Fact]
    public async Task Everything_that_happened_is_read_in_order_beyond_one_page()
    {
        List<ResellerInvited> saved = [];
        while (saved.Count < 450) saved.Add(await InvitedAsync());

        (await _recorder.AllAsync()).Should().Equal(saved);
    }

    [Fact]
    public async Task Only_what_is_new_is_read()
    {
        var first = await InvitedAsync();
        (await _recorder.NewAsync()).Should().Equal(first);
        (await _recorder.NewAsync()).Should().BeEmpty();
        var second = await InvitedAsync();
        (await _recorder.NewAsync()).Should().Equal(second);
        await InvitedAsync();
        await _recorder.SkipAsync();
        (await _recorder.NewAsync()).Should().BeEmpty();
        (await _recorder.AllAsync()).Should().HaveCount(3);
    }

    [Fact]
    public async Task Events_are_told_apart_by_kind_and_by_record()
    {
        var invited = await InvitedAsync();
        var link = ProviderLink.Apply(null, invited);
        var revoked = _samples.ProviderLinkEvent(link, ProviderLinkStatus.Revoked);
        await _store.SaveAsync(new ProviderLinkChange { Link = ProviderLink.Apply(link, revoked), Event = revoked }, default);
        await InvitedAsync();

        (await _recorder.AllAsync<ProviderInvitationRevoked>()).Should().Equal((ProviderInvitationRevoked)revoked);
        (await _recorder.HistoryAsync(link.Provider.Tenant, link.Id.Value)).Should().Equal(invited, revoked);
        (await _recorder.HistoryAsync(_samples.Tenant(), link.Id.Value)).Should().BeEmpty();
    }

    private async Task<ResellerInvited> InvitedAsync()
    {
        var invited = _samples.ResellerInvited();
        await _store.SaveAsync(new ProviderLinkChange { Link = ProviderLink.Apply(null, invited), Event = invited }, default);
        return invited;
    }
}
