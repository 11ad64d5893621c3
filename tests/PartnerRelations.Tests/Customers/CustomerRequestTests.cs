using PartnerRelations.Customers;
using PartnerRelations.Storage;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerRequestTests
{
    private readonly RequestId _request = RequestId.Parse("11111111-2222-4333-8444-555555555555");

    [Fact]
    public async Task A_repeated_invitation_answers_the_record_without_its_link()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var first = (await world.AsReseller.InviteJointlyAsync(world.InviteJointly() with { RequestId = _request })).GetValueOrThrow();

        var repeat = (await world.AsReseller.InviteJointlyAsync(world.InviteJointly() with { RequestId = _request })).GetValueOrThrow();

        repeat.Should().Match<DraftedInvitation>(again => again.Invitation == first.Invitation && again.Draft == null);
        repeat.MicrosoftLink.Should().Be(first.MicrosoftLink);
        (await world.AsCustomer.PreviewAsync(CustomerWorld.TokenOf(first))).IsSuccess.Should().BeTrue("the link of the first answer lives on");
    }

    [Fact]
    public async Task A_repeated_acceptance_answers_what_stands_now()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var acceptance = await world.AcceptanceAsync(CustomerWorld.TokenOf(await world.World.InviteCustomerAsync(world.Reseller, world.Provider))) with { RequestId = _request };
        var first = (await world.AsCustomer.AcceptAsync(acceptance)).GetValueOrThrow();
        await world.AsCustomer.EndAsync(new EndCustomerRelationship { RelationshipId = first.ResellerRelationship!.Id });

        var repeat = (await world.AsCustomer.AcceptAsync(acceptance)).GetValueOrThrow();

        repeat.Should().Be(first with { ResellerRelationship = null });
    }

    [Fact]
    public async Task The_same_request_with_other_content_is_refused()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var invited = (await world.AsReseller.InviteAsync(CustomerWorld.Invite() with { RequestId = _request })).GetValueOrThrow();

        (await world.AsReseller.InviteAsync(CustomerWorld.Invite() with { RequestId = _request, Source = CustomerSource.Provider })).Error!.Code.Should().Be("request.content_differs");
        (await world.AsReseller.RevokeAsync(new RevokeCustomerInvitation { InvitationId = invited.Invitation.Id, RequestId = _request })).Error!.Code.Should().Be("request.content_differs");
        (await world.AsReseller.FindInvitationAsync(invited.Invitation.Id)).Value.Should().Be(invited.Invitation);
    }

    [Fact]
    public async Task Every_command_with_a_request_takes_effect_once()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var customer = world.Customer.AsCustomer;
        var created = new RecordCreatedCustomer { Customer = customer, Reseller = world.Reseller.AsReseller, Name = "Contoso", Country = "BE", RequestId = _request };
        var relationship = (await world.AsProvider.RecordCreatedCustomerAsync(created)).Value.ResellerRelationship!;
        (await world.AsProvider.RecordCreatedCustomerAsync(created)).Value.ResellerRelationship.Should().Be(relationship);

        var grant = new RecordAdminGrant { Partner = world.Reseller.Tenant, Customer = customer, Roles = [DirectoryRoleId.UserAdministrator], EndsAt = world.World.Clock.GetUtcNow().AddDays(1), RequestId = _request };
        await world.AsSystem.RecordAdminGrantAsync(grant);
        await world.AsCustomer.WithdrawAdministrationAsync(new WithdrawAdministration { Partner = grant.Partner, Customer = customer, RequestId = _request });
        (await world.AsSystem.RecordAdminGrantAsync(grant)).Value.AdminGrant.Should().BeNull("it was taken back since");

        var end = new EndCustomerRelationship { RelationshipId = relationship.Id, RequestId = _request };
        await world.AsReseller.EndAsync(end);
        (await world.AsReseller.EndAsync(end)).Value.Should().Match<CustomerRelationship>(one => one.Status == CustomerRelationshipStatus.Ended && one.Version == 4);

        var found = new RecordFoundAtMicrosoft { Customer = customer, Reseller = world.Reseller.AsReseller, RequestId = RequestId.Parse("11111111-2222-4333-8444-666666666666") };
        var standing = (await world.AsSystem.RecordFoundAtMicrosoftAsync(found)).Value.ResellerRelationship;
        (await world.AsSystem.RecordFoundAtMicrosoftAsync(found)).Value.ResellerRelationship.Should().Be(standing);
    }

    [Theory]
    [InlineData(SaveResult.VersionConflict)]
    [InlineData(SaveResult.AlreadyExists)]
    [InlineData(SaveResult.RequestRepeated)]
    public async Task A_race_that_is_lost_twice_is_judged_again_and_lost_three_times_is_an_answer(SaveResult lost)
    {
        await using var world = await CustomerWorld.CreateAsync();
        world.World.Faults.ConflictNextSaves(2, lost);

        (await world.AsReseller.InviteAsync(CustomerWorld.Invite())).Value.Invitation.Version.Should().Be(1);
        world.World.Faults.ConflictNextSaves(3, lost);
        (await world.AsReseller.InviteAsync(CustomerWorld.Invite("other@contoso.example"))).Error!.Code.Should().Be("record.contended");
    }

    [Fact]
    public async Task A_lost_answer_of_an_acceptance_is_found_again_by_the_request()
    {
        await using var world = await CustomerWorld.CreateAsync();
        var acceptance = await world.AcceptanceAsync(CustomerWorld.TokenOf(await world.World.InviteCustomerAsync(world.Reseller, world.Provider))) with { RequestId = _request };
        world.World.Faults.LoseNextAnswer();
        var accept = () => world.AsCustomer.AcceptAsync(acceptance);

        await accept.Should().ThrowAsync<StoreFaultException>();
        (await accept()).Value.ProviderRelationship.Should().NotBeNull();
        (await world.AsCustomer.ListPartnersAsync()).Value.Items.Should().HaveCount(2);
    }
}
