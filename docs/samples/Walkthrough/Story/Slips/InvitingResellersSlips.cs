using PartnerRelations.ProviderLinks;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong when a provider invites.</summary>
internal sealed class InvitingResellersSlips(Stage stage)
{
    public async Task RunAsync(ProviderForm provider, CancellationToken cancellationToken)
    {
        var agent = stage.As(Stage.AgentOf(provider)).ProviderLinks;
        foreach (var email in stage.Application.Mistakes?.ResellerEmails ?? [])
        {
            await stage.TryAsync($"{provider.Name} invites \"{email}\".", agent.InviteAsync(new InviteReseller { Email = email }, cancellationToken));
        }

        if (!stage.SlipsAt(SlipWord.InvitingResellers)) return;
        var invite = new InviteReseller { Email = provider.Invites };
        await stage.SlipAsync($"{stage.ResellerName} invites, though it is no provider.", stage.As(stage.Applicant).ProviderLinks.InviteAsync(invite, cancellationToken));
        var helpdesk = Actor.User(Ids.Tenant(provider.Name), Ids.User(provider.Name, "helpdesk"), PartnerRoles.HelpdeskAgent);
        await stage.SlipAsync($"A helpdesk agent of {provider.Name} invites.", stage.As(helpdesk).ProviderLinks.InviteAsync(invite, cancellationToken));
        await stage.SlipAsync(
            $"{provider.Name} invites itself.",
            agent.InviteAsync(invite with { ExpectedReseller = new ResellerId(Ids.Tenant(provider.Name)) }, cancellationToken));
        await stage.SlipAsync($"{provider.Name} asks for nothing, in a language that is none.", agent.InviteAsync(invite with { Grants = ProviderGrants.None, Culture = "??" }, cancellationToken));
        if (stage.World.TryConflictNextSaves(3)) await stage.SlipAsync($"Three times somebody else of {provider.Name} is faster.", agent.InviteAsync(invite, cancellationToken));
        await stage.SlipAsync(
            $"{stage.ApplicantName} looks for a provider that is not listed.",
            stage.As(stage.Applicant).Providers.FindAsync(new ProviderId(Ids.Tenant("nobody")), cancellationToken));
    }
}
