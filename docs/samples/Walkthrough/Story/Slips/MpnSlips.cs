using PartnerRelations.Enrollments;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong at the steps 4 to 7, the MPN id.</summary>
internal sealed class MpnSlips(Stage stage)
{
    public async Task RunAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        var me = stage.As(stage.Applicant).Enrollments;
        foreach (var id in stage.Application.Mistakes?.MpnIds ?? [])
        {
            using var shown = stage.MpnDirectory.SignedInAs(stage.Application.MpnProfiles.FirstOrDefault(profile => profile.MpnId == id)?.SignIn ?? string.Empty);
            await stage.TryAsync($"{stage.ApplicantName} chooses \"{id}\".", me.ChooseMpnAsync(new ChooseMpn { EnrollmentId = enrollment.Id, MpnId = id }, cancellationToken));
        }

        if (!stage.SlipsAt(SlipWord.ChoosingMpn)) return;
        const string taken = "4199999";
        var other = new SideCompany(stage, "Faster Cloud SAS", "FR");
        await other.StartAsync(taken, cancellationToken);
        using var signedIn = stage.MpnDirectory.SignedInAs(other.Name);
        await stage.SlipAsync(
            $"{stage.ApplicantName} chooses the MPN id of {other.Name}, which was faster.",
            me.ChooseMpnAsync(new ChooseMpn { EnrollmentId = enrollment.Id, MpnId = taken }, cancellationToken));
        if (!stage.Rules.MpnAssociationMayBePostponed)
        {
            await stage.SlipAsync($"{stage.ApplicantName} wants to put the choice off.", me.PostponeMpnAsync(new PostponeMpn { EnrollmentId = enrollment.Id }, cancellationToken));
        }
    }
}
