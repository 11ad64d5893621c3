using PartnerRelations.Walkthrough.Story.Slips;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>The chapters in their order.</summary>
internal static class WholeStory
{
    /// <summary>Tells them all; whether every customer can be served in the end.</summary>
    public static async Task<bool> TellAsync(Stage stage, CancellationToken cancellationToken)
    {
        try
        {
            new BeforeYouBegin(stage).Tell();
            var enrollment = await new Enrolling(stage).TellAsync(cancellationToken);
            enrollment = await new Reviewing(stage).TellAsync(enrollment, cancellationToken);
            await new SettingUp(stage).TellAsync(enrollment, cancellationToken);
            await new Linking(stage).TellAsync(cancellationToken);
            await new InvitingCustomers(stage).TellAsync(cancellationToken);
            var reached = await new Managing(stage).TellAsync(cancellationToken);
            await new EndingSlips(stage).RunAsync(cancellationToken);
            return reached && !stage.HasSurprise;
        }
        catch (PartnerRefusedException)
        {
            stage.Print.Say("The story ends here: what was refused last had to succeed.");
            return false;
        }
    }
}
