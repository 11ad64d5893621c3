namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-C3.</summary>
public sealed class CustomerCreationTests
{
    private readonly Center _center = new();

    [Fact]
    public async Task A_customer_is_made_and_its_password_is_told_once()
    {
        var made = await CreateAsync(Body());
        var read = await _center.GetAsync(_center.Provider, $"/v1/customers/{made.Body.GetProperty("id").GetString()}");

        made.Status.Should().Be(201);
        made.Body.GetProperty("userCredentials").GetProperty("password").GetString().Should().NotBeNullOrEmpty();
        made.Body.GetProperty("billingProfile").GetProperty("culture").GetString().Should().Be("fr-FR");
        made.Body.GetProperty("relationshipToPartner").GetString().Should().Be("none");
        read.Body.GetProperty("relationshipToPartner").GetString().Should().Be("reseller");
        read.Body.TryGetProperty("userCredentials", out _).Should().BeFalse();
        read.Body.TryGetProperty("associatedPartnerId", out _).Should().BeFalse();
    }

    [Fact]
    public async Task One_for_a_reseller_belongs_to_both_at_once()
    {
        var made = await CreateAsync(Body(more: $"""  , "AssociatedPartnerId": "{_center.Reseller.Tenant}" """));
        var id = made.Body.GetProperty("id").GetString();

        (await _center.GetAsync(_center.Reseller, $"/v1/customers/{id}")).Status.Should().Be(200);
        (await _center.GetAsync(_center.Provider, $"/v1/customers/{id}")).Body.GetProperty("associatedPartnerId").GetString().Should().Be(_center.Reseller.Tenant.ToString());
        made.Body.GetProperty("relationshipToPartner").GetString().Should().Be("reseller");
    }

    [Fact]
    public async Task A_repeat_with_the_same_request_id_makes_no_second_one()
    {
        (string, string)[] ids = [("MS-RequestId", "d1e1c1a0-0000-4000-8000-000000000001")];

        var first = await CreateAsync(Body(), ids);
        var again = await CreateAsync(Body(), ids);
        var otherwise = await CreateAsync(Body(domain: "other.onmicrosoft.com"), ids);

        again.Text.Should().Be(first.Text);
        otherwise.Error.Should().Be((400, 2000));
        _center.Fake.Snapshot().Customers.Should().HaveCount(1);
    }

    [Fact]
    public async Task What_was_made_before_the_answer_was_lost_is_found_by_the_request_id()
    {
        (string, string)[] ids = [("MS-RequestId", "d1e1c1a0-0000-4000-8000-000000000001")];
        _center.Fake.Faults.LoseAnswer("PC-C3");
        var lost = () => CreateAsync(Body(), ids);
        await lost.Should().ThrowAsync<HttpRequestException>();

        var again = await CreateAsync(Body(), ids);

        again.Status.Should().Be(201);
        _center.Fake.Snapshot().Customers.Should().ContainSingle(customer => customer.Tenant.ToString() == again.Body.GetProperty("id").GetString());
        (await CreateAsync(Body())).Status.Should().Be(409, "another request asks for the same domain");
    }

    [Fact]
    public async Task Many_at_once_with_one_request_id_make_one_customer()
    {
        (string, string)[] ids = [("MS-RequestId", "d1e1c1a0-0000-4000-8000-000000000001")];

        var replies = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => CreateAsync(Body(), ids))));

        replies.Select(reply => reply.Text).Distinct().Should().HaveCount(1);
        _center.Fake.Snapshot().Customers.Should().HaveCount(1);
    }

    [Fact]
    public async Task Many_at_once_with_one_domain_make_one_customer()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => CreateAsync(Body()))));

        replies.Count(reply => reply.Status == 201).Should().Be(1);
        replies.Where(reply => reply.Status != 201).Should().OnlyContain(reply => reply.Status == 409);
    }

    [Theory]
    [InlineData("PL", null, "123456", 400, 600049)]
    [InlineData("PL", "!", "123456", 400, 600050)]
    [InlineData("PL", "1234567890", null, 400, 600051)]
    [InlineData("FR", "1234567890", "123456", 400, 600002)]
    [InlineData("US", null, null, 403, 2030)]
    [InlineData("??", null, null, 400, 2000)]
    public async Task What_the_country_asks_for_is_checked(string country, string? registration, string? phone, int status, int code)
    {
        var reply = await CreateAsync(Body(country: country, registration: registration, phone: phone));

        reply.Error.Should().Be((status, code));
        _center.Fake.Snapshot().Customers.Should().BeEmpty();
    }

    [Theory]
    [InlineData("companyProfile")]
    [InlineData("domain")]
    [InlineData("email")]
    [InlineData("culture")]
    [InlineData("language")]
    [InlineData("companyName")]
    [InlineData("defaultAddress")]
    [InlineData("country")]
    public async Task A_required_field_that_is_missing_is_named(string field)
    {
        var reply = await CreateAsync(Body().Replace($"\"{field}\"", "\"nothing\"", StringComparison.OrdinalIgnoreCase));

        reply.Error.Should().Be((400, 2000));
        reply.Body.GetProperty("description").GetString().Should().Contain(field);
    }

    [Fact]
    public async Task Only_providers_and_direct_partners_create()
    {
        var reply = await _center.SendAsync(_center.Reseller, HttpMethod.Post, "/v1/customers", Body());

        reply.Error.Should().Be((403, 2032));
    }

    [Fact]
    public async Task For_a_reseller_a_user_must_ask_and_the_reseller_must_be_a_partner()
    {
        var stranger = _center.Fake.AddReseller("Stranger");
        var forReseller = Body(more: $"""  , "associatedPartnerId": "{_center.Reseller.Tenant}" """);
        var forStranger = Body(more: $"""  , "associatedPartnerId": "{stranger.Tenant}" """);

        (await _center.SendAsync(_center.Fake.AppOnlyTokenFor(_center.Provider.Tenant), HttpMethod.Post, "/v1/customers", forReseller)).Error.Should().Be((403, 900329));
        (await CreateAsync(forStranger)).Error.Should().Be((400, 2000));
        (await _center.SendAsync(_center.Fake.AppOnlyTokenFor(_center.Provider.Tenant), HttpMethod.Post, "/v1/customers", Body())).Status.Should().Be(201);
    }

    private Task<Reply> CreateAsync(string body, params (string Name, string Value)[] headers) =>
        _center.SendAsync(_center.Provider, HttpMethod.Post, "/v1/customers", body, headers);

    private static string Body(string domain = "new.onmicrosoft.com", string country = "FR", string? registration = null, string? phone = null, string more = "") => $$"""
        { "CompanyProfile": { "Domain": "{{domain}}", "OrganizationRegistrationNumber": {{Quoted(registration)}} },
          "BillingProfile": { "Email": "a@b.example", "Culture": "FR-FR", "Language": "fr", "CompanyName": "New", "FirstName": null,
            "DefaultAddress": { "Country": "{{country}}", "City": "Paris", "AddressLine1": "1 rue", "PhoneNumber": {{Quoted(phone)}} } }{{more}} }
        """;

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";
}
