using PartnerRelations.CspProgram;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Storage;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>"Connect with an indirect provider": the page's steps 1 to 4 for each provider of the file.</summary>
internal sealed class Linking(Stage stage)
{
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        stage.Print.Chapter("Connect with an indirect provider");
        await SearchAsync(cancellationToken);
        foreach (var provider in stage.Application.Providers) await LinkAsync(provider, cancellationToken);
        await ListAsync(cancellationToken);
    }

    private async Task SearchAsync(CancellationToken cancellationToken)
    {
        var region = CspRegions.Of(stage.Reseller.Country);
        stage.Print.Say($"{stage.Reseller.Name} searches the directory of providers in its region, {CspRegions.NameOf(region)}:");
        var found = await stage.Providers.SearchAsync(new ProviderQuery { Region = region }, new PageRange { Take = ShapeCheck.MaxItems }, cancellationToken);
        foreach (var entry in found)
        {
            stage.Print.Point($"{entry.Name} ({entry.Country}): {Words.List(entry.Services)}");
            foreach (var text in new[] { entry.ResellerProgramme, entry.SupportLevels, entry.Terms }.OfType<string>()) stage.Print.Detail(text);
            if (entry.BillsCustomers) stage.Print.Detail("Bills the customers itself.");
        }

        stage.Print.Say("They agree on programme, support and terms outside the portal. Then the provider begins:");
    }

    private async Task LinkAsync(ProviderForm provider, CancellationToken cancellationToken)
    {
        var agent = stage.AgentOf(provider);
        stage.Print.Step("1", $"{provider.Name} sends {stage.Reseller.Name} an invitation.");
        var invited = stage.Must(await stage.Links.As(agent).InviteAsync(
            new InviteReseller { Email = provider.Invites, Culture = stage.Application.Language }, cancellationToken));
        var draft = invited.Draft!;
        stage.Mail("provider-invitation", draft);
        stage.Must(await stage.Links.As(agent).MarkSentAsync(new MarkProviderInvitationSent { LinkId = invited.Link.Id }, cancellationToken));
        if (invited.Link.ExpiresAt is { } until) stage.Print.Say($"It may be answered until {Words.Moment(until)}.");

        stage.Print.Step("2", $"{stage.Applicant.Name} follows the link in the mail and signs in.");
        var links = stage.Links.As(stage.Applicant.Actor);
        var token = Words.TokenIn(draft);
        var preview = stage.Must(await links.PreviewAsync(token, cancellationToken: cancellationToken));
        stage.Print.Quote(preview.Text);

        stage.Print.Step("3", $"{stage.Applicant.Name} ticks the box and chooses \"{stage.Rules.ApproveProviderButton}\".");
        var link = stage.Must(await links.ApproveAsync(
            new ApproveProvider { Token = token, ConsentTicked = true, Culture = preview.Culture, ConsentTextHash = preview.TextHash }, cancellationToken));
        stage.Print.Say($"{provider.Name} may now: {Words.List(link.Grants)}. The consent is kept word by word.");
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        stage.Print.Step("4", "Both sides see the partnership in their lists.");
        var mine = stage.Must(await stage.Links.As(stage.Applicant.Actor).ListProvidersAsync(cancellationToken: cancellationToken));
        stage.Print.Say($"Indirect providers of {stage.Reseller.Name}:");
        stage.Print.Table(
            ["provider", "status", "since", "may"],
            [.. mine.Items.Select(link => new[] { stage.NameOf(link.Provider.Tenant), $"{link.Status}", Words.Day(link.ApprovedAt), Words.List(link.Grants) })]);
        foreach (var provider in stage.Application.Providers)
        {
            var theirs = stage.Must(await stage.Links.As(stage.AgentOf(provider)).ListResellersAsync(cancellationToken: cancellationToken));
            stage.Print.Say($"Indirect resellers of {provider.Name}:");
            stage.Print.Table(
                ["reseller", "status", "since", "may"],
                [.. theirs.Items.Select(link => new[] { link.Reseller is { } reseller ? stage.NameOf(reseller.Tenant) : "(nobody yet)", $"{link.Status}", Words.Day(link.ApprovedAt), Words.List(link.Grants) })]);
        }
    }
}
