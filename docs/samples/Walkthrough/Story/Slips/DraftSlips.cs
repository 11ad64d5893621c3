using PartnerRelations.Customers;
using PartnerRelations.Invitations;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong with the draft of a mail, and with links that are copied by hand.</summary>
internal sealed class DraftSlips(Stage stage)
{
    public async Task BeforeAsync(DraftedInvitation drafted, CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.InvitingCustomers)) return;
        var mine = stage.As(stage.Applicant).Customers;
        var draft = drafted.Draft!;
        var link = draft.Link!.OriginalString;
        var other = stage.Must(await mine.InviteAsync(new InviteCustomer { Email = "somebody@elsewhere.example", Source = CustomerSource.OwnMarketing }, cancellationToken));
        var edit = new EditInvitationDraft { InvitationId = drafted.Invitation.Id, Draft = draft, Subject = draft.Subject, Body = draft.Body };
        await stage.SlipAsync($"{stage.ApplicantName} deletes the subject.", mine.EditDraftAsync(edit with { Subject = " " }, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} writes a subject of two lines.", mine.EditDraftAsync(edit with { Subject = "Hello\nBcc: everybody" }, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} deletes the link.", mine.EditDraftAsync(edit with { Body = draft.Body.Replace(link, "the link", StringComparison.Ordinal) }, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} puts the link in twice.", mine.EditDraftAsync(edit with { Body = $"{draft.Body}\n{link}" }, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} adds the link of another invitation.", mine.EditDraftAsync(edit with { Body = $"{draft.Body}\n{other.Draft!.Link!.OriginalString}" }, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} pastes a book into the mail.", mine.EditDraftAsync(edit with { Body = draft.Body + new string('x', MailDraft.MaxBodyLength) }, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} edits the draft of another invitation.", mine.EditDraftAsync(edit with { Draft = other.Draft }, cancellationToken));
        await stage.SlipAsync("A mail without a text is to be sent.", Task.FromResult(MailDraft.Create(stage.Language, "Hello", " ", null)));
        await LinksAsync();
        stage.Must(await mine.RevokeAsync(new RevokeCustomerInvitation { InvitationId = other.Invitation.Id }, cancellationToken));
    }

    public async Task AfterAsync(DraftedInvitation drafted, CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.InvitingCustomers)) return;
        var draft = drafted.Draft!;
        await stage.SlipAsync(
            $"{stage.ApplicantName} changes the draft after the mail was sent.",
            stage.As(stage.Applicant).Customers.EditDraftAsync(
                new EditInvitationDraft { InvitationId = drafted.Invitation.Id, Draft = draft, Subject = draft.Subject, Body = draft.Body }, cancellationToken));
    }

    private async Task LinksAsync()
    {
        await ReadAsync("nothing");
        await ReadAsync("https://admin.microsoft.com.example/Adminportal/Home#/BillingAccounts/partner-invitation");
        await ReadAsync("https://admin.microsoft.com/Adminportal/Home");
        var forItself = InvitationUrl.ForReseller(new ResellerId(stage.Reseller), MpnId.Parse("4100002"));
        await stage.SlipAsync(
            $"{stage.ApplicantName} takes the link for itself alone where the provider shall order.",
            Task.FromResult(forItself.Expect(InvitationUrlKind.ResellerAndProvider)));

        Task ReadAsync(string text) => stage.SlipAsync($"{stage.ApplicantName} copies \"{text}\" as Microsoft's invitation link.", Task.FromResult(InvitationUrl.Read(text)));
    }
}
