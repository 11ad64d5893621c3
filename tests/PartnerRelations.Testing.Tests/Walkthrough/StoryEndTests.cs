using System.Text;
using PartnerRelations.Walkthrough;

namespace PartnerRelations.Testing.Tests.Walkthrough;

/// <summary>Stories that do not arrive.</summary>
public sealed class StoryEndTests
{
    [Fact]
    public async Task What_is_refused_without_another_try_ends_the_story_with_its_remedy()
    {
        using var run = new WalkRun();

        (await run.RunFileAsync(WalkRun.Sample("new-reseller.json").Replace("ines@lumiere-cloud.example", "ines@gmail.com", StringComparison.Ordinal))).Should().Be(Walk.NotArrived);

        run.Output.Should().Contain("Refused: enrollment.web_mail_refused (at Email)").And.EndWith("The story ends here: what was refused last had to succeed.\n");
    }

    [Fact]
    public async Task A_customer_for_whom_nobody_may_order_is_no_success()
    {
        using var run = new WalkRun();
        var sample = WalkRun.Sample("new-reseller.json").Replace("\"goal\": \"manageAndOrder\",", "\"goal\": \"manageAndOrder\", \"agreementAccepted\": false,", StringComparison.Ordinal);

        (await run.RunFileAsync(sample)).Should().Be(Walk.NotArrived);

        run.Output.Should().Contain("[C14] The customer has not accepted the Microsoft Customer Agreement").And.Contain("What was wanted is NOT reached.");
    }

    [Fact]
    public async Task An_mpn_id_that_was_put_off_is_chosen_before_the_agreement_is_signed()
    {
        using var run = new WalkRun();
        var sample = WalkRun.Sample("new-reseller.json").Replace("\"mpnChoice\": { \"signIn\": \"claire@lumiere-cloud.example\", \"mpnId\": \"4100002\" },", string.Empty, StringComparison.Ordinal)
            .Replace("\"isActive\": false", "\"isActive\": true", StringComparison.Ordinal);

        (await run.RunFileAsync(sample)).Should().Be(Walk.Arrived, run.Output);
        run.Output.Should().Contain("The choice is put off.").And.Contain("The MPN id that was put off is chosen now");

        (await run.RunAsync("application.json", "--as-of", "2017-06-09")).Should().Be(Walk.NotArrived);
        run.Output.Should().Contain("Refused: enrollment.mpn_postponing_not_possible");
    }

    [Theory]
    [InlineData("roles", "\"roles\": [\"globalAdministrator\"]", "\"roles\": [\"salesAgent\"]", "direct-partner.json", "actor.role_missing")]
    [InlineData("agent", "\"agentRoles\": [\"adminAgent\"]", "\"agentRoles\": [\"helpdeskAgent\"]", "direct-partner.json", "actor.role_missing")]
    [InlineData("provider's country", "\"country\": \"HR\"", "\"country\": \"US\"", "direct-partner.json", "region.mismatch")]
    [InlineData("customer's country", "\"country\": \"SE\"", "\"country\": \"JP\"", "direct-partner.json", "region.mismatch")]
    [InlineData("country", "\"country\": \"FR\", \"domainPrefix\"", "\"country\": \"Narnia\", \"domainPrefix\"", "new-reseller.json", "country.unknown")]
    [InlineData("language", "\"language\": \"en\"", "\"language\": \"fast English\"", "new-reseller.json", "language.malformed")]
    [InlineData("invited address", "\"invites\": \"claire@lumiere-cloud.example\"", "\"invites\": \"Claire\"", "new-reseller.json", "email.malformed")]
    public async Task What_a_person_would_type_wrongly_is_refused_by_the_library(string what, string good, string bad, string sample, string code)
    {
        using var run = new WalkRun();
        var text = WalkRun.Sample(sample);
        text.Should().Contain(good);

        (await run.RunFileAsync(text.Replace(good, bad, StringComparison.Ordinal))).Should().Be(Walk.NotArrived, what);

        run.Output.Should().Contain($"Refused: {code}");
    }

    [Fact]
    public async Task Cancelling_before_or_in_the_middle_ends_with_130()
    {
        using var run = new WalkRun();
        (await run.RunAsync([], new CancellationToken(canceled: true))).Should().Be(Walk.Cancelled);
        run.Output.Should().BeEmpty();

        using var stop = new CancellationTokenSource();
        using var output = new ActingWriter(line => line.StartsWith("8. ", StringComparison.Ordinal), stop.Cancel);
        using var errors = new StringWriter { NewLine = "\n" };
        var world = new Surroundings { Output = output, Errors = errors, Clock = TimeProvider.System, CurrentFolder = run.Folder, SampleFolder = WalkRun.SampleFolder };
        (await Walk.RunAsync([], world, stop.Token)).Should().Be(Walk.Cancelled);
        errors.ToString().Should().Be("Cancelled.\n");
        output.ToString().Should().Contain("8. ").And.NotContain("9. ");
    }

    [Fact]
    public async Task A_folder_that_goes_away_in_the_middle_ends_the_story()
    {
        using var run = new WalkRun();
        using var output = new ActingWriter(line => line.StartsWith("8. ", StringComparison.Ordinal), () => Directory.Delete(run.MailFolder, recursive: true));
        using var errors = new StringWriter { NewLine = "\n" };
        var world = new Surroundings { Output = output, Errors = errors, Clock = TimeProvider.System, CurrentFolder = run.Folder, SampleFolder = WalkRun.SampleFolder };

        (await Walk.RunAsync([], world, CancellationToken.None)).Should().Be(Walk.NotArrived);

        errors.ToString().Should().Be($"{run.MailFolder}: a mail could not be written, so the story ends here.\n");
    }
}
