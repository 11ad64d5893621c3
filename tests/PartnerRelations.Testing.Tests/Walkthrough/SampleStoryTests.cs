using System.Text.RegularExpressions;
using PartnerRelations.Walkthrough;

namespace PartnerRelations.Testing.Tests.Walkthrough;

/// <summary>The shipped samples, from the enrollment to the managed customer.</summary>
public sealed partial class SampleStoryTests
{
    public static TheoryData<string, string[]> Samples => new()
    {
        {
            "new-reseller.json",
            [
                "1. Claire Fontaine starts the enrollment.",
                "https://aka.ms/accounts/varEnrollment",
                "3. Claire Fontaine creates a new tenant, lumierecloud.onmicrosoft.com",
                "enrollment.mpn_not_active",
                "7. Claire Fontaine chooses Lumière Cloud SARL.",
                "authority_declaration",
                "The enrollment is awaiting contact confirmation now.",
                "Both are confirmed. Only now does the review begin.",
                "The enrollment is qualified now.",
                "signs the partner agreement as global administrator. The enrollment is active now.",
                "9b. Claire Fontaine ticks Admin agent and chooses Update.",
                "Claire Fontaine adds Hugo Marchand.",
                "3. Claire Fontaine ticks the box and chooses \"Authorize indirect provider\".",
                "Nordwind Distribution GmbH  Active",
                "Lumière Cloud SARL  Active",
                "chooses Customers > New relationship.",
                "chooses Customers > Request reseller relationship.",
                "Boulangerie Petit  Active",
                "View customers shared with Nordwind Distribution GmbH: Boulangerie Petit.",
                "order new subscription, add licences: yes, by the relationship",
                "What was wanted is reached.",
                "[C3] The provider has no active reseller relationship of its own with this customer",
            ]
        },
        {
            "direct-partner.json",
            [
                "Company, primary contact and MPN id are known to the program already",
                "support_contact.email, support_contact.phone: waits for the applicant",
                "The enrollment is active now.",
                "Kestrel IT GmbH 的帐户已可使用",
                "9a. Jonas Vogel",
                "批准 Adriatica Cloud d.o.o. 成为间接提供商",
                "won through a provider",
                "View customers shared with Nordwind Distribution GmbH: Praxis Dr. Lindqvist.",
                "View customers shared with Adriatica Cloud d.o.o.: Bäckerei Wolff.",
                "What was wanted is reached.",
            ]
        },
        {
            "full-of-mistakes.json",
            [
                "(!) Paul Hardy tries to create the tenant \"9 lives\" in \"ZZ\".",
                "Refused: enrollment.web_mail_refused (at Email)",
                "-> Give an address of the company's own domain.",
                "What was wanted is reached.",
                "Refused: enrollment.waiting_after_deauthorization (at Tenant)",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_arrives_and_tells_its_steps_in_order(string sample, string[] lines)
    {
        using var run = new WalkRun();

        (await run.RunAsync(sample)).Should().Be(Walk.Arrived, run.Output + run.Errors);

        run.Errors.Should().BeEmpty();
        run.Output.Should().NotContain("NOT ").And.ContainAll(lines);
        lines.Select(line => run.Output.IndexOf(line, StringComparison.Ordinal)).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Without_a_file_the_sample_of_a_new_reseller_runs()
    {
        using var named = new WalkRun();
        await named.RunAsync("new-reseller.json");
        using var run = new WalkRun();

        (await run.RunAsync()).Should().Be(Walk.Arrived);

        run.Output.Should().Be(named.Output.Replace(named.Folder, run.Folder, StringComparison.Ordinal), "a story depends on the file and the day alone");
    }

    [Fact]
    public async Task On_the_seeds_day_the_story_is_that_of_the_seed_page()
    {
        using var run = new WalkRun();

        (await run.RunAsync("--as-of", "2017-06-09")).Should().Be(Walk.Arrived, run.Output);

        run.Output.Should().ContainAll(
            "It begins on 2017-06-09",
            "https://partnercenter.microsoft.com/pcv/register/joinnow/enrollmentwelcome/valueaddedreseller",
            "signs in to the Partner Membership Center as claire@lumiere-cloud.example.",
            "The reviewer approves. The enrollment is active now.",
            "chooses \"Approve indirect provider\".",
            "may now: submit orders, add subscriptions, administer reseller tenant.",
            "chooses Indirect providers > Invite new customers.",
            "Lumière Cloud SARL becomes your reseller and may administer your subscriptions, licences and users.",
            "relationship, administration",
            "What was wanted is reached.");
        run.Output.Should().NotContain("partner agreement").And.NotContain("granular");
    }

    [Theory]
    [InlineData("new-reseller.json")]
    [InlineData("direct-partner.json")]
    [InlineData("full-of-mistakes.json")]
    public async Task Mails_go_to_the_folder_and_their_secrets_nowhere_else(string sample)
    {
        using var run = new WalkRun();

        await run.RunAsync(sample, "--mails", "post");

        var mails = Directory.GetFiles(Path.Combine(run.Folder, "post"));
        mails.Should().HaveCountGreaterThan(4).And.OnlyContain(path => path.EndsWith(".eml"));
        var tokens = mails.SelectMany(path => Token().Matches(File.ReadAllText(path))).Select(match => match.Groups["token"].Value).Distinct().ToList();
        tokens.Should().HaveCountGreaterThan(2);
        tokens.Should().OnlyContain(token => !run.Output.Contains(token));
        mails.Select(path => Path.GetFileName(path)!).Should().OnlyContain(name => run.Output.Contains(name));
        Directory.Exists(run.MailFolder).Should().BeFalse();
        run.Output.Should().NotMatchRegex("[0-9a-f]{8}-[0-9a-f]{4}-", "ids are nobody's business");
    }

    [Fact]
    public async Task A_second_story_leaves_the_mails_of_the_second_story_only()
    {
        using var run = new WalkRun();
        await run.RunAsync("full-of-mistakes.json");

        await run.RunAsync("direct-partner.json");

        Directory.GetFiles(run.MailFolder).Should().HaveCount(run.Output.Split("   Mail \"").Length - 1);
    }

    [GeneratedRegex("#(?<token>[A-Za-z0-9_-]{60,})", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
