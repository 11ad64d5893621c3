using System.Globalization;
using System.Text.RegularExpressions;
using PartnerRelations.CspProgram;

namespace PartnerRelations.Tests.CspProgram;

public sealed partial class ProgramRuleCatalogueTests
{
    [Fact]
    public void Every_row_of_the_program_rules_is_there_and_no_other()
    {
        string[] expected = [.. Ids('E', 17), .. Ids('V', 6), .. Ids('K', 13), .. Ids('C', 19), .. Ids('G', 12), .. Ids('D', 6)];

        ProgramRuleCatalogue.All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Should().Equal(expected);
    }

    [Fact]
    public void Entries_of_one_row_stand_together_so_that_a_reader_finds_its_history()
    {
        var ids = ProgramRuleCatalogue.All.Select(rule => rule.Id).ToList();

        ids.Where((id, at) => at == 0 || ids[at - 1] != id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_entry_says_its_rule_in_a_sentence_and_where_it_comes_from()
    {
        ProgramRuleCatalogue.All.Should().OnlyContain(rule => rule.Title.EndsWith('.') && char.IsUpper(rule.Title[0]));
        ProgramRuleCatalogue.All.Should().OnlyContain(rule => !string.IsNullOrWhiteSpace(rule.Source));
        ProgramRuleCatalogue.All.Should().OnlyContain(rule => rule.SeenBy != RuleWitness.None && Enum.IsDefined(rule.SeenBy));
        ProgramRuleCatalogue.All.Select(rule => rule.Title).Should().OnlyHaveUniqueItems();
        ProgramRuleCatalogue.All.Should().NotContain(rule => Year().IsMatch(rule.Title));
    }

    [Fact]
    public void What_the_seed_page_has_has_no_first_day_and_everything_else_came_after_it()
    {
        foreach (var rule in ProgramRuleCatalogue.All)
        {
            (rule.InForceFrom is null).Should().Be(rule.SeenBy is RuleWitness.SeedPage or RuleWitness.SeedImplied, rule.Title);
            (rule.InForceFrom is null || rule.InForceFrom > ProgramRuleCatalogue.SeedDay).Should().BeTrue(rule.Title);
            (rule.InForceUntil is null || rule.InForceUntil > (rule.InForceFrom ?? ProgramRuleCatalogue.SeedDay)).Should().BeTrue(rule.Title);
        }
    }

    [Fact]
    public void A_rule_is_in_force_from_its_first_day_up_to_the_day_before_it_ends()
    {
        foreach (var rule in ProgramRuleCatalogue.All)
        {
            if (rule.InForceFrom is { } from)
            {
                rule.IsInForceOn(from.AddDays(-1)).Should().BeFalse(rule.Title);
                rule.IsInForceOn(from).Should().BeTrue(rule.Title);
            }

            if (rule.InForceUntil is { } until)
            {
                rule.IsInForceOn(until.AddDays(-1)).Should().BeTrue(rule.Title);
                rule.IsInForceOn(until).Should().BeFalse(rule.Title);
            }
        }
    }

    [Fact]
    public void Every_row_but_those_not_on_the_seed_page_is_in_force_on_its_day()
    {
        string[] later = ["E14", "E16", "E17", "V1", "V2", "V3", "V4", "V5", "V6", "K10", "K11", "K12", "K13",
            "C11", "C12", "C13", "C14", "C15", "C16", "C17", "C19", .. Ids('G', 12), .. Ids('D', 6)];
        var seed = ProgramRules.AsOf(ProgramRuleCatalogue.SeedDay);

        ProgramRuleCatalogue.All.Select(rule => rule.Id).Except(seed.Rules.Select(rule => rule.Id), StringComparer.Ordinal)
            .Should().BeEquivalentTo(later);
        seed.Rules.Should().OnlyContain(rule => rule.SeenBy == RuleWitness.SeedPage || rule.SeenBy == RuleWitness.SeedImplied);
        seed.Rules.Should().Equal(ProgramRuleCatalogue.All.Where(rule => rule.InForceFrom is null));
    }

    [Theory]
    [InlineData("C8", "2023-10-09", false)]
    [InlineData("C9", "2023-10-09", false)]
    [InlineData("C10", "2024-01-01", true)]
    [InlineData("C11", "2023-10-01", true)]
    [InlineData("E1", "2020-10-01", true)]
    [InlineData("E6", "2021-01-27", false)]
    [InlineData("E8", "2021-01-27", false)]
    [InlineData("E9", "2023-01-01", true)]
    [InlineData("E10", "2017-08-16", false)]
    [InlineData("E13", "2021-01-27", false)]
    [InlineData("E14", "2020-02-01", false)]
    [InlineData("E16", "2024-04-01", false)]
    [InlineData("E16", "2025-10-01", false)]
    [InlineData("K6", "2017-11-28", false)]
    [InlineData("K9", "2023-10-01", true)]
    [InlineData("K10", "2020-02-01", false)]
    [InlineData("K12", "2020-07-03", false)]
    [InlineData("K13", "2025-07-01", true)]
    [InlineData("K13", "2025-12-01", false)]
    public void An_entry_says_whether_its_day_is_known(string id, string from, bool unknown)
    {
        var day = DateOnly.Parse(from, CultureInfo.InvariantCulture);

        ProgramRuleCatalogue.All.Where(rule => rule.Id == id && rule.InForceFrom == day)
            .Should().NotBeEmpty().And.OnlyContain(rule => rule.DateUnknown == unknown);
    }

    [Fact]
    public void K6_says_why_the_end_of_tenant_administration_has_no_known_day()
    {
        var entry = ProgramRuleCatalogue.All.Single(rule => rule.Id == "K6" && rule.InForceUntil is not null);

        entry.DateUnknown.Should().BeTrue();
        entry.Source.Should().Contain("no page says");
    }

    private static IEnumerable<string> Ids(char letter, int count) => Enumerable.Range(1, count).Select(number => $"{letter}{number}");

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex Year();
}
