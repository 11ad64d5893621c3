using PartnerRelations.Customers;
using PartnerRelations.Invitations;
using PartnerRelations.Testing.Mail;
using PartnerRelations.Walkthrough.Reading;
using PartnerRelations.Walkthrough.Story.AtMicrosoft;
using PartnerRelations.Walkthrough.Story.Slips;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>"Connect with customers": the seed's table picks the invitation, then the steps of that invitation up to its acceptance.</summary>
internal sealed class InvitingCustomers(Stage stage, InvitingThere? there)
{
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        stage.Print.Chapter("Connect with customers");
        await new InvitingCustomersSlips(stage).RunAsync(cancellationToken);
        foreach (var customer in stage.Application.Customers) await ConnectAsync(customer, cancellationToken);
    }

    private async Task ConnectAsync(CustomerForm form, CancellationToken cancellationToken)
    {
        var advice = CustomerAdvice.Advise(form.Goal, stage.Rules);
        stage.Print.Section($"{form.Name}, won {Won(form.Source)}");
        if (stage.GoesOn && await FindRelationshipAsync(form, cancellationToken) is { } relationship)
        {
            stage.Print.Say($"It accepted on {Words.Day(relationship.EstablishedAt)}.");
            return;
        }

        stage.Print.Say(form.Goal == CustomerGoal.ManageAndOrder
            ? $"{stage.ResellerName} wants to manage its subscriptions and services, and {form.Provider} shall order for it: an invitation for both."
            : $"{stage.ResellerName} wants to manage its subscriptions and services: an invitation for itself alone.");

        var isJoint = advice.Invitation == CustomerInvitationType.Joint;
        stage.Print.Step(isJoint ? "1, 2" : "1", $"{stage.ApplicantName} chooses {advice.Place}.");
        var drafted = stage.Must(await InviteAsync(form, advice.Invitation, cancellationToken));
        if (there is not null)
        {
            await there.TellAsync(form, drafted, cancellationToken);
            return;
        }

        var isFirst = form == stage.Application.Customers[0];
        stage.Print.Step(isJoint ? "3" : "2, 3", $"{stage.ApplicantName} looks through the draft, signs it, chooses Done and sends it.");
        if (isFirst) await new DraftSlips(stage).BeforeAsync(drafted, cancellationToken);
        var mail = await SendAsync(form, drafted, cancellationToken);
        if (isFirst) await new DraftSlips(stage).AfterAsync(drafted, cancellationToken);
        await stage.PassAsync(TimeSpan.FromDays(1), cancellationToken);
        var slips = new AcceptingSlips(stage);
        if (isFirst) mail = await slips.BeforeAsync(form, drafted.Invitation, mail, cancellationToken);
        await AcceptAsync(form, mail, cancellationToken);
        if (isFirst) await slips.AfterAsync(form, mail, cancellationToken);
    }

    private async Task<CustomerRelationship?> FindRelationshipAsync(CustomerForm form, CancellationToken cancellationToken)
    {
        var active = new CustomerRelationshipFilter { Status = CustomerRelationshipStatus.Active, OtherParty = Stage.IdOf(form).Tenant };
        return stage.Must(await stage.As(stage.Applicant).Customers.ListMineAsync(active, cancellationToken: cancellationToken)).Items.FirstOrDefault();
    }

    private static string Won(CustomerSource source) => source switch
    {
        CustomerSource.OwnMarketing => "by its own marketing",
        CustomerSource.MicrosoftReferral => "by a referral from Microsoft",
        _ => "through a provider",
    };

    private Task<PartnerResult<DraftedInvitation>> InviteAsync(CustomerForm form, CustomerInvitationType type, CancellationToken cancellationToken)
    {
        var customers = stage.As(stage.Applicant).Customers;
        return type == CustomerInvitationType.Joint
            ? customers.InviteJointlyAsync(
                new InviteCustomerJointly { Provider = new ProviderId(Ids.Tenant(form.Provider!)), Email = form.Email, Source = form.Source, Culture = stage.Application.Language }, cancellationToken)
            : customers.InviteAsync(new InviteCustomer { Email = form.Email, Source = form.Source, Culture = stage.Application.Language }, cancellationToken);
    }

    private async Task<MailDraft> SendAsync(CustomerForm form, DraftedInvitation drafted, CancellationToken cancellationToken)
    {
        var customers = stage.As(stage.Applicant).Customers;
        var draft = drafted.Draft!;
        var edited = stage.Must(await customers.EditDraftAsync(
            new EditInvitationDraft
            {
                InvitationId = drafted.Invitation.Id,
                Draft = draft,
                Subject = draft.Subject,
                Body = $"{draft.Body}\n\n{stage.ApplicantName}, {stage.ResellerName}",
            },
            cancellationToken));
        stage.Mail("customer-invitation", edited);
        var sent = stage.Must(await customers.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = drafted.Invitation.Id }, cancellationToken));
        if (sent.ExpiresAt is { } until) stage.Print.Say($"{form.Name} may answer until {Words.Moment(until)}.");
        return edited;
    }

    private async Task AcceptAsync(CustomerForm form, MailDraft mail, CancellationToken cancellationToken)
    {
        var token = Mailbox.TokenIn(mail);
        var theirs = stage.As(Stage.AdministratorOf(form)).Customers;
        stage.Print.Step("4", $"An administrator of {form.Name} follows the link, signs in and reads:");
        var preview = stage.Must(await theirs.PreviewAsync(token, cancellationToken: cancellationToken));
        stage.Print.Quote(preview.Text);
        var accepted = stage.Must(await theirs.AcceptAsync(new AcceptCustomerInvitation { Token = token, Culture = preview.Culture, TextHash = preview.TextHash }, cancellationToken));
        stage.Print.Say($"{form.Name} accepts. It has a relationship with {stage.ResellerName}{(accepted.ProviderRelationship is null ? string.Empty : $", and one of its own with {form.Provider}")}.");
    }
}
