using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

public sealed class SnapshotTests
{
    private readonly Center _center = new();

    [Fact]
    public async Task What_is_dumped_is_loaded_and_answers_the_same()
    {
        var customer = await _center.SharedCustomerAsync();
        _center.Fake.SetAccountCheck(customer.Tenant, "Not Ready");
        _center.Fake.AddPartnerId(MpnId.Parse("1234"), "Nobody");
        var dump = _center.Fake.Dump();
        var copy = new FakePartnerCenter(_center.Clock);

        copy.Load(dump);

        copy.Dump().Should().Be(dump);
        copy.FindPartner(_center.Provider.Tenant).Should().BeEquivalentTo(_center.Provider);
        copy.FindRelationship(_center.Reseller.Tenant, customer.Tenant).Should().Be(_center.Fake.FindRelationship(_center.Reseller.Tenant, customer.Tenant));
    }

    [Fact]
    public void A_small_file_suffices()
    {
        var fake = new FakePartnerCenter(_center.Clock);

        fake.Load("""
            {
              // a comment
              "partners": [ { "tenant": "3b33e682-00c3-41ee-9dd2-a548adf56438", "name": "Contoso", "country": "BE", "programs": "IndirectProvider, DirectBill" } ],
              "customers": [ { "tenant": "eebd1b55-5360-4438-a11d-5c06918c3014", "companyName": "A", "domain": "a.example", "country": "BE" } ],
              "relationships": [ { "partner": "3b33e682-00c3-41ee-9dd2-a548adf56438", "customer": "eebd1b55-5360-4438-a11d-5c06918c3014", "since": "2026-01-01T00:00:00Z" } ],
            }
            """);

        var partner = fake.Snapshot().Partners.Should().ContainSingle().Subject;
        partner.Programs.Should().Be(FakePrograms.IndirectProvider | FakePrograms.DirectBill);
        partner.LegalProfile.Vetting.Status.Should().Be("authorized");
        fake.Snapshot().Customers[0].CustomDomains.Should().Equal("a.example");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"partners":{}}""")]
    [InlineData("""{"partners":[1]}""")]
    [InlineData("""{"patners":[]}""")]
    [InlineData("""{"partners":[{"tenant":"3b33e682-00c3-41ee-9dd2-a548adf56438","name":"A","country":"BE"}]}""")]
    [InlineData("""{"partners":[{"tenant":"nobody","name":"A","country":"BE","programs":"IndirectProvider"}]}""")]
    [InlineData("""{"partners":[{"tenant":"3b33e682-00c3-41ee-9dd2-a548adf56438","name":"A","country":"XX","programs":"IndirectProvider"}]}""")]
    [InlineData("""{"partners":[{"tenant":"3b33e682-00c3-41ee-9dd2-a548adf56438","name":"A","country":"BE","programs":"7"}]}""")]
    public void Bad_input_names_its_place_and_changes_nothing(string json)
    {
        var before = _center.Fake.Dump();
        var load = () => _center.Fake.Load(json);

        load.Should().Throw<JsonException>();
        _center.Fake.Dump().Should().Be(before);
    }

    [Fact]
    public void The_message_names_the_member()
    {
        var load = () => _center.Fake.Load("""{"partners":[{"tenant":"3b33e682-00c3-41ee-9dd2-a548adf56438","name":"A","country":"BE","programs":"DirectBill","mpnId":"abc"}]}""");

        load.Should().Throw<JsonException>().WithMessage("partners[0].mpnId cannot be read*");
    }

    [Fact]
    public void A_relationship_with_nobody_is_refused()
    {
        var load = () => _center.Fake.Load("""{"relationships":[{"partner":"3b33e682-00c3-41ee-9dd2-a548adf56438","customer":"eebd1b55-5360-4438-a11d-5c06918c3014","since":"2026-01-01T00:00:00Z"}]}""");

        load.Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task A_reset_forgets_everything()
    {
        var token = _center.Fake.TokenFor(_center.Provider.Tenant);
        _center.Fake.Faults.Fail();

        _center.Fake.Reset();

        _center.Fake.Snapshot().Should().Be(new FakePartnerCenterSnapshot(), "nothing is left");
        _center.Fake.Faults.Pending.Should().Be(0);
        (await _center.SendAsync(token, HttpMethod.Get, "/v1/customers")).Status.Should().Be(401);
    }

    [Fact]
    public void No_secret_is_in_the_text_of_a_record()
    {
        var text = string.Join(' ', _center.Provider, _center.Provider.Applications[0], _center.Provider.Users[0] with { RefreshToken = "rt.secret" });

        text.Should().NotContain("secret");
    }
}
