namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-A2 to PC-A5.</summary>
public sealed class AgreementTests
{
    private const string Confirmation = """
        {"primaryContact":{"firstName":"Tania","lastName":"Carr","email":"a@b.example","phoneNumber":null},
         "templateId":"117a77b0-9360-443b-8795-c6dedc750cf9","dateAgreed":"2026-03-01T00:00:00.000Z","type":"MicrosoftCustomerAgreement"}
        """;

    private readonly Center _center = new();

    [Theory]
    [InlineData("", 1)]
    [InlineData("?agreementType=MicrosoftCustomerAgreement", 1)]
    [InlineData("?agreementType=*", 2)]
    public async Task Without_a_type_only_the_cloud_agreement_is_listed(string query, int count) =>
        (await _center.GetAsync(_center.Provider, $"/v1/agreements{query}")).Items.GetArrayLength().Should().Be(count);

    [Fact]
    public async Task A_type_or_template_that_does_not_exist_is_refused()
    {
        (await _center.GetAsync(_center.Provider, "/v1/agreements?agreementType=Handshake")).Error.Should().Be((400, 2000));
        (await _center.GetAsync(_center.Provider, "/v1/agreementtemplates/00000000-0000-0000-0000-000000000001/document")).Error.Should().Be((404, 1000));
        (await _center.GetAsync(_center.Provider, "/v1/agreementtemplates/117a77b0-9360-443b-8795-c6dedc750cf9/document?country=ZZ")).Error.Should().Be((400, 2000));
    }

    [Fact]
    public async Task A_confirmation_is_taken_once_and_listed()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        var path = $"/v1/customers/{customer.Tenant}/agreements";

        var made = await _center.SendAsync(_center.Provider, HttpMethod.Post, path, Confirmation);
        var again = await _center.SendAsync(_center.Provider, HttpMethod.Post, path, Confirmation);
        var list = await _center.GetAsync(_center.Provider, path + "?agreementType=MicrosoftCustomerAgreement");

        made.Status.Should().Be(201);
        made.Body.GetProperty("userId").GetString().Should().Be(_center.Provider.Users[0].Id.ToString());
        made.Body.GetProperty("dateAgreed").GetString().Should().Be("2026-03-01T00:00:00.000Z");
        again.Error.Should().Be((400, 600061));
        list.Each("dateAgreed").Should().Equal("2026-03-01T00:00:00");
        (await _center.GetAsync(_center.Provider, path + "?agreementType=MicrosoftCloudAgreement")).Items.GetArrayLength().Should().Be(0);
    }

    [Theory]
    [InlineData("117a77b0", "998b88de")]
    [InlineData("\"Tania\"", "null")]
    [InlineData("2026-03-01T00:00:00.000Z", "soon")]
    [InlineData("\"MicrosoftCustomerAgreement\"", "\"Handshake\"")]
    public async Task A_confirmation_with_bad_input_is_refused(string good, string bad)
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);

        (await _center.SendAsync(_center.Provider, HttpMethod.Post, $"/v1/customers/{customer.Tenant}/agreements", Confirmation.Replace(good, bad, StringComparison.Ordinal))).Error.Should().Be((400, 2000));
    }

    [Fact]
    public async Task A_customer_may_sign_itself()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider);
        var path = $"/v1/customers/{customer.Tenant}/directSignedMicrosoftCustomerAgreementStatus";
        var before = await _center.GetAsync(_center.Provider, path);
        _center.Fake.ChangeCustomer(customer.Tenant, one => one with { HasSignedAgreement = true });

        before.Body.GetProperty("isSigned").GetBoolean().Should().BeFalse();
        (await _center.GetAsync(_center.Provider, path)).Body.GetProperty("isSigned").GetBoolean().Should().BeTrue();
    }
}
