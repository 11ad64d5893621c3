using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Tests.ProviderLinks;

public sealed class ProviderLinkRaceTests
{
    private const int Rounds = 40;

    [Fact]
    public async Task Approving_races_revoking_and_exactly_one_wins()
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var house = new LinkHouse();
            var (link, token) = await house.InvitedAsync();
            var approval = await house.ApprovalAsync(token);

            var approve = Task.Run(() => house.Reseller.ApproveAsync(approval));
            var revoke = Task.Run(() => house.Provider.RevokeAsync(new RevokeProviderInvitation { LinkId = link.Id }));
            await Task.WhenAll(approve, revoke);

            var now = (await house.Provider.FindAsync(link.Id)).GetValueOrThrow();
            (await approve).IsSuccess.Should().Be(now.Status == ProviderLinkStatus.Active);
            (await revoke).IsSuccess.Should().Be(now.Status == ProviderLinkStatus.Revoked);
            now.Version.Should().Be(2);
        }
    }

    [Fact]
    public async Task Two_resellers_with_the_same_link_race_and_exactly_one_is_bound()
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var house = new LinkHouse();
            house.Standings.Set(LinkSamples.Standing with { Reseller = new ResellerId(LinkSamples.Other) });
            var (link, token) = await house.InvitedAsync();
            var approval = await house.ApprovalAsync(token);

            var answers = await Task.WhenAll(
                Task.Run(() => house.Reseller.ApproveAsync(approval)), Task.Run(() => house.As(LinkSamples.OtherActor()).ApproveAsync(approval)));

            answers.Should().ContainSingle(answer => answer.IsSuccess);
            answers.Single(answer => !answer.IsSuccess).Error!.Code.Should().Be("provider_link.not_invited");
            (await house.EventsAsync(link.Id)).Should().HaveCount(2);
        }
    }

    [Fact]
    public async Task Approving_two_invitations_of_one_provider_at_once_leaves_one_active_link()
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var house = new LinkHouse();
            var (_, one) = await house.InvitedAsync(LinkHouse.Invite("one@fabrikam.example"));
            var (_, other) = await house.InvitedAsync(LinkHouse.Invite("other@fabrikam.example"));
            var (first, second) = (await house.ApprovalAsync(one), await house.ApprovalAsync(other));

            var answers = await Task.WhenAll(Task.Run(() => house.Reseller.ApproveAsync(first)), Task.Run(() => house.Reseller.ApproveAsync(second)));

            answers[0].Value.Should().Be(answers[1].Value);
            (await house.Reseller.ListProvidersAsync(new ProviderLinkFilter { Status = ProviderLinkStatus.Active })).Value.Items.Should().ContainSingle();
        }
    }

    [Fact]
    public async Task Inviting_one_address_many_times_at_once_leaves_one_open_invitation_whose_newest_link_works()
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var house = new LinkHouse();
            var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => house.Provider.InviteAsync(LinkHouse.Invite()))));

            var link = (await house.Provider.ListResellersAsync()).Value.Items.Should().ContainSingle().Subject;
            var newest = answers.Where(answer => answer.IsSuccess).Select(answer => answer.Value).Single(answer => answer.Link.Version == link.Version);
            (await house.Reseller.PreviewAsync(LinkHouse.TokenOf(newest.Draft!))).IsSuccess.Should().BeTrue();
        }
    }

    [Fact]
    public async Task The_events_fold_to_the_record()
    {
        using var house = new LinkHouse();
        var link = await house.LinkedAsync();
        await house.Provider.EndAsync(new EndProviderLink { LinkId = link.Id });

        var folded = (await house.EventsAsync(link.Id)).Aggregate<ProviderLinkEvent, ProviderLink?>(null, ProviderLink.Apply);

        folded.Should().Be((await house.Provider.FindAsync(link.Id)).Value);
    }
}
