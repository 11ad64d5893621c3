using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing.Mail;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing;

public sealed partial class PartnerWorld
{
    /// <summary>The service of provider links; <c>world.As(actor).ProviderLinks</c> says the same shorter.</summary>
    public ProviderLinkService ProviderLinks => Get<ProviderLinkService>();

    /// <summary>The directory of providers.</summary>
    public InMemoryProviderDirectory Providers => Get<InMemoryProviderDirectory>();

    /// <summary>How resellers stand in the program, where no enrollment in this world says it.</summary>
    public FakeResellerStanding Standings => Get<FakeResellerStanding>();

    /// <summary>Lists a new provider in the directory.</summary>
    /// <param name="country">Its country's code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<PartnerCompany> AddProviderAsync(string country = "DE", CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entry = Samples.ProviderEntry(country: country);
        Providers.Add(entry);
        return Task.FromResult(new PartnerCompany { Tenant = entry.Id.Tenant, Name = entry.Name, Country = entry.Country, Admin = Samples.Actor(entry.Id.Tenant) });
    }

    /// <summary>A reseller of which the program says that it is enrolled, without the story of its enrollment.</summary>
    /// <param name="country">Its country's code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<PartnerCompany> AddResellerAsync(string country = "FR", CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var standing = Samples.ResellerStanding(country: country);
        Standings.Set(standing);
        var tenant = standing.Reseller.Tenant;
        return Task.FromResult(new PartnerCompany { Tenant = tenant, Name = standing.Name, Country = standing.Country, Admin = Samples.Actor(tenant) });
    }

    /// <summary>The provider invites, and the reseller reads, ticks and approves.</summary>
    /// <param name="provider">A listed provider.</param>
    /// <param name="reseller">An enrolled reseller.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PartnerRefusedException">The rules refuse a step.</exception>
    public async Task<ProviderLink> LinkAsync(PartnerCompany provider, PartnerCompany reseller, CancellationToken cancellationToken = default)
    {
        var invited = await As(provider).ProviderLinks.InviteAsync(Samples.InviteReseller(), cancellationToken).ConfigureAwait(false);
        var token = Mailbox.TokenIn(invited.GetValueOrThrow().Draft);
        return await ApproveAsync(reseller, token, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The reseller reads what approving grants, ticks the box and approves.</summary>
    /// <param name="reseller">An enrolled reseller.</param>
    /// <param name="token">The token from the invitation's link; <see cref="Mailbox.TokenIn"/> finds it in the mail.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PartnerRefusedException">The rules refuse a step.</exception>
    public async Task<ProviderLink> ApproveAsync(PartnerCompany reseller, InvitationToken token, CancellationToken cancellationToken = default)
    {
        var links = As(reseller).ProviderLinks;
        var shown = (await links.PreviewAsync(token, cancellationToken: cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
        var approval = new ApproveProvider { Token = token, ConsentTicked = true, Culture = shown.Culture, ConsentTextHash = shown.TextHash };
        return (await links.ApproveAsync(approval, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
    }
}

public sealed partial class ActorInWorld
{
    /// <summary>Linking with providers.</summary>
    public IProviderLinks ProviderLinks => _world.ProviderLinks.As(Actor);
}
