using System.Text.RegularExpressions;
using PartnerRelations.Walkthrough;

namespace PartnerRelations.Testing.Tests.Walkthrough;

/// <summary>The sample that is full of mistakes shows every refusal that the library can answer in the story.</summary>
public sealed partial class MistakesTests
{
    /// <summary>Refusals that belong to days on which something was not possible yet, and so do not come today.</summary>
    private static readonly string[] OnEarlierDays =
    [
        "customer_relationship.creation_not_possible_yet",
        "customer_relationship.ending_not_possible_yet",
        "customer_relationship.withdrawal_not_possible_yet",
        "enrollment.agreement_not_asked",
        "enrollment.appeal_not_possible",
        "enrollment.mpn_postponing_not_possible",
        "provider_link.ending_not_possible_yet",
        "provider_link.withdrawal_not_possible_yet",
    ];

    /// <summary>Refusals that need a host that lets confirmation links be used for ever.</summary>
    private static readonly string[] InOtherHosts = ["enrollment.resend_not_offered"];

    [Fact]
    public async Task Today_it_shows_every_refusal_but_those_of_earlier_days()
    {
        var shown = await ShownAsync();

        PartnerErrorCodes.All.Select(entry => entry.Code).Except(shown).Except(InOtherHosts).Should().BeEquivalentTo(OnEarlierDays);
    }

    [Fact]
    public async Task On_the_seeds_day_it_shows_those_too() => (await ShownAsync("--as-of", "2017-06-09")).Should().Contain(OnEarlierDays);

    [Theory]
    [InlineData("2018-01-01")]
    [InlineData("2020-07-03")]
    [InlineData("2021-01-27")]
    [InlineData("2023-10-08")]
    [InlineData("2023-10-09")]
    [InlineData("2024-04-01")]
    [InlineData("2025-12-01")]
    public async Task On_every_day_of_the_program_the_story_arrives_past_its_refusals(string day) => (await ShownAsync("--as-of", day)).Should().HaveCountGreaterThan(100);

    [Fact]
    public async Task Every_refusal_comes_with_what_to_do()
    {
        using var run = new WalkRun();
        await run.RunAsync("full-of-mistakes.json");
        var lines = run.Output.Split('\n');

        foreach (var (index, line) in lines.Index().Where(line => line.Item.Contains("Refused: ", StringComparison.Ordinal)))
        {
            var code = Refusal().Match(line).Groups["code"].Value;
            lines[index + 2].Trim().Should().Be($"-> {PartnerErrorCodes.Find(code)!.Remedy}");
        }
    }

    private static async Task<List<string>> ShownAsync(params string[] arguments)
    {
        using var run = new WalkRun();
        (await run.RunAsync(["full-of-mistakes.json", .. arguments])).Should().Be(Walk.Arrived, run.Output);
        return [.. Refusal().Matches(run.Output).Select(match => match.Groups["code"].Value).Distinct()];
    }

    [GeneratedRegex("Refused: (?<code>[a-z_]+[.][a-z_]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Refusal();
}
