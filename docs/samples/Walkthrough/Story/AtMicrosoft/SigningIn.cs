using PartnerRelations.Enrollments;

namespace PartnerRelations.Walkthrough.Story.AtMicrosoft;

/// <summary>The reseller and its providers sign in to the Partner Center, and it says what it knows of the reseller.</summary>
internal sealed class SigningIn(Stage stage, MicrosoftSide microsoft)
{
    public async Task TellAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        stage.Print.Chapter("At the Partner Center");
        stage.Print.Say($"From here on, what is Microsoft's is asked at {microsoft.Surface.Address}");
        await microsoft.CastAsync(stage, enrollment, cancellationToken);

        stage.Print.Step("a", $"{stage.ApplicantName} signs in for {stage.ResellerName} (application and user, by refresh token), and reads which MPN id the account has:");
        foreach (var profile in await microsoft.Reseller.MpnDirectory.ListAsync(stage.Applicant.Identity, cancellationToken))
        {
            stage.Print.Point($"{profile.Organization}, {profile.Country}: {profile.MpnId}");
        }

        if (microsoft.Reseller.Tokens.Rotations > 0) stage.Print.Say("With the access token came a new refresh token; it is kept in place of the old one.");
        stage.Print.Step("b", $"The enrollment says how {stage.ResellerName} stands, and so does Microsoft:");
        await ShowStandingAsync("asked by itself", microsoft.Reseller.Standing, cancellationToken);
        foreach (var provider in stage.Application.Providers) await ShowStandingAsync($"asked by {provider.Name}", microsoft.Of(provider).Standing, cancellationToken);
    }

    private async Task ShowStandingAsync(string who, IResellerStanding standing, CancellationToken cancellationToken)
    {
        var found = await standing.FindAsync(new ResellerId(stage.Reseller), cancellationToken);
        stage.Print.Point(found is null
            ? $"{who}: not known"
            : $"{who}: {found.Name}, {found.Country}, MPN id {found.MpnId?.Value ?? "none"}; {(found.AgreementSigned ? "has signed" : "has not signed")} the agreement, {(found.IsActive ? "active" : "not active")}");
    }
}
