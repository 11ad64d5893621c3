using System.Text.Json;
using PartnerRelations.Accounts;
using PartnerRelations.Events;
using PartnerRelations.Serialization;
using PartnerRelations.Testing;

namespace PartnerRelations.Tests.Accounts;

public sealed class AccountJsonTests
{
    private static readonly PartnerSamples Make = new(7);
    private static readonly TenantId Tenant = Make.Tenant();
    private static readonly EventHeader Header = EventHeader.First(Tenant, Tenant.Value, Actor.System("test"), PartnerSamples.Start);
    private static readonly AccountUser User = new()
    {
        Id = Make.User(),
        DisplayName = "Mei Lin 美林",
        Email = EmailAddress.Parse("Mei.Lin@fabrikam.example"),
        Roles = PartnerRoles.AdminAgent | PartnerRoles.SalesAgent,
        AddedAt = PartnerSamples.Start,
    };

    private static readonly IReadOnlyList<object> Samples =
    [
        PartnerAccount.Apply(null, new AccountOpened { Header = Header, FirstUser = User }),
        User,
        User with { DisplayName = null, Email = null, Roles = PartnerRoles.None },
        new OpenAccount { Tenant = Tenant, FirstUser = User.Id, DisplayName = "Mei", Email = "mei@fabrikam.example" },
        AccountStage.Add(User.Id, PartnerRoles.AdminAgent) with { RequestId = Make.RequestId(), ExpectedVersion = 3 },
        new RemoveUser { UserId = User.Id },
        new GrantRoles { UserId = User.Id, Roles = PartnerRoles.AdminAgent | PartnerRoles.HelpdeskAgent },
        new RevokeRoles { UserId = User.Id, Roles = PartnerRoles.AdminAgent },
        new AccountOpened { Header = Header, FirstUser = User },
        new AccountUserAdded { Header = Header, User = User },
        new AccountUserRemoved { Header = Header, UserId = User.Id },
        new AccountRolesGranted { Header = Header, UserId = User.Id, Roles = PartnerRoles.AdminAgent },
        new AccountRolesRevoked { Header = Header, UserId = User.Id, Roles = PartnerRoles.AdminAgent },
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Samples.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Every_record_command_and_event_comes_back_from_json_as_it_was(int number)
    {
        var info = PartnerRelationsJson.Options.GetTypeInfo(Samples[number].GetType());

        JsonSerializer.Deserialize(JsonSerializer.Serialize(Samples[number], info), info).Should().Be(Samples[number]);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Nothing_prints_a_name_or_an_address(int number) =>
        Samples[number].ToString().Should().NotContainAny("Mei", "fabrikam", "美林");

    [Fact]
    public void What_is_no_personal_data_is_printed() =>
        User.ToString().Should().Be($"AccountUser {{ Id = {User.Id}, Roles = AdminAgent, SalesAgent }}");

    [Theory]
    [InlineData("""{"userId":"00000000-0000-0000-0000-000000000000","roles":"AdminAgent"}""")]
    [InlineData("""{"userId":"0195586a-8f2b-4cc3-98c4-dc0c0c07398f","roles":"Emperor"}""")]
    [InlineData("""{"roles":"AdminAgent"}""")]
    [InlineData("""{"userId":"0195586a-8f2b-4cc3-98c4-dc0c0c07398f"}""")]
    public void A_malformed_command_is_refused_by_the_reader(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize(json, PartnerRelationsJson.Options.GetTypeInfo(typeof(GrantRoles)))).Should().Throw<JsonException>();
}
