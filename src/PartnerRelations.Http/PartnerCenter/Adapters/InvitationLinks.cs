using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Invitations;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>
/// Microsoft's own links by which customers accept, had from Partner Center (PC-R3) and checked to be of the kind that is meant, so that
/// nobody sends the wrong one. A link is the same for every customer and for ever: have it once and keep it. Takes App+User; Admin agents and
/// Sales agents may ask. Thread-safe.
/// </summary>
public sealed class InvitationLinks
{
    private readonly IRelationshipsClient _relationships;
    private readonly CallerAccount _caller;

    internal InvitationLinks(IRelationshipsClient relationships, CallerAccount caller) => (_relationships, _caller) = (relationships, caller);

    /// <summary>
    /// The link of an indirect reseller alone. No provider can order on what is accepted by it (C3). Made with the reseller's account; where
    /// that is a direct-bill partner as well, the link is asked for in its role as reseller.
    /// </summary>
    /// <returns>The link, or <c>invitation_url.wrong_kind</c> and the other refusals of <see cref="InvitationUrl.Read"/> where Partner Center answers another.</returns>
    /// <exception cref="PartnerCenterException">The call failed.</exception>
    /// <exception cref="InvalidOperationException">The link is another partner's: the calls are made with another account.</exception>
    public async Task<PartnerResult<InvitationUrl>> ForResellerAsync(ResellerId reseller, CancellationToken cancellationToken = default)
    {
        var request = await _relationships.GetRequestAsync(dualRole: InResellerRole, cancellationToken: cancellationToken).ConfigureAwait(false);
        return Checked(InvitationUrl.Read(request.Url), InvitationUrlKind.ResellerOnly, reseller.Tenant);
    }

    /// <summary>
    /// The link of an indirect reseller and its provider, accepted in one answer. Made with the account of either. Where the service takes no
    /// notice of the provider, which is asked for by a parameter that no page documents, the provider is added to the reseller's own link, as
    /// the portal writes it; a provider's own link cannot be mended so, and is refused.
    /// </summary>
    /// <returns>The link, or the refusals of <see cref="InvitationUrl.Read"/> and <see cref="InvitationUrl.Expect"/> where Partner Center answers another.</returns>
    /// <exception cref="PartnerCenterException">The call failed; 400 where the two have no partnership.</exception>
    /// <exception cref="InvalidOperationException">The link is other partners': the calls are made with another account.</exception>
    public async Task<PartnerResult<InvitationUrl>> ForResellerAndProviderAsync(ResellerId reseller, ProviderId provider, CancellationToken cancellationToken = default)
    {
        var asksProvider = await _caller.TenantAsync(cancellationToken).ConfigureAwait(false) == provider.Tenant;
        var request = asksProvider
            ? await _relationships.GetRequestAsync(reseller: reseller, cancellationToken: cancellationToken).ConfigureAwait(false)
            : await _relationships.GetRequestAsync(provider: provider, dualRole: InResellerRole, cancellationToken: cancellationToken).ConfigureAwait(false);
        var read = InvitationUrl.Read(request.Url);
        if (read is { IsSuccess: true, Value.Kind: InvitationUrlKind.ResellerOnly }) read = read.Value.WithProvider(provider);
        var link = Checked(read, InvitationUrlKind.ResellerAndProvider, reseller.Tenant);
        return link is { IsSuccess: true, Value.Provider: { } named } && named != provider
            ? throw new InvalidOperationException($"Partner Center's link names the provider {named}; meant was {provider}.")
            : link;
    }

    /// <summary>The link of a direct-bill partner, or of a provider on its own account; never for an indirect reseller's customers.</summary>
    /// <inheritdoc cref="ForResellerAsync" />
    public async Task<PartnerResult<InvitationUrl>> ForDirectPartnerAsync(TenantId partner, CancellationToken cancellationToken = default)
    {
        var request = await _relationships.GetRequestAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return Checked(InvitationUrl.Read(request.Url), InvitationUrlKind.DirectReseller, partner);
    }

    /// <summary>A partner in transition has to say that it means its role as reseller; anybody else says nothing.</summary>
    private bool? InResellerRole => _caller.Programs.HasFlag(PartnerPrograms.IndirectReseller | PartnerPrograms.DirectBill) ? true : null;

    private static PartnerResult<InvitationUrl> Checked(PartnerResult<InvitationUrl> read, InvitationUrlKind kind, TenantId partner)
    {
        var link = read.IsSuccess ? read.Value.Expect(kind) : read;
        return link.IsSuccess && link.Value.PartnerTenant != partner
            ? throw new InvalidOperationException($"Partner Center's link is that of {link.Value.PartnerTenant}; meant was {partner}.")
            : link;
    }
}
