using PartnerRelations.Customers;
using PartnerRelations.Invitations;
using PartnerRelations.Testing.Mail;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong when a customer answers.</summary>
internal sealed class AcceptingSlips(Stage stage)
{
    /// <summary>While the invitation is open; answers the mail that counts in the end.</summary>
    public async Task<MailDraft> BeforeAsync(CustomerForm form, CustomerInvitation invitation, MailDraft draft, CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.AcceptingInvitations)) return draft;
        await WhoAsync(form, draft, cancellationToken);
        await WhereAsync(draft, cancellationToken);
        await OthersAsync(form, cancellationToken);
        return await LateAsync(form, invitation, draft, cancellationToken);
    }

    /// <summary>Once it is accepted.</summary>
    public async Task AfterAsync(CustomerForm form, MailDraft draft, CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.AcceptingInvitations)) return;
        await stage.SlipAsync(
            $"{form.Name} declines what it has accepted.",
            stage.As(Stage.AdministratorOf(form)).Customers.DeclineAsync(new DeclineCustomerInvitation { Token = Mailbox.TokenIn(draft) }, cancellationToken));
        await stage.SlipAsync("Somebody looks for an acceptance that is not there.", stage.As(stage.Applicant).Customers.FindAcceptanceAsync(CustomerAcceptanceId.New(stage.Now), cancellationToken));
    }

    private async Task WhoAsync(CustomerForm form, MailDraft draft, CancellationToken cancellationToken)
    {
        var accept = await AcceptanceAsync(draft, cancellationToken);
        var stranger = stage.As(Actor.Anonymous).Customers;
        await stage.SlipAsync("Somebody tries a link that was never sent.", stranger.PreviewAsync(InvitationToken.Create(stage.Reseller), cancellationToken: cancellationToken));
        await stage.SlipAsync("Somebody accepts without having signed in.", stranger.AcceptAsync(accept, cancellationToken));
        await stage.SlipAsync($"{stage.ResellerName} accepts its own invitation.", stage.As(stage.Applicant).Customers.AcceptAsync(accept, cancellationToken));
        await stage.SlipAsync(
            "Another reseller takes it for a provider's invitation.",
            stage.As(new SideCompany(stage, "Next Door SAS", "FR").Admin).Customers.AcceptAsync(accept, cancellationToken));
        var clerk = Actor.Customer(Ids.Tenant(form.Name), Ids.User(form.Name, "clerk"), PartnerRoles.None);
        await stage.SlipAsync($"Somebody of {form.Name} accepts who is no administrator.", stage.As(clerk).Customers.AcceptAsync(accept, cancellationToken));
        await stage.SlipAsync(
            $"{form.Name} accepts a text that was not shown.",
            stage.As(Stage.AdministratorOf(form)).Customers.AcceptAsync(accept with { TextHash = new string('0', 64) }, cancellationToken));
    }

    private async Task WhereAsync(MailDraft draft, CancellationToken cancellationToken)
    {
        var accept = await AcceptanceAsync(draft, cancellationToken);
        if (!stage.Rules.CustomerMarketMustMatch) return;
        await stage.SlipAsync("A tenant accepts that the directory does not know.", stage.As(Administrator("Nowhere Ltd")).Customers.AcceptAsync(accept, cancellationToken));
        var far = await new SideCompany(stage, "Faraway Bakery LLC", stage.FarCountry).SettleAsync(cancellationToken);
        await stage.SlipAsync($"{far.Name} accepts, in another region.", stage.As(Administrator(far.Name)).Customers.AcceptAsync(accept, cancellationToken));
    }

    private async Task OthersAsync(CustomerForm form, CancellationToken cancellationToken)
    {
        var other = await new SideCompany(stage, "Corner Shop", "FR").SettleAsync(cancellationToken);
        var invited = stage.Must(await stage.As(stage.Applicant).Customers.InviteAsync(
            new InviteCustomer { Email = "owner@corner-shop.example", Source = CustomerSource.MicrosoftReferral, ExpectedCustomer = new CustomerId(other.Tenant) }, cancellationToken));
        var accept = new AcceptCustomerInvitation { Token = Mailbox.TokenIn(invited.Draft), Culture = LanguageTag.English, TextHash = string.Empty };
        await stage.SlipAsync($"{form.Name} follows the link of {other.Name}.", stage.As(Stage.AdministratorOf(form)).Customers.AcceptAsync(accept, cancellationToken));
        stage.Must(await stage.As(stage.Applicant).Customers.RevokeAsync(new RevokeCustomerInvitation { InvitationId = invited.Invitation.Id }, cancellationToken));
        await stage.SlipAsync($"{other.Name} follows it after it was taken back.", stage.As(Administrator(other.Name)).Customers.AcceptAsync(accept, cancellationToken));
    }

    private async Task<MailDraft> LateAsync(CustomerForm form, CustomerInvitation invitation, MailDraft draft, CancellationToken cancellationToken)
    {
        var accept = await AcceptanceAsync(draft, cancellationToken);
        var mine = stage.As(stage.Applicant).Customers;
        await stage.PassAsync(TimeSpan.FromDays(91), cancellationToken);
        await stage.SlipAsync($"{form.Name} accepts after three months.", stage.As(Stage.AdministratorOf(form)).Customers.AcceptAsync(accept, cancellationToken));
        var renewed = stage.Must(await mine.RenewAsync(new RenewCustomerInvitation { InvitationId = invitation.Id }, cancellationToken));
        stage.Print.Say($"{stage.ApplicantName} renews the invitation and sends it.");
        stage.Mail("customer-invitation", renewed.Draft!);
        stage.Must(await mine.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = invitation.Id }, cancellationToken));
        return renewed.Draft!;
    }

    private async Task<AcceptCustomerInvitation> AcceptanceAsync(MailDraft draft, CancellationToken cancellationToken)
    {
        var token = Mailbox.TokenIn(draft);
        var preview = stage.Must(await stage.As(Actor.Anonymous).Customers.PreviewAsync(token, cancellationToken: cancellationToken));
        return new AcceptCustomerInvitation { Token = token, Culture = preview.Culture, TextHash = preview.TextHash };
    }

    private static Actor Administrator(string company) => Actor.Customer(Ids.Tenant(company), Ids.User(company, "administrator"), PartnerRoles.GlobalAdministrator);
}
