using PartnerRelations.CspProgram;
using PartnerRelations.Providers;
using PartnerRelations.Storage;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests.Stores;

public sealed class InMemoryProviderDirectoryTests
{
    private readonly PartnerSamples _samples = new();
    private readonly InMemoryProviderDirectory _directory = new();

    [Fact]
    public async Task Entries_are_added_replaced_and_removed()
    {
        var entry = _samples.ProviderEntry();
        _directory.Add(entry);
        (await _directory.FindAsync(entry.Id, default)).Should().Be(entry);

        var changed = entry with { Name = "Another name" };
        _directory.Add(changed);
        (await _directory.FindAsync(entry.Id, default)).Should().Be(changed);

        _directory.Remove(entry.Id);
        (await _directory.FindAsync(entry.Id, default)).Should().BeNull();
    }

    [Theory]
    [InlineData("nor", true)]
    [InlineData("NORTHWIND", true)]
    [InlineData("dist", true)]
    [InlineData("  Supply ", true)]
    [InlineData("wind", false)]
    [InlineData("istribution", false)]
    [InlineData("x", false)]
    public async Task A_name_is_found_by_the_beginning_of_a_word(string text, bool isFound)
    {
        _directory.Add(_samples.ProviderEntry() with { Name = "Northwind Distribution (supply)" });

        (await SearchAsync(new ProviderQuery { Name = text })).Should().HaveCount(isFound ? 1 : 0);
    }

    [Fact]
    public async Task Filters_are_joined()
    {
        var german = Add("DE", ProviderServices.MarketingHelp | ProviderServices.TechnicalAssistance);
        var french = Add("FR", ProviderServices.MarketingHelp);
        var american = Add("US", ProviderServices.TechnicalAssistance);

        (await SearchAsync(new ProviderQuery())).Should().BeEquivalentTo([german, french, american]);
        (await SearchAsync(new ProviderQuery { Country = CountryCode.Parse("FR") })).Should().Equal(french);
        (await SearchAsync(new ProviderQuery { Region = CspRegions.Of(CountryCode.Parse("DE")) })).Should().BeEquivalentTo([german, french]);
        (await SearchAsync(new ProviderQuery { Services = ProviderServices.TechnicalAssistance })).Should().BeEquivalentTo([german, american]);
        (await SearchAsync(new ProviderQuery { Services = ProviderServices.MarketingHelp | ProviderServices.TechnicalAssistance })).Should().Equal(german);
        (await SearchAsync(new ProviderQuery { Region = CspRegions.Of(CountryCode.Parse("FR")), Country = CountryCode.Parse("US") })).Should().BeEmpty();
    }

    [Fact]
    public async Task Pages_follow_the_order_of_the_tenant_ids()
    {
        List<ProviderEntry> entries = [];
        while (entries.Count < 7) entries.Add(Add("DE", ProviderServices.None));
        var sorted = entries.OrderBy(entry => entry.Id.ToString(), StringComparer.Ordinal).ToList();

        var first = await _directory.SearchAsync(new ProviderQuery(), new PageRange { Take = 3 }, default);
        var rest = await _directory.SearchAsync(new ProviderQuery(), new PageRange { Take = 9, After = first[^1].Id.Tenant.Value }, default);

        first.Concat(rest).Should().Equal(sorted);
    }

    private ProviderEntry Add(string country, ProviderServices services)
    {
        var entry = _samples.ProviderEntry(country: country) with { Services = services };
        _directory.Add(entry);
        return entry;
    }

    private Task<IReadOnlyList<ProviderEntry>> SearchAsync(ProviderQuery query) => _directory.SearchAsync(query, new PageRange { Take = 10 }, default);
}
