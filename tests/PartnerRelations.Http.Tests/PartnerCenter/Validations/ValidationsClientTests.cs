using System.Net;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Validations;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Validations;

public sealed class ValidationsClientTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("""{"status":"VerifiedShippable"}""", true)]
    [InlineData("""{"status":"Verified"}""", true)]
    [InlineData("""{"status":"InteractionRequired"}""", false)]
    [InlineData("""{"status":"None"}""", false)]
    [InlineData("""{"status":"NotValidated"}""", false)]
    [InlineData("""{"status":"SomethingNew"}""", false)]
    public async Task An_address_is_right_where_the_service_says_so_or_says_nothing(string answer, bool isValid)
    {
        var (sent, validation) = await Exchange.CallAsync(answer, (IValidationsClient validations, CancellationToken stop) => validations.ValidateAddressAsync(new Address { Country = "FR", AddressLine1 = "1 rue d’été" }, stop));

        sent.Body.ShouldMean("""{"country":"FR","addressLine1":"1 rue d’été"}""");
        validation.IsValid.Should().Be(isValid);
    }

    [Fact]
    public async Task A_wrong_address_may_also_be_refused()
    {
        var fault = await Exchange.FaultAsync(HttpStatusCode.BadRequest, """{"code":2000,"description":"Postal code."}""", (IValidationsClient validations, CancellationToken stop) => validations.ValidateAddressAsync(new Address(), stop));

        fault.Operation!.Id.Should().Be("PC-V1");
        fault.Description.Should().Be("Postal code.");
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.NoContent)]
    public async Task Whether_a_domain_is_taken_is_not_guessed(HttpStatusCode status)
    {
        var fault = await Exchange.FaultAsync(status, string.Empty, (IValidationsClient validations, CancellationToken stop) => validations.IsDomainTakenAsync("trey.onmicrosoft.com", stop));

        fault.StatusCode.Should().Be(status);
        fault.Operation!.Id.Should().Be("PC-V2");
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/../../customers")]
    [InlineData("a\r\nX-Evil: 1")]
    public async Task What_is_no_domain_makes_no_other_call_of_this_one(string domain)
    {
        var service = new StubService();
        await using var connected = Connected.To(service);
        var validations = (IValidationsClient)connected.Services.GetService(typeof(IValidationsClient))!;

        var fault = await Assert.ThrowsAsync<PartnerCenterException>(() => validations.IsDomainTakenAsync(domain, TestContext.Current.CancellationToken));

        fault.Kind.Should().Be(PartnerCenterFaultKind.Refused);
        service.Sent.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"iso2Code":"US","isStateRequired":true,"postalCodeRegex":"^\\d{5}$","countryCallingCodes":{"value":["1"]},"states":{"value":["WA","NY"]},"supportedLanguages":{"value":["en"]},"supportedCultures":{"value":["en-US","es-US"]}}""")]
    [InlineData("""{"iso2Code":"US","isStateRequired":"true","postalCodeRegex":"^\\d{5}$","countryCallingCodes":[1],"states":["WA","NY"],"supportedLanguages":["en"],"supportedCultures":["en-US","es-US"]}""")]
    [InlineData("""{"Iso2Code":"US","IsStateRequired":true,"PostalCodeRegex":"^\\d{5}$","CountryCallingCodesList":["1"],"SupportedStatesList":["WA",null,"NY"],"SupportedLanguagesList":["en"],"SupportedCulturesList":{"Value":["en-US","es-US"],"more":{"a":[1]}}}""")]
    public async Task The_rules_of_a_country_come_in_both_shapes(string answer)
    {
        var (sent, rules) = await Exchange.CallAsync(answer, (IValidationsClient validations, CancellationToken stop) => validations.GetCountryRulesAsync(CountryCode.Parse("us"), stop));

        sent.PathAndQuery.Should().Be("/v1/countryvalidationrules/US");
        rules.Iso2Code.Should().Be("US");
        rules.IsStateRequired.Should().BeTrue();
        rules.PostalCodeRegex.Should().Be(@"^\d{5}$");
        rules.CountryCallingCodes.Should().Equal("1");
        rules.States.Should().Equal("WA", "NY");
        rules.SupportedLanguages.Should().Equal("en");
        rules.SupportedCultures.Should().Equal("en-US", "es-US");
    }

    [Theory]
    [InlineData("""{"states":"WA"}""")]
    [InlineData("""{"states":{"value":"WA"}}""")]
    [InlineData("""{"states":[["WA"]]}""")]
    public async Task A_list_in_no_known_shape_is_a_fault(string answer)
    {
        var fault = await Exchange.FaultAsync(HttpStatusCode.OK, answer, (IValidationsClient validations, CancellationToken stop) => validations.GetCountryRulesAsync(CountryCode.Parse("US"), stop));

        fault.Kind.Should().Be(PartnerCenterFaultKind.Unreadable);
    }

    [Theory]
    [InlineData("""{"states":{}}""")]
    [InlineData("""{"states":{"value":null}}""")]
    [InlineData("""{"states":null}""")]
    public async Task A_list_that_is_not_there_is_none(string answer)
    {
        var (_, rules) = await Exchange.CallAsync(answer, (IValidationsClient validations, CancellationToken stop) => validations.GetCountryRulesAsync(CountryCode.Parse("US"), stop));

        rules.States.Should().BeNull();
    }
}
