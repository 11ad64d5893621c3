using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.AtMicrosoft;

/// <summary>The partnership as it comes about in Microsoft's portal: no call tells of it, so that the lists are compared.</summary>
internal sealed class LinkingThere(Stage stage, MicrosoftSide microsoft)
{
    public async Task LinkAsync(ProviderForm provider, CancellationToken cancellationToken)
    {
        stage.Print.Step("1", $"{provider.Name} sends {stage.ResellerName} an invitation from Microsoft's portal.");
        stage.Print.Step("2, 3", $"{stage.ApplicantName} follows it and chooses \"{stage.Rules.ApproveProviderButton}\" there.");
        await microsoft.Surface.LinkAsync(Ids.Tenant(provider.Name), stage.Reseller, cancellationToken);
        await MicrosoftSide.ReconcileAsync(stage, microsoft.Reseller, cancellationToken);
    }

    /// <summary>The lists of both sides, as Microsoft has them.</summary>
    public async Task ListAsync(CancellationToken cancellationToken)
    {
        var mine = await microsoft.Reseller.Relationships.ListProvidersAsync(cancellationToken: cancellationToken);
        stage.Print.Say($"Microsoft's list of {stage.ResellerName}: {Names(mine.Items.Select(one => one.Name))}.");
        foreach (var provider in stage.Application.Providers)
        {
            var theirs = await microsoft.Of(provider).Relationships.ListResellersAsync(cancellationToken: cancellationToken);
            stage.Print.Say($"Microsoft's list of {provider.Name}: {Names(theirs.Items.Select(one => one.Name))}.");
        }
    }

    private static string Names(IEnumerable<string?> names) => string.Join(", ", names.Select(name => name ?? "(no name)").DefaultIfEmpty("nobody"));
}
