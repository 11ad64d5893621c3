using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.ProviderLinks;

public sealed class ProviderLinkRecordingTests
{
    private static readonly Actor Reconciliation = Actor.System("reconciliation");

    private static readonly RecordLinkFoundAtMicrosoft Found = new() { Provider = LinkSamples.Provider, Reseller = LinkSamples.Reseller };

    [Fact]
    public async Task A_partnership_that_Microsoft_lists_is_recorded_as_an_active_link_for_both_sides()
    {
        using var house = new LinkHouse();

        var link = (await house.As(Reconciliation).RecordFoundAtMicrosoftAsync(Found)).GetValueOrThrow();

        link.Should().Match<ProviderLink>(one =>
            one.Status == ProviderLinkStatus.Active && one.FoundAt == LinkSamples.InvitedAt && one.Email == null && one.ConsentId == null
            && one.Grants == (ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions));
        (await house.Provider.ListResellersAsync()).Value.Items.Should().Equal(link);
        (await house.Reseller.ListProvidersAsync()).Value.Items.Should().Equal(link);
        (await house.EventsAsync(link.Id)).Aggregate<ProviderLinkEvent, ProviderLink?>(null, ProviderLink.Apply).Should().Be(link);
    }

    [Fact]
    public async Task Finding_it_again_changes_nothing_whether_it_was_found_or_approved_here()
    {
        using var house = new LinkHouse();
        var approved = await house.LinkedAsync();

        (await house.As(Reconciliation).RecordFoundAtMicrosoftAsync(Found)).Value.Should().Be(approved);

        var other = Found with { Reseller = new ResellerId(LinkSamples.Other) };
        var found = (await house.As(Reconciliation).RecordFoundAtMicrosoftAsync(other)).GetValueOrThrow();
        (await house.As(Reconciliation).RecordFoundAtMicrosoftAsync(other)).Value.Should().Be(found);
    }

    [Fact]
    public async Task An_open_invitation_stays_open_and_approving_it_answers_the_link_that_was_found()
    {
        using var house = new LinkHouse();
        var (invited, token) = await house.InvitedAsync();
        var found = (await house.As(Reconciliation).RecordFoundAtMicrosoftAsync(Found)).GetValueOrThrow();

        (await house.Provider.FindAsync(invited.Id)).Value.Status.Should().Be(ProviderLinkStatus.Invited);
        (await house.Reseller.ApproveAsync(await house.ApprovalAsync(token))).Value.Should().Be(found);
        (await house.Provider.FindAsync(invited.Id)).Value.Should().Match<ProviderLink>(link => link.Status == ProviderLinkStatus.Superseded && link.SupersededBy == found.Id);
    }

    [Fact]
    public async Task A_partnership_that_Microsoft_no_longer_lists_has_ended_and_may_be_found_again_as_a_new_link()
    {
        using var house = new LinkHouse();
        var link = await house.LinkedAsync();
        var gone = new RecordLinkGoneAtMicrosoft { Provider = LinkSamples.Provider, LinkId = link.Id };

        var ended = (await house.As(Reconciliation).RecordGoneAtMicrosoftAsync(gone)).GetValueOrThrow();

        ended.Should().Match<ProviderLink>(one => one.Status == ProviderLinkStatus.Ended && one.Grants == ProviderGrants.None && one.ClosedAt == LinkSamples.InvitedAt);
        (await house.EventsAsync(link.Id)).OfType<ProviderLinkEnded>().Should().ContainSingle().Which.EndedBy.Should().Be(ProviderLinkParty.System);
        (await house.As(Reconciliation).RecordGoneAtMicrosoftAsync(gone)).Value.Should().Be(ended, "gone twice is gone");
        var anew = (await house.As(Reconciliation).RecordFoundAtMicrosoftAsync(Found)).GetValueOrThrow();
        anew.Id.Should().NotBe(link.Id);
        (await house.As(Reconciliation).RecordGoneAtMicrosoftAsync(gone)).Value.Should().Be(ended, "the new link is another one");
        (await house.Provider.FindAsync(anew.Id)).Value.Should().Be(anew);
    }

    [Fact]
    public async Task An_invitation_that_nobody_has_answered_is_no_partnership_that_could_be_gone()
    {
        using var house = new LinkHouse();
        var (invited, _) = await house.InvitedAsync();

        (await house.As(Reconciliation).RecordGoneAtMicrosoftAsync(new RecordLinkGoneAtMicrosoft { Provider = LinkSamples.Provider, LinkId = invited.Id }))
            .Error!.Code.Should().Be("provider_link.not_active");
    }

    [Fact]
    public async Task Only_the_system_takes_over_what_Microsoft_reports()
    {
        using var house = new LinkHouse();
        var link = await house.LinkedAsync();
        var gone = new RecordLinkGoneAtMicrosoft { Provider = LinkSamples.Provider, LinkId = link.Id };

        foreach (var actor in (Actor[])[LinkSamples.ProviderActor(), LinkSamples.ResellerActor(), LinkSamples.OtherActor(), Actor.Reviewer("reviewer"), Actor.Anonymous])
        {
            (await house.As(actor).RecordFoundAtMicrosoftAsync(Found)).Error!.Code.Should().Be("actor.other_party");
            (await house.As(actor).RecordGoneAtMicrosoftAsync(gone)).Error!.Code.Should().BeOneOf("actor.other_party", "provider_link.not_found");
        }

        (await house.Provider.FindAsync(link.Id)).Value.Should().Be(link);
    }

    [Fact]
    public async Task Malformed_parties_are_refused_together()
    {
        using var house = new LinkHouse();

        var refused = await house.As(Reconciliation).RecordFoundAtMicrosoftAsync(new RecordLinkFoundAtMicrosoft { Provider = default, Reseller = default });

        refused.Errors.Select(error => (error.Code, error.Target)).Should().Equal(("form.malformed", "Provider"), ("form.malformed", "Reseller"));
        (await house.As(Reconciliation).RecordFoundAtMicrosoftAsync(Found with { Reseller = new ResellerId(LinkSamples.Provider.Tenant) })).Error!.Code.Should().Be("provider_link.same_tenant");
        (await house.As(Reconciliation).RecordGoneAtMicrosoftAsync(new RecordLinkGoneAtMicrosoft { Provider = LinkSamples.Provider, LinkId = ProviderLinkId.New(LinkSamples.InTime) }))
            .Error!.Code.Should().Be("provider_link.not_found");
    }

    [Fact]
    public async Task A_request_takes_effect_once_and_its_repeat_answers_the_link_as_it_is_now()
    {
        using var house = new LinkHouse();
        var request = new RequestId(Guid.CreateVersion7(LinkSamples.InTime));
        var found = (await house.As(Reconciliation).RecordFoundAtMicrosoftAsync(Found with { RequestId = request })).GetValueOrThrow();
        var ended = (await house.Provider.EndAsync(new EndProviderLink { LinkId = found.Id })).GetValueOrThrow();

        (await house.As(Reconciliation).RecordFoundAtMicrosoftAsync(Found with { RequestId = request })).Value.Should().Be(ended);
        (await house.As(Reconciliation).RecordFoundAtMicrosoftAsync(Found with { Reseller = new ResellerId(LinkSamples.Other), RequestId = request })).Error!.Code.Should().Be("request.content_differs");
    }

    [Fact]
    public async Task Approving_and_finding_at_once_leave_one_active_link()
    {
        for (var round = 0; round < 50; round++)
        {
            using var house = new LinkHouse();
            var (_, token) = await house.InvitedAsync();
            var approval = await house.ApprovalAsync(token);

            var answers = await Task.WhenAll(
                Task.Run(() => house.Reseller.ApproveAsync(approval)),
                Task.Run(() => house.As(Reconciliation).RecordFoundAtMicrosoftAsync(Found)),
                Task.Run(() => house.As(Reconciliation).RecordFoundAtMicrosoftAsync(Found)));

            answers.Should().OnlyContain(answer => answer.IsSuccess);
            answers.Select(answer => answer.Value.Id).Distinct().Should().ContainSingle();
            (await house.Provider.ListResellersAsync(new ProviderLinkFilter { Status = ProviderLinkStatus.Active })).Value.Items.Should().ContainSingle();
        }
    }
}
