using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.ProviderLinks;

public sealed class ProviderLinkFaultTests : IDisposable
{
    private readonly StoreFaults _faults = new();
    private readonly LinkHouse _house;

    public ProviderLinkFaultTests() => _house = new LinkHouse(services: services =>
        services.AddSingleton<IProviderLinkStore>(new FaultyProviderLinkStore(new InMemoryProviderLinkStore(new InMemoryPartnerStorage()), _faults)));

    public void Dispose() => _house.Dispose();

    [Theory]
    [InlineData(SaveResult.VersionConflict)]
    [InlineData(SaveResult.AlreadyExists)]
    [InlineData(SaveResult.RequestRepeated)]
    public async Task A_race_that_is_lost_twice_is_judged_again_and_won_the_third_time(SaveResult lost)
    {
        _faults.ConflictNextSaves(2, lost);

        (await _house.Provider.InviteAsync(LinkHouse.Invite())).Value.Link.Version.Should().Be(1);
    }

    [Theory]
    [InlineData(SaveResult.VersionConflict)]
    [InlineData(SaveResult.AlreadyExists)]
    [InlineData(SaveResult.RequestRepeated)]
    public async Task A_race_that_is_lost_three_times_is_an_answer(SaveResult lost)
    {
        _faults.ConflictNextSaves(3, lost);

        (await _house.Provider.InviteAsync(LinkHouse.Invite())).Error!.Code.Should().Be("record.contended");
    }

    [Fact]
    public async Task With_an_expected_version_a_lost_race_is_answered_at_once()
    {
        var (link, _) = await _house.InvitedAsync();
        _faults.ConflictNextSaves();

        (await _house.Provider.RevokeAsync(new RevokeProviderInvitation { LinkId = link.Id, ExpectedVersion = 1 })).Error!.Code.Should().Be("record.stale");
    }

    [Fact]
    public async Task A_broken_store_is_an_exception_and_the_command_can_be_sent_again()
    {
        _faults.FailNextSave();
        var invite = () => _house.Provider.InviteAsync(LinkHouse.Invite());

        await invite.Should().ThrowAsync<StoreFaultException>();
        (await invite()).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task A_lost_answer_is_found_again_by_the_request()
    {
        var (_, token) = await _house.InvitedAsync();
        var approval = await _house.ApprovalAsync(token) with { RequestId = RequestId.Parse("11111111-2222-4333-8444-555555555555") };
        _faults.LoseNextAnswer();
        var approve = () => _house.Reseller.ApproveAsync(approval);

        await approve.Should().ThrowAsync<StoreFaultException>();
        (await approve()).Value.Should().Match<ProviderLink>(link => link.Status == ProviderLinkStatus.Active && link.Version == 2);
    }

    [Fact]
    public async Task What_somebody_else_wrote_in_between_is_judged_and_not_overwritten()
    {
        var (link, token) = await _house.InvitedAsync();
        var approval = await _house.ApprovalAsync(token);
        var held = _faults.HoldNextSave();

        var revoke = _house.Provider.RevokeAsync(new RevokeProviderInvitation { LinkId = link.Id });
        await held.Reached;
        (await _house.Reseller.ApproveAsync(approval)).IsSuccess.Should().BeTrue();
        held.Release();

        (await revoke).Error!.Code.Should().Be("provider_link.already_active");
        (await _house.Provider.FindAsync(link.Id)).Value.Status.Should().Be(ProviderLinkStatus.Active);
    }
}
