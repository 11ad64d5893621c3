using PartnerRelations.Customers;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Mail;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong when a reseller answers a provider.</summary>
internal sealed class ApprovingSlips(Stage stage)
{
    /// <summary>While the invitation is open; answers the mail that counts in the end.</summary>
    public async Task<MailDraft> BeforeAsync(ProviderForm provider, ProviderInvitation invited, CancellationToken cancellationToken)
    {
        var draft = invited.Draft!;
        if (!stage.SlipsAt(SlipWord.ApprovingProviders)) return draft;
        await HoldersAsync(provider, draft, cancellationToken);
        await PartiesAsync(provider, invited.Link, draft, cancellationToken);
        await OtherProvidersAsync(cancellationToken);
        return await LateAsync(provider, invited.Link, draft, cancellationToken);
    }

    /// <summary>Once it is approved.</summary>
    public async Task AfterAsync(ProviderForm provider, ProviderLink link, CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.ApprovingProviders)) return;
        var agent = stage.As(Stage.AgentOf(provider)).ProviderLinks;
        var mine = stage.As(stage.Applicant).ProviderLinks;
        await stage.SlipAsync($"{provider.Name} takes the approved invitation back.", agent.RevokeAsync(new RevokeProviderInvitation { LinkId = link.Id }, cancellationToken));
        await stage.SlipAsync($"{stage.ResellerName} removes the partnership by itself.", mine.EndAsync(new EndProviderLink { LinkId = link.Id }, cancellationToken));
        await stage.SlipAsync("Somebody looks for a consent that is not there.", mine.FindConsentAsync(ConsentId.New(stage.Now), cancellationToken));
        if (!stage.Rules.ProviderMayEndLink) await stage.SlipAsync($"{provider.Name} removes the partnership.", agent.EndAsync(new EndProviderLink { LinkId = link.Id }, cancellationToken));
        if (!stage.Rules.TenantAdministrationMayBeWithdrawn)
        {
            await stage.SlipAsync(
                $"{stage.ResellerName} takes the administration of its tenant back.",
                mine.WithdrawTenantAdministrationAsync(new WithdrawTenantAdministration { LinkId = link.Id }, cancellationToken));
        }
    }

    private async Task HoldersAsync(ProviderForm provider, MailDraft draft, CancellationToken cancellationToken)
    {
        var approve = await ApprovalAsync(draft, cancellationToken);
        var stranger = stage.As(Actor.Anonymous).ProviderLinks;
        await stage.SlipAsync("Somebody tries a link that was never sent.", stranger.PreviewAsync(InvitationToken.Create(Ids.Tenant(provider.Name)), cancellationToken: cancellationToken));
        await stage.SlipAsync("Somebody approves without having signed in.", stranger.ApproveAsync(approve, cancellationToken));
        var sales = Actor.User(stage.Reseller, Ids.User(stage.ResellerName, "sales"), PartnerRoles.SalesAgent);
        await stage.SlipAsync($"A sales agent of {stage.ResellerName} approves.", stage.As(sales).ProviderLinks.ApproveAsync(approve, cancellationToken));
        await stage.SlipAsync($"{provider.Name} approves its own invitation.", stage.As(Stage.AgentOf(provider)).ProviderLinks.ApproveAsync(approve, cancellationToken));
        var other = await new SideCompany(stage, "Next Door SAS", "FR").SettleAsync(cancellationToken);
        await stage.SlipAsync($"{other.Name}, which is not enrolled, approves.", stage.As(other.Admin).ProviderLinks.ApproveAsync(approve, cancellationToken));
        var mine = stage.As(stage.Applicant).ProviderLinks;
        await stage.SlipAsync($"{stage.ApplicantName} approves without ticking the box.", mine.ApproveAsync(approve with { ConsentTicked = false }, cancellationToken));
        await stage.SlipAsync($"{stage.ApplicantName} approves a text that was not shown.", mine.ApproveAsync(approve with { ConsentTextHash = new string('0', 64) }, cancellationToken));
    }

    private async Task PartiesAsync(ProviderForm provider, ProviderLink link, MailDraft draft, CancellationToken cancellationToken)
    {
        var approve = await ApprovalAsync(draft, cancellationToken);
        var other = new SideCompany(stage, "Next Door SAS", "FR");
        await stage.SlipAsync($"{other.Name} looks at the invitation.", stage.As(other.Admin).ProviderLinks.FindAsync(link.Id, cancellationToken));
        await stage.SlipAsync(
            $"{provider.Name} removes a partnership that there is not.",
            stage.As(Stage.AgentOf(provider)).ProviderLinks.EndAsync(new EndProviderLink { LinkId = link.Id }, cancellationToken));
        var entry = await stage.World.UnlistProviderAsync(link.Provider, cancellationToken);
        await stage.SlipAsync($"{stage.ApplicantName} approves while {provider.Name} is off the list.", stage.As(stage.Applicant).ProviderLinks.ApproveAsync(approve, cancellationToken));
        await stage.World.ListProviderAsync(entry, cancellationToken);
    }

    private async Task OtherProvidersAsync(CancellationToken cancellationToken)
    {
        var mine = stage.As(stage.Applicant).ProviderLinks;
        if (stage.Rules.RegionsMustMatch)
        {
            var faraway = await new SideCompany(stage, "Faraway Distribution Inc", stage.FarCountry).ListAsProviderAsync(cancellationToken);
            var draft = (await InviteAsync(faraway, null, cancellationToken)).Draft!;
            await stage.SlipAsync($"{stage.ApplicantName} approves {faraway.Name}, which is in another region.", mine.ApproveAsync(await ApprovalAsync(draft, cancellationToken), cancellationToken));
        }

        var near = await new SideCompany(stage, "Nearby Distribution BV", "NL").ListAsProviderAsync(cancellationToken);
        if (stage.Rules.ResellerMayNotBeProvidersCustomer)
        {
            await stage.As(Actor.System("reconciliation")).Customers.RecordFoundAtMicrosoftAsync(
                new RecordFoundAtMicrosoft { Customer = new CustomerId(stage.Reseller), Provider = new ProviderId(near.Tenant) }, cancellationToken);
            var draft = (await InviteAsync(near, null, cancellationToken)).Draft!;
            await stage.SlipAsync($"{stage.ApplicantName} approves {near.Name}, whose customer it is.", mine.ApproveAsync(await ApprovalAsync(draft, cancellationToken), cancellationToken));
        }

        var other = new SideCompany(stage, "Next Door SAS", "FR");
        var expected = await InviteAsync(near, new ResellerId(other.Tenant), cancellationToken);
        var approve = new ApproveProvider { Token = Mailbox.TokenIn(expected.Draft), ConsentTicked = true, Culture = LanguageTag.English, ConsentTextHash = string.Empty };
        await stage.SlipAsync($"{stage.ApplicantName} uses the invitation of {other.Name}.", mine.ApproveAsync(approve, cancellationToken));
        stage.Must(await stage.As(near.Admin).ProviderLinks.RevokeAsync(new RevokeProviderInvitation { LinkId = expected.Link.Id }, cancellationToken));
        await stage.SlipAsync($"{other.Name} uses it after {near.Name} has taken it back.", stage.As(other.Admin).ProviderLinks.ApproveAsync(approve, cancellationToken));
    }

    private async Task<MailDraft> LateAsync(ProviderForm provider, ProviderLink link, MailDraft draft, CancellationToken cancellationToken)
    {
        var approve = await ApprovalAsync(draft, cancellationToken);
        await stage.PassAsync(TimeSpan.FromDays(31), cancellationToken);
        await stage.SlipAsync($"{stage.ApplicantName} approves after a month.", stage.As(stage.Applicant).ProviderLinks.ApproveAsync(approve, cancellationToken));
        var renewed = stage.Must(await stage.As(Stage.AgentOf(provider)).ProviderLinks.RenewAsync(new RenewProviderInvitation { LinkId = link.Id }, cancellationToken));
        stage.Print.Say($"{provider.Name} renews the invitation.");
        stage.Mail("provider-invitation", renewed.Draft!);
        return renewed.Draft!;
    }

    private async Task<ProviderInvitation> InviteAsync(SideCompany provider, ResellerId? expected, CancellationToken cancellationToken) =>
        stage.Must(await stage.As(provider.Admin).ProviderLinks.InviteAsync(new InviteReseller { Email = "partners@side-company.example", ExpectedReseller = expected }, cancellationToken));

    private async Task<ApproveProvider> ApprovalAsync(MailDraft draft, CancellationToken cancellationToken)
    {
        var token = Mailbox.TokenIn(draft);
        var preview = stage.Must(await stage.As(Actor.Anonymous).ProviderLinks.PreviewAsync(token, cancellationToken: cancellationToken));
        return new ApproveProvider { Token = token, ConsentTicked = true, Culture = preview.Culture, ConsentTextHash = preview.TextHash };
    }
}
