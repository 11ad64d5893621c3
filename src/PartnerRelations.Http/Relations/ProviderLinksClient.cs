using PartnerRelations.Http.Relations.Routes;
using PartnerRelations.Http.Relations.Sending;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.Http.Relations;

/// <summary>Linking a reseller with a provider, over HTTP.</summary>
internal sealed class ProviderLinksClient(IProviderLinksRoutes routes, RelationsConnection connection) : IProviderLinks
{
    private readonly FeatureCalls _calls = new("ProviderLinks", connection);

    public Task<PartnerResult<ProviderInvitation>> InviteAsync(InviteReseller command, CancellationToken cancellationToken = default) =>
        _calls.DoForLinkAsync<ProviderInvitation>(command, invitation => invitation.Draft, routes.InviteAsync, cancellationToken);

    public Task<PartnerResult<ProviderInvitation>> RenewAsync(RenewProviderInvitation command, CancellationToken cancellationToken = default) =>
        _calls.DoForLinkAsync<ProviderInvitation>(command, invitation => invitation.Draft, (call, cancel) => routes.RenewAsync(command.LinkId, call, cancel), cancellationToken);

    public Task<PartnerResult<ProviderLink>> MarkSentAsync(MarkProviderInvitationSent command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<ProviderLink>(command, (call, cancel) => routes.MarkSentAsync(command.LinkId, call, cancel), cancellationToken);

    public Task<PartnerResult<ProviderLink>> RevokeAsync(RevokeProviderInvitation command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<ProviderLink>(command, (call, cancel) => routes.RevokeAsync(command.LinkId, call, cancel), cancellationToken);

    public Task<PartnerResult<ConsentPreview>> PreviewAsync(InvitationToken token, LanguageTag? culture = null, CancellationToken cancellationToken = default) =>
        _calls.LookAtAsync<ConsentPreview>(token, culture, routes.PreviewAsync, cancellationToken);

    public Task<PartnerResult<ProviderLink>> ApproveAsync(ApproveProvider command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<ProviderLink>(command, routes.ApproveAsync, cancellationToken, command?.Token.Reveal());

    public Task<PartnerResult<ProviderLink>> DeclineAsync(DeclineProvider command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<ProviderLink>(command, routes.DeclineAsync, cancellationToken, command?.Token.Reveal());

    public Task<PartnerResult<ProviderLink>> WithdrawTenantAdministrationAsync(WithdrawTenantAdministration command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<ProviderLink>(command, (call, cancel) => routes.WithdrawTenantAdministrationAsync(command.LinkId, call, cancel), cancellationToken);

    public Task<PartnerResult<EndingPlan>> PlanEndingAsync(ProviderLinkId linkId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<EndingPlan>((call, cancel) => routes.PlanEndingAsync(linkId, call, cancel), cancellationToken);

    public Task<PartnerResult<ProviderLink>> EndAsync(EndProviderLink command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<ProviderLink>(command, (call, cancel) => routes.EndAsync(command.LinkId, call, cancel), cancellationToken);

    public Task<PartnerResult<ProviderLink>> RecordFoundAtMicrosoftAsync(RecordLinkFoundAtMicrosoft command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<ProviderLink>(command, routes.RecordFoundAtMicrosoftAsync, cancellationToken);

    public Task<PartnerResult<ProviderLink>> RecordGoneAtMicrosoftAsync(RecordLinkGoneAtMicrosoft command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<ProviderLink>(command, (call, cancel) => routes.RecordGoneAtMicrosoftAsync(command.LinkId, call, cancel), cancellationToken);

    public Task<PartnerResult<ProviderLink>> FindAsync(ProviderLinkId linkId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<ProviderLink>((call, cancel) => routes.FindAsync(linkId, call, cancel), cancellationToken);

    public Task<PartnerResult<Consent>> FindConsentAsync(ConsentId consentId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Consent>((call, cancel) => routes.FindConsentAsync(consentId, call, cancel), cancellationToken);

    public Task<PartnerResult<Page<ProviderLink>>> ListProvidersAsync(ProviderLinkFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Page<ProviderLink>>((call, cancel) => routes.ListProvidersAsync(filter?.Status, filter?.OtherParty?.ToString(), page?.Size, page?.Token, call, cancel), cancellationToken);

    public Task<PartnerResult<Page<ProviderLink>>> ListResellersAsync(ProviderLinkFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Page<ProviderLink>>((call, cancel) => routes.ListResellersAsync(filter?.Status, filter?.OtherParty?.ToString(), page?.Size, page?.Token, call, cancel), cancellationToken);

    public Task<PartnerResult<Page<ProviderLink>>> ListExpiringAsync(DateTimeOffset before, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Page<ProviderLink>>((call, cancel) => routes.ListExpiringAsync(QueryText.Of(before), page?.Size, page?.Token, call, cancel), cancellationToken);
}
