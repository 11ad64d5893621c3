using System.Text.Json;
using PartnerRelations.CspProgram;
using PartnerRelations.Providers;
using PartnerRelations.Serialization;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.Providers;

public sealed class ProviderSearchTests
{
    private readonly PartnerSamples _samples = new();
    private readonly InMemoryProviderDirectory _directory = new();
    private readonly FakeResellerStanding _standings = new();
    private readonly ProviderDirectoryService _service;
    private readonly ProviderEntry _german;
    private readonly ProviderEntry _french;
    private readonly ProviderEntry _american;

    public ProviderSearchTests()
    {
        _service = new ProviderDirectoryService(_directory, _standings);
        _german = Listed("Northwind Distribution GmbH", "DE", ProviderServices.TechnicalAssistance | ProviderServices.MarketingHelp);
        _french = Listed("Élan (Nord) SA", "FR", ProviderServices.TechnicalAssistance);
        _american = Listed("Contoso North", "US", ProviderServices.FinancingAndCreditTerms);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task K9_A_reseller_sees_the_providers_of_its_own_region_whatever_their_country()
    {
        (await FoundAsync(Reseller("FR"))).Should().BeEquivalentTo([_german, _french]);
        (await FoundAsync(Reseller("US"))).Should().Equal(_american);
        (await FoundAsync(Reseller("JP"))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_reseller_may_look_into_other_regions_or_all_of_them()
    {
        var reseller = Reseller("FR");

        (await FoundAsync(reseller, new ProviderSearch { Region = CspRegion.UnitedStates })).Should().Equal(_american);
        (await FoundAsync(reseller, new ProviderSearch { AllRegions = true })).Should().BeEquivalentTo([_german, _french, _american]);
        (await FoundAsync(reseller, new ProviderSearch { Country = " us " })).Should().Equal([_american], "a country says which region is meant");
        (await FoundAsync(reseller, new ProviderSearch { Country = "US", Region = CspRegion.Europe })).Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_has_no_region_of_its_own_names_one()
    {
        foreach (var actor in new[] { Actor.Anonymous, Actor.Reviewer("r"), _samples.Actor(_samples.Tenant()), Actor.Customer(_samples.Tenant(), _samples.User(), PartnerRoles.None) })
        {
            (await _service.As(actor).SearchAsync(cancellationToken: Cancel)).Error!.Should().Match<PartnerError>(error => error.Code == "provider.region_required" && error.Target == "Region");
            (await FoundAsync(actor, new ProviderSearch { Region = CspRegion.Europe })).Should().HaveCount(2);
            (await FoundAsync(actor, new ProviderSearch { AllRegions = true })).Should().HaveCount(3);
            (await FoundAsync(actor, new ProviderSearch { Country = "FR" })).Should().HaveCount(1);
        }
    }

    [Fact]
    public async Task K9_A_reseller_in_a_country_without_a_region_is_told_so_and_may_name_one()
    {
        var reseller = Reseller("CU");

        (await _service.As(reseller).SearchAsync(cancellationToken: Cancel)).Error!.Code.Should().Be("country.no_csp_region");
        (await FoundAsync(reseller, new ProviderSearch { Region = CspRegion.Europe })).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("north", 2)]
    [InlineData("NORTHWIND DISTR", 1)]
    [InlineData("  distribution ", 1)]
    [InlineData("nord", 1)]
    [InlineData("élan", 1)]
    [InlineData("ÉLAN", 1)]
    [InlineData("wind", 0)]
    [InlineData("north%", 0)]
    [InlineData("", 3)]
    public async Task A_name_matches_from_the_beginning_of_a_word_in_any_letter_case(string name, int count)
    {
        (await FoundAsync(Actor.Anonymous, new ProviderSearch { Name = name, AllRegions = true })).Should().HaveCount(count);
    }

    [Fact]
    public async Task Every_service_that_is_asked_for_must_be_offered()
    {
        var reseller = Reseller("FR");

        (await FoundAsync(reseller, new ProviderSearch { Services = ProviderServices.TechnicalAssistance })).Should().BeEquivalentTo([_german, _french]);
        (await FoundAsync(reseller, new ProviderSearch { Services = ProviderServices.TechnicalAssistance | ProviderServices.MarketingHelp })).Should().Equal(_german);
        (await FoundAsync(reseller, new ProviderSearch { Services = ProviderServices.ProductSupportForCustomers })).Should().BeEmpty();
        (await FoundAsync(reseller, new ProviderSearch { Services = ProviderServices.TechnicalAssistance, Country = "FR", Name = "nord", Region = CspRegion.Europe })).Should().Equal(_french);
    }

    [Fact]
    public async Task All_problems_of_the_form_are_told_at_once()
    {
        var search = new ProviderSearch { Name = new string('x', 101), Country = "Атлантида", Region = (CspRegion)99, Services = (ProviderServices)64 };

        (await _service.As(Actor.Anonymous).SearchAsync(search, cancellationToken: Cancel)).Errors.Select(error => (error.Code, error.Target)).Should().Equal(
            ("form.too_long", "Name"), ("country.unknown", "Country"), ("form.malformed", "Region"), ("form.malformed", "Services"));
    }

    [Theory]
    [InlineData(CspRegion.None, false, "Region")]
    [InlineData(CspRegion.Europe, true, "AllRegions")]
    public async Task A_region_that_is_none_or_one_together_with_all_is_refused(CspRegion region, bool all, string target)
    {
        (await _service.As(Actor.Anonymous).SearchAsync(new ProviderSearch { Region = region, AllRegions = all }, cancellationToken: Cancel)).Error!
            .Should().Match<PartnerError>(error => error.Code == "form.malformed" && error.Target == target);
    }

    [Fact]
    public async Task A_name_with_invisible_characters_is_refused()
    {
        (await _service.As(Actor.Anonymous).SearchAsync(new ProviderSearch { Name = "North\u200Bwind", AllRegions = true }, cancellationToken: Cancel)).Error!.Code.Should().Be("form.control_characters");
    }

    [Fact]
    public async Task Pages_show_each_provider_once_while_others_are_listed_and_taken_off()
    {
        var there = Enumerable.Range(0, 40).Select(_ => Listed("Fabrikam", "BR")).ToList();
        var search = new ProviderSearch { Name = "fabrikam", Region = CspRegion.Brazil };
        var seen = new List<ProviderEntry>();
        string? token = null;
        do
        {
            var page = (await _service.As(Actor.Anonymous).SearchAsync(search, new PageRequest { Size = 7, Token = token }, Cancel)).Value;
            seen.AddRange(page.Items);
            token = page.NextToken;
            Listed("Fabrikam too", "BR");
            _directory.Remove(page.Items[^1].Id);
        }
        while (token is not null);

        seen.Should().OnlyHaveUniqueItems().And.Contain(there);
        seen.Select(entry => entry.Id.Tenant.Value).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task A_page_token_is_good_for_its_own_search_only()
    {
        var reseller = Reseller("FR");
        var providers = _service.As(reseller);
        var token = (await providers.SearchAsync(page: new PageRequest { Size = 1 }, cancellationToken: Cancel)).Value.NextToken!;

        (await providers.SearchAsync(new ProviderSearch { Region = CspRegion.Europe }, new PageRequest { Token = token }, Cancel)).Value.Items.Should().ContainSingle("the own region is that region");
        foreach (var (search, wrong) in new[]
        {
            (new ProviderSearch { AllRegions = true }, token), (new ProviderSearch { Name = "n" }, token), (new ProviderSearch { Country = "DE" }, token),
            (new ProviderSearch { Services = ProviderServices.MarketingHelp }, token), (new ProviderSearch(), "nonsense"), (new ProviderSearch(), string.Empty),
        })
        {
            (await providers.SearchAsync(search, new PageRequest { Token = wrong }, Cancel)).Error!.Code.Should().Be("page.token_not_usable");
        }

        (await providers.SearchAsync(page: new PageRequest { Size = 501 }, cancellationToken: Cancel)).Error!.Code.Should().Be("page.size_out_of_range");
    }

    [Fact]
    public async Task A_listed_provider_is_found_wherever_it_is_and_another_is_not()
    {
        (await _service.As(Reseller("FR")).FindAsync(_american.Id, Cancel)).Value.Should().Be(_american);
        (await _service.As(Actor.Anonymous).FindAsync(_samples.Provider(), Cancel)).Error!.Code.Should().Be("provider.not_found");
    }

    [Fact]
    public async Task Cancelling_passes_through() =>
        await _service.As(Reseller("FR")).Awaiting(providers => providers.SearchAsync(cancellationToken: new CancellationToken(canceled: true))).Should().ThrowAsync<OperationCanceledException>();

    [Fact]
    public void A_search_comes_back_from_json_as_it_was()
    {
        var search = new ProviderSearch { Name = "Élan", Country = "FR", Region = CspRegion.Europe, Services = ProviderServices.MarketingHelp | ProviderServices.TechnicalAssistance };
        var info = PartnerRelationsJson.Options.GetTypeInfo(typeof(ProviderSearch));

        JsonSerializer.Deserialize(JsonSerializer.Serialize(search, info), info).Should().Be(search);
    }

    private async Task<IReadOnlyList<ProviderEntry>> FoundAsync(Actor actor, ProviderSearch? search = null) => (await _service.As(actor).SearchAsync(search, cancellationToken: Cancel)).Value.Items;

    private Actor Reseller(string country)
    {
        var standing = _samples.ResellerStanding(country: country);
        _standings.Set(standing);
        return _samples.Actor(standing.Reseller.Tenant, PartnerRoles.None);
    }

    private ProviderEntry Listed(string name, string country, ProviderServices services = ProviderServices.None)
    {
        var entry = _samples.ProviderEntry(country: country) with { Name = name, Services = services };
        _directory.Add(entry);
        return entry;
    }
}
