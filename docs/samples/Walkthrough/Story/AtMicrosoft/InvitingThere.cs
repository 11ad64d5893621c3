using PartnerRelations.Customers;
using PartnerRelations.Invitations;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.AtMicrosoft;

/// <summary>An invitation with Microsoft's own link: it is fetched and checked, the customer accepts on Microsoft's page, and the acceptance is found there.</summary>
internal sealed class InvitingThere(Stage stage, MicrosoftSide microsoft)
{
    /// <summary>From the draft on.</summary>
    public async Task TellAsync(CustomerForm form, DraftedInvitation drafted, CancellationToken cancellationToken)
    {
        var isJoint = drafted.Invitation.InvitedProvider is not null;
        var link = await FetchAsync(drafted.Invitation, cancellationToken);
        stage.Print.Step(isJoint ? "3" : "2, 3", $"{stage.ApplicantName} puts Microsoft's link into the draft, chooses Done and sends it.");
        var draft = drafted.Draft!;
        var mail = stage.Must(MailDraft.Create(draft.Culture, draft.Subject, draft.Body.Replace(draft.Link!.OriginalString, link.ToString(), StringComparison.Ordinal), link.Uri, draft.To));
        stage.Mail("customer-invitation", mail);
        stage.Must(await stage.As(stage.Applicant).Customers.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = drafted.Invitation.Id }, cancellationToken));

        await stage.PassAsync(TimeSpan.FromDays(1), cancellationToken);
        stage.Print.Step("4", $"An administrator of {form.Name} follows the link, signs in and accepts on Microsoft's page.");
        if (await microsoft.Surface.FollowAsync(link.ToString(), Ids.Tenant(form.Name), cancellationToken) is { } refusal) stage.Print.Say($"Microsoft's page refuses: {refusal}");
        await MicrosoftSide.ReconcileAsync(stage, microsoft.Reseller, cancellationToken);
        var invitation = stage.Must(await stage.As(stage.Applicant).Customers.FindInvitationAsync(drafted.Invitation.Id, cancellationToken));
        stage.Print.Say($"The invitation is {Words.Split($"{invitation.Status}")} now.");
    }

    private async Task<InvitationUrl> FetchAsync(CustomerInvitation invitation, CancellationToken cancellationToken)
    {
        var sender = invitation.Sender;
        var link = stage.Must(invitation.InvitedProvider is { } provider
            ? await microsoft.Reseller.Links.ForResellerAndProviderAsync(sender, provider, cancellationToken)
            : await microsoft.Reseller.Links.ForResellerAsync(sender, cancellationToken));
        stage.Print.Say($"Microsoft's link is fetched, and is what is meant: {Words.Split($"{link.Kind}")}.");
        stage.Print.Quote(link.ToString());
        return link;
    }
}
