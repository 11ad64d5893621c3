using PartnerRelations.CspProgram;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing.Mail;
using PartnerRelations.Walkthrough.Reading;
using PartnerRelations.Walkthrough.Story.AtMicrosoft;
using PartnerRelations.Walkthrough.Story.Slips;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>"Connect with an indirect provider": the page's steps 1 to 4 for each provider of the file.</summary>
internal sealed class Linking(Stage stage, LinkingThere? there)
{
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        stage.Print.Chapter("Connect with an indirect provider");
        await SearchAsync(stage.Country!, cancellationToken);
        foreach (var provider in stage.Application.Providers)
        {
            if (stage.GoesOn && await FindLinkAsync(provider, cancellationToken) is { } link)
            {
                stage.Print.Step("1, 2, 3", $"{provider.Name} was approved on {Words.Day(link.ApprovedAt)}.");
                continue;
            }

            await (there?.LinkAsync(provider, cancellationToken) ?? LinkAsync(provider, cancellationToken));
            await stage.World.AdvanceAsync(TimeSpan.FromHours(1), cancellationToken);
        }

        await ListAsync(cancellationToken);
    }

    private async Task<ProviderLink?> FindLinkAsync(ProviderForm provider, CancellationToken cancellationToken)
    {
        var active = new ProviderLinkFilter { Status = ProviderLinkStatus.Active, OtherParty = Ids.Tenant(provider.Name) };
        return stage.Must(await stage.As(stage.Applicant).ProviderLinks.ListProvidersAsync(active, cancellationToken: cancellationToken)).Items.FirstOrDefault();
    }

    private async Task SearchAsync(CountryCode country, CancellationToken cancellationToken)
    {
        var region = CspRegions.Of(country);
        stage.Print.Say($"{stage.ResellerName} searches the directory of providers in its region, {CspRegions.NameOf(region)}:");
        var search = new ProviderSearch { AllRegions = region == CspRegion.None };
        var found = stage.Must(await stage.As(stage.Applicant).Providers.SearchAsync(search, new PageRequest { Size = ShapeCheck.MaxItems }, cancellationToken));
        foreach (var entry in found.Items)
        {
            stage.Print.Point($"{entry.Name} ({entry.Country}): {Words.List(entry.Services)}");
            foreach (var text in new[] { entry.ResellerProgramme, entry.SupportLevels, entry.Terms }.OfType<string>()) stage.Print.Detail(text);
            if (entry.BillsCustomers) stage.Print.Detail("Bills the customers itself.");
        }

        stage.Print.Say("They agree on programme, support and terms outside the portal. Then the provider begins:");
    }

    private async Task LinkAsync(ProviderForm provider, CancellationToken cancellationToken)
    {
        var agent = Stage.AgentOf(provider);
        stage.Print.Step("1", $"{provider.Name} sends {stage.ResellerName} an invitation.");
        var isFirst = provider == stage.Application.Providers[0];
        var slips = new ApprovingSlips(stage);
        if (isFirst) await new InvitingResellersSlips(stage).RunAsync(provider, cancellationToken);
        var invited = stage.Must(await stage.As(agent).ProviderLinks.InviteAsync(
            new InviteReseller { Email = provider.Invites, Culture = stage.Application.Language }, cancellationToken));
        var draft = invited.Draft!;
        stage.Mail("provider-invitation", draft);
        stage.Must(await stage.As(agent).ProviderLinks.MarkSentAsync(new MarkProviderInvitationSent { LinkId = invited.Link.Id }, cancellationToken));
        if (invited.Link.ExpiresAt is { } until) stage.Print.Say($"It may be answered until {Words.Moment(until)}.");

        if (isFirst) draft = await slips.BeforeAsync(provider, invited, cancellationToken);
        stage.Print.Step("2", $"{stage.ApplicantName} follows the link in the mail and signs in.");
        var links = stage.As(stage.Applicant).ProviderLinks;
        var token = Mailbox.TokenIn(draft);
        var preview = stage.Must(await links.PreviewAsync(token, cancellationToken: cancellationToken));
        stage.Print.Quote(preview.Text);

        stage.Print.Step("3", $"{stage.ApplicantName} ticks the box and chooses \"{stage.Rules.ApproveProviderButton}\".");
        var link = stage.Must(await links.ApproveAsync(
            new ApproveProvider { Token = token, ConsentTicked = true, Culture = preview.Culture, ConsentTextHash = preview.TextHash }, cancellationToken));
        stage.Print.Say($"{provider.Name} may now: {Words.List(link.Grants)}. The consent is kept word by word.");
        if (isFirst) await slips.AfterAsync(provider, link, cancellationToken);
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        stage.Print.Step("4", "Both sides see the partnership in their lists.");
        var mine = stage.Must(await stage.As(stage.Applicant).ProviderLinks.ListProvidersAsync(cancellationToken: cancellationToken));
        stage.Print.Say($"Indirect providers of {stage.ResellerName}:");
        stage.Print.Table(
            ["provider", "status", "since", "may"],
            [.. mine.Items.Select(link => new[] { stage.NameOf(link.Provider.Tenant), $"{link.Status}", Words.Day(link.ApprovedAt), Words.List(link.Grants) })]);
        foreach (var provider in stage.Application.Providers)
        {
            var theirs = stage.Must(await stage.As(Stage.AgentOf(provider)).ProviderLinks.ListResellersAsync(cancellationToken: cancellationToken));
            stage.Print.Say($"Indirect resellers of {provider.Name}:");
            stage.Print.Table(
                ["reseller", "status", "since", "may"],
                [.. theirs.Items.Select(link => new[] { link.Reseller is { } reseller ? stage.NameOf(reseller.Tenant) : "(nobody yet)", $"{link.Status}", Words.Day(link.ApprovedAt), Words.List(link.Grants) })]);
        }

        if (there is not null) await there.ListAsync(cancellationToken);
        stage.Print.Step("5", $"{stage.ApplicantName} chooses View customers beside a provider.");
        foreach (var provider in stage.Application.Providers)
        {
            var shared = stage.Must(await stage.As(stage.Applicant).Customers.ListSharedAsync(Ids.Tenant(provider.Name), cancellationToken: cancellationToken));
            stage.Print.Say($"Shared with {provider.Name}: {(shared.Items.Count == 0 ? "nobody yet; a link moves no customers" : $"{shared.Items.Count}")}.");
        }

        stage.Print.Step("6", $"{stage.ApplicantName} goes on to invite customers. A provider needs a relationship of its own with a customer to order for it.");
    }
}
