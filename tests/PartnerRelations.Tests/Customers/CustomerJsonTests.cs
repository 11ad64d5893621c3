using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PartnerRelations.Customers;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Serialization;

namespace PartnerRelations.Tests.Customers;

public sealed class CustomerJsonTests
{
    private static readonly EventHeader Header = EventHeader.Next(CustomerSamples.Reseller.Tenant, Guid.CreateVersion7(CustomerSamples.InTime), 1, CustomerSamples.Sender(), CustomerSamples.InTime);
    private static readonly CustomerInvitationId Invitation = CustomerInvitationId.New(CustomerSamples.InTime);
    private static readonly AdminGrant Grant = new() { Roles = [DirectoryRoleId.UserAdministrator, DirectoryRoleId.GlobalAdministrator], EndsAt = CustomerSamples.ExpiresAt, RecordedAt = CustomerSamples.InTime };

    public static TheoryData<string> Kinds => [.. Samples().Select(sample => sample.GetType().Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_record_command_and_event_comes_back_from_json_as_it_was(string kind)
    {
        var sample = Samples().Single(one => one.GetType().Name == kind);
        var info = PartnerRelationsJson.Options.GetTypeInfo(sample.GetType());

        var text = JsonSerializer.Serialize(sample, info);
        var back = JsonSerializer.Deserialize(text, info)!;

        JsonSerializer.Serialize(back, info).Should().Be(text);
        if (sample is not (AcceptCustomerInvitation or DeclineCustomerInvitation)) back.Should().Be(sample);
    }

    [Fact]
    public void Every_kind_of_command_and_event_has_a_sample()
    {
        var kinds = typeof(CustomerInvitation).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(CustomerInvitation).Namespace && !type.IsAbstract && (type.IsSubclassOf(typeof(PartnerCommand)) || type.IsSubclassOf(typeof(PartnerEvent))));

        Samples().Select(sample => sample.GetType()).Should().Contain(kinds);
    }

    [Fact]
    public void An_invitation_in_every_state_and_of_both_kinds_comes_back_equal_as_what_it_is()
    {
        foreach (var state in Enum.GetValues<CustomerInvitationStatus>())
        {
            foreach (var isJoint in (bool[])[false, true])
            {
                var invitation = CustomerSamples.Invitation(state, isJoint);
                var info = (JsonTypeInfo<CustomerInvitation>)PartnerRelationsJson.Options.GetTypeInfo(typeof(CustomerInvitation));
                JsonSerializer.Deserialize(JsonSerializer.Serialize(invitation, info), info).Should().Be(invitation);
            }
        }
    }

    [Fact]
    public void The_kind_may_stand_anywhere_because_some_databases_sort_members()
    {
        var invitation = CustomerSamples.Invitation();
        var info = (JsonTypeInfo<CustomerInvitation>)PartnerRelationsJson.Options.GetTypeInfo(typeof(CustomerInvitation));
        var members = JsonSerializer.SerializeToNode(invitation, info)!.AsObject();
        var sorted = new System.Text.Json.Nodes.JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

        JsonSerializer.Deserialize(sorted, info).Should().Be(invitation);
        members["type"]!.GetValue<string>().Should().Be("joint");
    }

    [Theory]
    [InlineData("""{"invitationId":"not-a-guid"}""")]
    [InlineData("""{"invitationId":"00000000-0000-0000-0000-000000000000"}""")]
    [InlineData("""{"invitationId":null}""")]
    [InlineData("{}")]
    public void A_malformed_command_is_refused_by_the_reader(string json)
    {
        var read = () => JsonSerializer.Deserialize(json, PartnerRelationsJson.Options.GetTypeInfo(typeof(RevokeCustomerInvitation)));

        read.Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData("?")]
    [InlineData("")]
    [InlineData(null)]
    public void Ids_are_guids_and_nothing_else(string? text)
    {
        CustomerInvitationId.TryParse(text, out _).Should().BeFalse();
        CustomerRelationshipId.TryParse(text, out _).Should().BeFalse();
        CustomerAcceptanceId.TryParse(text, out _).Should().BeFalse();
        DirectoryRoleId.TryParse(text, out _).Should().BeFalse();
        foreach (var parse in (Action[])[() => CustomerInvitationId.Parse(text!), () => CustomerRelationshipId.Parse(text!), () => CustomerAcceptanceId.Parse(text!), () => DirectoryRoleId.Parse(text!)])
        {
            parse.Should().Throw<FormatException>();
        }
    }

    private static IEnumerable<object> Samples()
    {
        var request = new RequestId(Guid.CreateVersion7(CustomerSamples.InTime));
        var relationship = CustomerSamples.Relationship().WithAdminGrant(DirectoryRoleId.UserAdministrator);
        var draft = MailDraft.Create(LanguageTag.English, "Hello", "See https://portal.example/c#abc now", new Uri("https://portal.example/c#abc")).Value;
        var question = new RightQuestion { Customer = CustomerSamples.Customer, Partner = CustomerSamples.Provider.Tenant, Right = CustomerRight.AddLicences, Reseller = CustomerSamples.Reseller };
        return
        [
            CustomerSamples.Invitation(CustomerInvitationStatus.Accepted),
            CustomerSamples.Invitation(CustomerInvitationStatus.Sent, isJoint: false) with { ExpectedCustomer = CustomerSamples.Customer },
            relationship,
            new CustomerAcceptance
            {
                Id = CustomerAcceptanceId.New(CustomerSamples.InTime), InvitationId = Invitation, Customer = CustomerSamples.Customer, Reseller = CustomerSamples.Reseller, Provider = CustomerSamples.Provider,
                ResellerGrants = RelationshipGrants.Relationship | RelationshipGrants.Administration, ProviderGrants = RelationshipGrants.SubmitOrders, Culture = LanguageTag.SimplifiedChinese,
                Text = "您好\n“quoted”", TextHash = new string('a', 64), GivenAt = CustomerSamples.InTime, GivenBy = CustomerSamples.CustomerActor().Identity,
            },
            CustomerSamples.Facts(CustomerSamples.Invitation()).Preview!,
            new DraftedInvitation { Invitation = CustomerSamples.Invitation(), MicrosoftLink = InvitationUrl.ForReseller(CustomerSamples.Reseller, MpnId.Parse("4847383")) },
            new AcceptedInvitation { Invitation = CustomerSamples.Invitation(CustomerInvitationStatus.Accepted), ResellerRelationship = relationship },
            new RecordedRelationships { ProviderRelationship = CustomerSamples.Relationship(CustomerPartnerRole.Provider), Matched = CustomerSamples.Invitation(CustomerInvitationStatus.Accepted, isJoint: false) },
            new CustomerInvitationFilter { OnlyOpen = true, Type = CustomerInvitationType.Joint, Provider = CustomerSamples.Provider },
            new CustomerRelationshipFilter { Status = CustomerRelationshipStatus.Ended, OtherParty = CustomerSamples.Customer.Tenant, OnlyAwaitingMatch = true },
            new CustomerCommerceStatus { ActiveSubscriptions = 1, AgreementAccepted = true, AccountCheck = CustomerAccountCheck.UnderReview },
            CustomerAdvice.Advise(CustomerGoal.ManageAndOrder, CustomerSamples.Today),
            RightRules.Explain(new RightFacts { Question = question, Rules = CustomerSamples.Today, Now = CustomerSamples.InTime, Role = CustomerPartnerRole.Provider }),
            question,
            new InviteCustomerJointly { Provider = CustomerSamples.Provider, Email = "a@b.example", Source = CustomerSource.MicrosoftReferral, ExpectedCustomer = CustomerSamples.Customer, AsksAdministration = false, Culture = "zh-CN", RequestId = request, ExpectedVersion = 3 },
            new InviteCustomer { Email = "a@b.example", Source = CustomerSource.Provider },
            new EditInvitationDraft { InvitationId = Invitation, Draft = draft, Subject = "s", Body = "b" },
            new MarkCustomerInvitationSent { InvitationId = Invitation, ExpectedVersion = 1 },
            new RenewCustomerInvitation { InvitationId = Invitation },
            new RevokeCustomerInvitation { InvitationId = Invitation },
            new AcceptCustomerInvitation { Token = InvitationToken.Create(CustomerSamples.Reseller.Tenant), Culture = LanguageTag.English, TextHash = "ab" },
            new DeclineCustomerInvitation { Token = InvitationToken.From("x") },
            new RecordCreatedCustomer { Customer = CustomerSamples.Customer, Reseller = CustomerSamples.Reseller, Name = "Contoso", Country = "BE", RegistrationNumber = "1" },
            new RecordFoundAtMicrosoft { Customer = CustomerSamples.Customer, Reseller = CustomerSamples.Reseller, Provider = CustomerSamples.Provider },
            new MatchInvitation { RelationshipId = relationship.Id, InvitationId = Invitation },
            new RecordAdminGrant { Partner = CustomerSamples.Reseller.Tenant, Customer = CustomerSamples.Customer, Roles = Grant.Roles, EndsAt = Grant.EndsAt },
            new WithdrawAdministration { Partner = CustomerSamples.Reseller.Tenant, Customer = CustomerSamples.Customer },
            new EndCustomerRelationship { RelationshipId = relationship.Id, ExpectedVersion = 2 },
            new RecordRelationshipGoneAtMicrosoft { Partner = relationship.Partner, RelationshipId = relationship.Id },
            new CustomerInvitedJointly { Header = Header, Sender = CustomerSamples.Reseller, Provider = CustomerSamples.Provider, Email = EmailAddress.Parse("A@b.example"), ExpectedCustomer = CustomerSamples.Customer, Source = CustomerSource.Provider, AsksAdministration = true, Culture = LanguageTag.English },
            new CustomerInvited { Header = Header, Sender = CustomerSamples.Reseller, Email = EmailAddress.Parse("A@b.example"), Source = CustomerSource.OwnMarketing, AsksAdministration = false, Culture = LanguageTag.SimplifiedChinese },
            new CustomerInvitationSent { Header = Header, ExpiresAt = CustomerSamples.ExpiresAt },
            new CustomerInvitationRenewed { Header = Header },
            new CustomerInvitationRevoked { Header = Header },
            new CustomerInvitationSuperseded { Header = Header, SupersededBy = Invitation },
            new CustomerInvitationDeclined { Header = Header, Customer = CustomerSamples.Customer },
            new CustomerInvitationAccepted { Header = Header, Customer = CustomerSamples.Customer, AcceptanceId = CustomerAcceptanceId.New(CustomerSamples.InTime) },
            new CustomerRelationshipEstablished { Header = Header, Role = CustomerPartnerRole.Provider, Customer = CustomerSamples.Customer, CustomerName = "Contoso", Origin = RelationshipOrigin.CreatedByProvider, Grants = RelationshipGrants.Relationship | RelationshipGrants.SubmitOrders },
            new CustomerRelationshipExtended { Header = Header, AddedGrants = RelationshipGrants.Administration, InvitationId = Invitation },
            new CustomerRelationshipMatched { Header = Header, InvitationId = Invitation, AddedGrants = RelationshipGrants.None },
            new AdminGrantRecorded { Header = Header, AdminGrant = Grant },
            new AdministrationWithdrawn { Header = Header, WithdrawnBy = CustomerRelationshipParty.System },
            new CustomerRelationshipEnded { Header = Header, EndedBy = CustomerRelationshipParty.Customer },
        ];
    }
}
