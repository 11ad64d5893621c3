using System.Text.Json;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Serialization;

namespace PartnerRelations.Tests.ProviderLinks;

public sealed class ProviderLinkJsonTests
{
    private static readonly EventHeader Header = EventHeader.Next(LinkSamples.Provider.Tenant, Guid.CreateVersion7(LinkSamples.InTime), 1, LinkSamples.ProviderActor(), LinkSamples.InTime);

    public static TheoryData<string> Kinds => [.. Samples().Select(sample => sample.GetType().Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_record_command_and_event_comes_back_from_json_as_it_was(string kind)
    {
        var sample = Samples().Single(one => one.GetType().Name == kind);
        var info = PartnerRelationsJson.Options.GetTypeInfo(sample.GetType());

        var text = JsonSerializer.Serialize(sample, info);

        JsonSerializer.Serialize(JsonSerializer.Deserialize(text, info), info).Should().Be(text);
        JsonSerializer.Deserialize(text, info).Should().BeEquivalentTo(sample, options => options.ComparingByValue<EmailAddress>().ComparingByValue<LanguageTag>().Excluding(member => member.Name == "Owner" && member.DeclaringType == typeof(InvitationToken)));
    }

    [Fact]
    public void A_link_in_every_state_comes_back_equal()
    {
        foreach (var state in Enum.GetValues<ProviderLinkStatus>())
        {
            var link = LinkSamples.InState(state);
            var info = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<ProviderLink>)PartnerRelationsJson.Options.GetTypeInfo(typeof(ProviderLink));
            JsonSerializer.Deserialize(JsonSerializer.Serialize(link, info), info).Should().Be(link);
        }
    }

    [Theory]
    [InlineData("""{"linkId":"not-a-guid"}""")]
    [InlineData("""{"linkId":"00000000-0000-0000-0000-000000000000"}""")]
    [InlineData("""{"linkId":null}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void A_malformed_command_is_refused_by_the_reader(string json)
    {
        var read = () => JsonSerializer.Deserialize(json, PartnerRelationsJson.Options.GetTypeInfo(typeof(RevokeProviderInvitation)));

        read.Should().Throw<JsonException>();
    }

    [Fact]
    public void A_token_prints_as_a_fixed_word_and_travels_only_inside_a_command()
    {
        var command = Samples().OfType<ApproveProvider>().Single();

        command.ToString().Should().Contain("(token)").And.NotContain(command.Token.Reveal());
    }

    private static IEnumerable<object> Samples() =>
    [
        LinkSamples.InState(ProviderLinkStatus.Active),
        new Consent
        {
            Id = ConsentId.New(LinkSamples.InTime), LinkId = ProviderLinkId.New(LinkSamples.InTime), Provider = LinkSamples.Provider, Reseller = LinkSamples.Reseller,
            Grants = ProviderGrants.SubmitOrders | ProviderGrants.AddSubscriptions, Culture = LanguageTag.SimplifiedChinese, Text = "你好\n“quoted” \u0001", TextHash = new string('a', 64),
            GivenAt = LinkSamples.InTime, GivenBy = LinkSamples.ResellerActor().Identity,
        },
        new InviteReseller { Email = "a@b.example", ExpectedReseller = LinkSamples.Reseller, Grants = ProviderGrants.SubmitOrders, Culture = "zh-CN", RequestId = new RequestId(Guid.CreateVersion7(LinkSamples.InTime)), ExpectedVersion = 3 },
        new RenewProviderInvitation { LinkId = ProviderLinkId.New(LinkSamples.InTime), ExpectedVersion = 1 },
        new MarkProviderInvitationSent { LinkId = ProviderLinkId.New(LinkSamples.InTime) },
        new RevokeProviderInvitation { LinkId = ProviderLinkId.New(LinkSamples.InTime) },
        new ApproveProvider { Token = InvitationToken.Create(LinkSamples.Provider.Tenant), ConsentTicked = true, Culture = LanguageTag.English, ConsentTextHash = "ab" },
        new DeclineProvider { Token = InvitationToken.From("x") },
        new WithdrawTenantAdministration { LinkId = ProviderLinkId.New(LinkSamples.InTime) },
        new RecordLinkFoundAtMicrosoft { Provider = LinkSamples.Provider, Reseller = LinkSamples.Reseller },
        new RecordLinkGoneAtMicrosoft { Provider = LinkSamples.Provider, LinkId = ProviderLinkId.New(LinkSamples.InTime) },
        new EndProviderLink { LinkId = ProviderLinkId.New(LinkSamples.InTime) },
        new ResellerInvited { Header = Header, Provider = LinkSamples.Provider, Email = EmailAddress.Parse("A@b.example"), ExpectedReseller = LinkSamples.Reseller, OfferedGrants = ProviderGrants.AddSubscriptions, Culture = LanguageTag.English, ExpiresAt = LinkSamples.ExpiresAt },
        new ProviderInvitationRenewed { Header = Header, OfferedGrants = ProviderGrants.AddSubscriptions, Culture = LanguageTag.English },
        new ProviderInvitationSent { Header = Header },
        new ProviderInvitationRevoked { Header = Header },
        new ProviderDeclined { Header = Header, Reseller = LinkSamples.Reseller },
        new ProviderApproved { Header = Header, Reseller = LinkSamples.Reseller, Grants = ProviderGrants.SubmitOrders, ConsentId = ConsentId.New(LinkSamples.InTime) },
        new ProviderInvitationSuperseded { Header = Header, Reseller = LinkSamples.Reseller, ActiveLinkId = ProviderLinkId.New(LinkSamples.InTime) },
        new TenantAdministrationWithdrawn { Header = Header },
        new ProviderLinkFound { Header = Header, Provider = LinkSamples.Provider, Reseller = LinkSamples.Reseller, Grants = ProviderGrants.SubmitOrders },
        new ProviderLinkEnded { Header = Header, EndedBy = ProviderLinkParty.Provider },
    ];
}
