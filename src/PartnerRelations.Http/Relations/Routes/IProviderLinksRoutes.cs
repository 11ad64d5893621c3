using PartnerRelations.Http.Relations.Sending;
using PartnerRelations.ProviderLinks;
using Refit;

namespace PartnerRelations.Http.Relations.Routes;

/// <summary>Where the use cases of <see cref="IProviderLinks"/> are. A call brings its own body and headers.</summary>
internal interface IProviderLinksRoutes
{
    [Post("/provider-links")]
    Task<HttpResponseMessage> InviteAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/provider-links/{linkId}/renew")]
    Task<HttpResponseMessage> RenewAsync(ProviderLinkId linkId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/provider-links/{linkId}/mark-sent")]
    Task<HttpResponseMessage> MarkSentAsync(ProviderLinkId linkId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/provider-links/{linkId}/revoke")]
    Task<HttpResponseMessage> RevokeAsync(ProviderLinkId linkId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/provider-links/preview")]
    Task<HttpResponseMessage> PreviewAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/provider-links/approve")]
    Task<HttpResponseMessage> ApproveAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/provider-links/decline")]
    Task<HttpResponseMessage> DeclineAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/provider-links/{linkId}/withdraw-tenant-administration")]
    Task<HttpResponseMessage> WithdrawTenantAdministrationAsync(ProviderLinkId linkId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/provider-links/{linkId}/ending-plan")]
    Task<HttpResponseMessage> PlanEndingAsync(ProviderLinkId linkId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/provider-links/{linkId}/end")]
    Task<HttpResponseMessage> EndAsync(ProviderLinkId linkId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/provider-links/record-found-at-microsoft")]
    Task<HttpResponseMessage> RecordFoundAtMicrosoftAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/provider-links/{linkId}/record-gone-at-microsoft")]
    Task<HttpResponseMessage> RecordGoneAtMicrosoftAsync(ProviderLinkId linkId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/provider-links/{linkId}")]
    Task<HttpResponseMessage> FindAsync(ProviderLinkId linkId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/consents/{consentId}")]
    Task<HttpResponseMessage> FindConsentAsync(ConsentId consentId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/provider-links/providers")]
    Task<HttpResponseMessage> ListProvidersAsync(ProviderLinkStatus? status, string? otherParty, int? size, string? pageToken, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/provider-links/resellers")]
    Task<HttpResponseMessage> ListResellersAsync(ProviderLinkStatus? status, string? otherParty, int? size, string? pageToken, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/provider-links/expiring")]
    Task<HttpResponseMessage> ListExpiringAsync(string before, int? size, string? pageToken, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);
}
