namespace PartnerRelations.Walkthrough.Story;

/// <summary>The chapters in their order.</summary>
internal static class WholeStory
{
    /// <summary>Tells them all; whether every customer can be served in the end.</summary>
    public static async Task<bool> TellAsync(Stage stage, CancellationToken cancellationToken)
    {
        try
        {
            await new Linking(stage).TellAsync(cancellationToken);
            return true;
        }
        catch (PartnerRefusedException)
        {
            stage.Print.Say("The story ends here: what was refused last had to succeed.");
            return false;
        }
    }
}
