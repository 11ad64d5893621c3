using PartnerRelations.Enrollments;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>"Before you begin", and the steps 1 and 2: what to gather, and where to start.</summary>
internal sealed class BeforeYouBegin(Stage stage)
{
    public void Tell()
    {
        stage.Print.Chapter("Enroll as a new indirect reseller");
        var country = CountryCode.TryParse(stage.Application.Tenant.Country, out var known) ? known : CountryCode.Parse("FR");
        var preparation = EnrollmentRequirements.BeforeYouBegin(stage.Rules, country);

        stage.Print.Step("1", $"{stage.ApplicantName} starts the enrollment.");
        stage.Print.Say($"It begins at {preparation.EnrollmentAddress}");
        stage.Print.Step("2", "The welcome page says what to have ready:");
        foreach (var item in preparation.Items) stage.Print.Point(item.Text);
    }
}
