using PartnerRelations.CspProgram;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-V1 to PC-V4.</summary>
public sealed class ValidationTests
{
    private readonly Center _center = new();

    [Theory]
    [InlineData("US", "WA", "Redmond", "98052", "1 Microsoft Way", "VerifiedShippable")]
    [InlineData("FR", null, "Paris", "75001", "1 rue", "VerifiedShippable")]
    [InlineData("US", null, "Redmond", "98052", "1 Microsoft Way", "InteractionRequired")]
    [InlineData("US", "WA", null, "98052", "1 Microsoft Way", "InteractionRequired")]
    [InlineData("US", "WA", "Redmond", "9805", "1 Microsoft Way", "InteractionRequired")]
    [InlineData("US", "WA", "Redmond", "98052", "Microsoft Way", "PremisesPartial")]
    [InlineData("ZZ", "WA", "Redmond", "98052", "1 Microsoft Way", "None")]
    public async Task An_address_is_judged_by_its_form(string country, string? state, string? city, string postalCode, string line, string status)
    {
        var reply = (await ValidateAsync(country, state, city, postalCode, line)).Body;

        reply.GetProperty("status").GetString().Should().Be(status);
        reply.TryGetProperty("validationMessage", out _).Should().Be(status != "VerifiedShippable");
        reply.GetProperty("originalAddress").GetProperty("addressLine1").GetString().Should().Be(line);
    }

    [Fact]
    public async Task A_test_can_decide_it()
    {
        _center.Fake.DecideAddress("1 rue", "Multiple");
        var decided = (await ValidateAsync("FR", null, "Paris", "75001", "1 RUE")).Body;
        _center.Fake.DecideAddress("1 rue", null);
        var undecided = (await ValidateAsync("FR", null, "Paris", "75001", "1 rue")).Body;

        decided.GetProperty("status").GetString().Should().Be("Multiple");
        decided.GetProperty("suggestedAddresses").GetArrayLength().Should().Be(2);
        undecided.GetProperty("status").GetString().Should().Be("VerifiedShippable");
    }

    [Theory]
    [InlineData("F", null, "1 rue")]
    [InlineData("FR", "Île", "1 rue")]
    [InlineData("FR", null, "")]
    public async Task Lengths_are_checked(string country, string? state, string line) =>
        (await ValidateAsync(country, state, "Paris", "75001", line)).Error.Should().Be((400, 2000));

    [Fact]
    public async Task A_domain_in_use_is_200_and_a_free_one_404_without_a_body()
    {
        var customer = _center.Fake.AddCustomer();

        var taken = await _center.SendAsync(_center.Provider, HttpMethod.Head, $"/v1/domains/{customer.Domain.ToUpperInvariant()}");
        var partners = await _center.SendAsync(_center.Provider, HttpMethod.Head, $"/v1/domains/{_center.Reseller.Organization.Domain}");
        var free = await _center.SendAsync(_center.Provider, HttpMethod.Head, "/v1/domains/free.onmicrosoft.com");

        (taken.Status, partners.Status, free.Status).Should().Be((200, 200, 404));
        free.Text.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_country_has_rules()
    {
        foreach (var country in Countries.All)
        {
            var rules = (await _center.GetAsync(_center.Provider, $"/v1/countryvalidationrules/{country.Code}")).Body;
            rules.GetProperty("iso2Code").GetString().Should().Be(country.Code.Value);
            rules.GetProperty("countryCallingCodes").GetProperty("value")[0].GetString().Should().MatchRegex("^[0-9]{1,4}$");
        }

        (await _center.GetAsync(_center.Provider, "/v1/countryvalidationrules/ZZ")).Error.Should().Be((404, 1000));
        var us = (await _center.GetAsync(_center.Provider, "/v1/countryvalidationrules/us")).Body;
        (us.GetProperty("resellerAgreementRegion").GetString(), us.GetProperty("isStateRequired").GetBoolean()).Should().Be(("AOC", true));
    }

    [Fact]
    public async Task Codes_for_government_customers_are_a_bare_array()
    {
        _center.Fake.ChangePartner(_center.Provider.Tenant, partner => partner with
        {
            ValidationCodes = [new() { OrganizationName = "Contoso", ValidationId = "12345", MaxCreates = 5, RemainingCreates = 4, ChangedAt = new DateTimeOffset(2018, 10, 10, 18, 49, 58, TimeSpan.Zero) }],
        });

        var codes = (await _center.GetAsync(_center.Provider, "/v1/customers/all/validations")).Body;

        codes[0].GetProperty("eTag").GetString().Should().Be("W/\"datetime'2018-10-10T18%3A49%3A58Z'\"");
    }

    private Task<Reply> ValidateAsync(string country, string? state, string? city, string postalCode, string line)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AddressLine1"] = line,
            ["City"] = city,
            ["State"] = state,
            ["PostalCode"] = postalCode,
            ["Country"] = country,
        });
        return _center.SendAsync(_center.Provider, HttpMethod.Post, "/v1/validations/address", body);
    }
}
