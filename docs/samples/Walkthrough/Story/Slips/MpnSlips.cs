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
            await SignInAsync(stage.Application.MpnProfiles.FirstOrDefault(profile => profile.MpnId == id)?.SignIn ?? string.Empty, cancellationToken);
            await stage.TryAsync($"{stage.ApplicantName} chooses \"{id}\".", me.ChooseMpnAsync(new ChooseMpn { EnrollmentId = enrollment.Id, MpnId = id }, cancellationToken));
        }

        if (stage.SlipsAt(SlipWord.ChoosingMpn)) await SlipAsync(enrollment, me, cancellationToken);
        await SignInAsync(stage.Application.MpnChoice!.SignIn, cancellationToken);
    }

    private async Task SlipAsync(Enrollment enrollment, IEnrollments me, CancellationToken cancellationToken)
    {
        const string taken = "4199999";
        var other = new SideCompany(stage, "Faster Cloud SAS", "FR");
        await other.StartAsync(taken, cancellationToken);
        await SignInAsync(other.Name, cancellationToken);
        await stage.SlipAsync(
            $"{stage.ApplicantName} chooses the MPN id of {other.Name}, which was faster.",
            me.ChooseMpnAsync(new ChooseMpn { EnrollmentId = enrollment.Id, MpnId = taken }, cancellationToken));
        if (!stage.Rules.MpnAssociationMayBePostponed)
        {
            await stage.SlipAsync($"{stage.ApplicantName} wants to put the choice off.", me.PostponeMpnAsync(new PostponeMpn { EnrollmentId = enrollment.Id }, cancellationToken));
        }
    }
    private Task SignInAsync(string name, CancellationToken cancellationToken) => stage.World.SignInForMpnAsync(stage.Applicant, name, cancellationToken);
}
