using PartnerRelations.Walkthrough.Story.AtMicrosoft;
using PartnerRelations.Walkthrough.Story.Slips;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>The chapters in their order.</summary>
internal static class WholeStory
{
    /// <summary>Tells them all, with what is Microsoft's asked there or, without it, told; whether every customer can be served in the end.</summary>
    public static async Task<bool> TellAsync(Stage stage, MicrosoftSide? microsoft, CancellationToken cancellationToken)
    {
        try
        {
            new BeforeYouBegin(stage).Tell();
            var enrollment = await new Enrolling(stage).TellAsync(cancellationToken);
            enrollment = await new Reviewing(stage).TellAsync(enrollment, cancellationToken);
            await new SettingUp(stage).TellAsync(enrollment, cancellationToken);
            if (microsoft is not null) await new SigningIn(stage, microsoft).TellAsync(enrollment, cancellationToken);
            await new Linking(stage, microsoft is null ? null : new LinkingThere(stage, microsoft)).TellAsync(cancellationToken);
            await new InvitingCustomers(stage, microsoft is null ? null : new InvitingThere(stage, microsoft)).TellAsync(cancellationToken);
            var reached = microsoft is null || await new ComparingAndOrdering(stage, microsoft).TellAsync(cancellationToken);
            reached &= await new Managing(stage).TellAsync(cancellationToken);
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
