using PartnerRelations.Enrollments;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong at step 8, the form.</summary>
internal sealed class FormSlips(Stage stage)
{
    public async Task RunAsync(Enrollment enrollment, CancellationToken cancellationToken)
    {
        var me = stage.As(stage.Applicant).Enrollments;
        foreach (var form in stage.Application.Mistakes?.Companies ?? [])
        {
            await stage.TryAsync($"{stage.ApplicantName} fills in the company.", me.ProvideCompanyAsync(Forms.Company(enrollment.Id, form), cancellationToken));
        }

        foreach (var form in stage.Application.Mistakes?.PrimaryContacts ?? [])
        {
            await stage.TryAsync($"{stage.ApplicantName} fills in the primary contact.", me.ProvidePrimaryContactAsync(Forms.Contact(enrollment.Id, form, null), cancellationToken));
        }

        foreach (var form in stage.Application.Mistakes?.SupportContacts ?? [])
        {
            await stage.TryAsync($"{stage.ApplicantName} fills in the support contact.", me.ProvideSupportContactAsync(Forms.Support(enrollment.Id, form), cancellationToken));
        }

        if (stage.SlipsAt(SlipWord.Enrolling)) await SlipAsync(me, enrollment, cancellationToken);
    }

    private async Task SlipAsync(IEnrollments me, Enrollment enrollment, CancellationToken cancellationToken)
    {
        var id = enrollment.Id;
        var declare = new DeclareAuthority { EnrollmentId = id, Declared = true, Culture = "en", Text = AuthorityDeclaration.TextIn(LanguageTag.English) };
        await stage.SlipAsync($"{stage.ApplicantName} leaves the box of the declaration empty.", me.DeclareAuthorityAsync(declare with { Declared = false }, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} declares something shorter.", me.DeclareAuthorityAsync(declare with { Text = "I may sign." }, cancellationToken));
        await stage.SlipAsync("The confirmation mail is wanted again before there was one.", me.ResendConfirmationAsync(new ResendConfirmation { EnrollmentId = id }, cancellationToken));

        var support = Forms.Support(id, stage.Application.SupportContact);
        await stage.SlipAsync("A form is sent that was opened long ago.", me.ProvideSupportContactAsync(support with { ExpectedVersion = enrollment.Version - 1 }, cancellationToken));
        var request = new RequestId(Ids.Tenant("one intention").Value);
        stage.Must(await me.ProvideSupportContactAsync(support with { RequestId = request, Phone = "+33 1 00 00 00 00" }, cancellationToken));
        await stage.SlipAsync("The same request id comes with another form.", me.ProvideSupportContactAsync(support with { RequestId = request }, cancellationToken));

        await stage.SlipAsync("A page of the list is asked for that is too large.", me.ListMineAsync(page: new PageRequest { Size = PageRequest.MaxSize + 1 }, cancellationToken: cancellationToken));
        await stage.SlipAsync("A page is asked for with a made-up token.", me.ListMineAsync(page: new PageRequest { Token = "page two" }, cancellationToken: cancellationToken));
        await stage.SlipAsync("The account is looked for before there is one.", stage.As(stage.Applicant).Accounts.FindAsync(cancellationToken));
    }
}
