using PartnerRelations.Enrollments;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong with the partner agreement, on days that ask for one.</summary>
internal sealed class SigningSlips(Stage stage)
{
    public async Task RunAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.Signing)) return;
        var sign = new SignAgreement { EnrollmentId = enrollment.Id, Accepted = true };
        var me = stage.As(stage.Applicant).Enrollments;
        var sales = Actor.User(stage.Reseller, Ids.User(stage.ResellerName, "sales"), PartnerRoles.SalesAgent);
        await stage.SlipAsync("A sales agent signs the agreement.", stage.As(sales).Enrollments.SignAgreementAsync(sign, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} signs without accepting.", me.SignAgreementAsync(sign with { Accepted = false }, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} signs a translation.", me.SignAgreementAsync(sign with { Language = "zh-CN" }, cancellationToken));
        if (!stage.Rules.MpnAssociationMayBePostponed) return;
        var other = new SideCompany(stage, "Someday SAS", "FR");
        var id = await other.EnrollAsync(null, cancellationToken);
        await stage.SlipAsync($"{other.Name}, which has put the MPN id off, signs.", stage.As(other.Admin).Enrollments.SignAgreementAsync(sign with { EnrollmentId = id }, cancellationToken));
    }
}
