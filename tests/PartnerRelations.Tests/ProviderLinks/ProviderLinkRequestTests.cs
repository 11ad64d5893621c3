using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Tests.ProviderLinks;

public sealed class ProviderLinkRequestTests : IDisposable
{
    private readonly LinkHouse _house = new();
    private readonly RequestId _request = RequestId.Parse("11111111-2222-4333-8444-555555555555");

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task A_repeated_request_answers_the_record_as_it_is_now_and_changes_nothing()
    {
        var first = (await _house.Provider.InviteAsync(LinkHouse.Invite() with { RequestId = _request })).GetValueOrThrow();
        await _house.Provider.MarkSentAsync(new MarkProviderInvitationSent { LinkId = first.Link.Id });

        var repeat = (await _house.Provider.InviteAsync(LinkHouse.Invite() with { RequestId = _request })).GetValueOrThrow();

        repeat.Link.Should().Match<ProviderLink>(link => link.Id == first.Link.Id && link.Version == 2 && link.SentAt != null);
        repeat.Draft.Should().BeNull("only the hash of the token is kept");
        (await _house.Reseller.PreviewAsync(LinkHouse.TokenOf(first.Draft!))).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task The_same_request_with_other_content_is_refused()
    {
        var (link, _) = await _house.InvitedAsync(LinkHouse.Invite() with { RequestId = _request });

        (await _house.Provider.InviteAsync(LinkHouse.Invite("other@fabrikam.example") with { RequestId = _request })).Error!.Code.Should().Be("request.content_differs");
        (await _house.Provider.RevokeAsync(new RevokeProviderInvitation { LinkId = link.Id, RequestId = _request })).Error!.Code.Should().Be("request.content_differs");
        (await _house.Provider.ListResellersAsync()).Value.Items.Should().Equal(link);
    }

    [Fact]
    public async Task Content_is_what_is_asked_and_not_how_it_is_spelled_out()
    {
        await _house.InvitedAsync(LinkHouse.Invite() with { RequestId = _request });

        (await _house.Provider.InviteAsync(LinkHouse.Invite() with { RequestId = _request, Culture = null, ExpectedVersion = 9 })).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public async Task Two_people_may_use_the_same_request_id()
    {
        await _house.InvitedAsync(LinkHouse.Invite() with { RequestId = _request });
        var colleague = Actor.User(LinkSamples.Provider.Tenant, UserId.Parse("99999999-0000-4000-8000-000000000009"), PartnerRoles.SalesAgent);

        (await _house.As(colleague).InviteAsync(LinkHouse.Invite("other@fabrikam.example") with { RequestId = _request })).Value.Draft.Should().NotBeNull();
    }

    [Fact]
    public async Task A_refusal_is_not_remembered_and_judged_afresh()
    {
        var (_, token) = await _house.InvitedAsync();
        var approval = await _house.ApprovalAsync(token) with { RequestId = _request };
        _house.Standings.Change(LinkSamples.Reseller, standing => standing with { IsQualified = false });
        (await _house.Reseller.ApproveAsync(approval)).Error!.Code.Should().Be("provider_link.reseller_not_enrolled");
        _house.Standings.Set(LinkSamples.Standing);

        (await _house.Reseller.ApproveAsync(approval)).Value.Status.Should().Be(ProviderLinkStatus.Active);
        (await _house.Reseller.ApproveAsync(approval)).Value.Version.Should().Be(2);
    }

    [Fact]
    public async Task A_repeat_after_the_end_answers_the_ended_link()
    {
        var (_, token) = await _house.InvitedAsync();
        var approval = await _house.ApprovalAsync(token) with { RequestId = _request };
        var link = (await _house.Reseller.ApproveAsync(approval)).GetValueOrThrow();
        await _house.Provider.EndAsync(new EndProviderLink { LinkId = link.Id });

        (await _house.Reseller.ApproveAsync(approval)).Value.Status.Should().Be(ProviderLinkStatus.Ended);
    }

    [Fact]
    public async Task The_same_request_sent_many_times_at_once_takes_effect_once()
    {
        for (var round = 0; round < 30; round++)
        {
            using var house = new LinkHouse();
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => house.Provider.InviteAsync(LinkHouse.Invite() with { RequestId = _request }))));

            answers.Should().OnlyContain(answer => answer.IsSuccess);
            answers.Count(answer => answer.Value.Draft is not null).Should().Be(1);
            (await house.Provider.ListResellersAsync()).Value.Items.Should().ContainSingle().Which.Version.Should().Be(1);
        }
    }

    [Fact]
    public async Task Null_is_the_callers_mistake()
    {
        Func<Task>[] calls =
        [
            () => _house.Provider.InviteAsync(null!), () => _house.Provider.RenewAsync(null!), () => _house.Provider.MarkSentAsync(null!), () => _house.Provider.RevokeAsync(null!),
            () => _house.Provider.ApproveAsync(null!), () => _house.Provider.DeclineAsync(null!), () => _house.Provider.EndAsync(null!), () => _house.Provider.WithdrawTenantAdministrationAsync(null!),
            () => _house.Provider.PreviewAsync(null!), () => _house.Provider.DeclineAsync(new DeclineProvider { Token = null! }),
        ];

        foreach (var call in calls) await call.Should().ThrowAsync<ArgumentNullException>();
    }

    [Fact]
    public async Task A_cancelled_call_throws_and_changes_nothing()
    {
        var (link, _) = await _house.InvitedAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var revoke = () => _house.Provider.RevokeAsync(new RevokeProviderInvitation { LinkId = link.Id }, cancelled.Token);

        await revoke.Should().ThrowAsync<OperationCanceledException>();
        (await _house.Provider.FindAsync(link.Id)).Value.Should().Be(link);
    }
}
