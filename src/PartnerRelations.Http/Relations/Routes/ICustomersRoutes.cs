using PartnerRelations.Customers;
using PartnerRelations.Http.Relations.Sending;
using Refit;

namespace PartnerRelations.Http.Relations.Routes;

/// <summary>Where the use cases of <see cref="ICustomers"/> are. A call brings its own body and headers.</summary>
internal interface ICustomersRoutes
{
    [Post("/customer-invitations/joint")]
    Task<HttpResponseMessage> InviteJointlyAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-invitations")]
    Task<HttpResponseMessage> InviteAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-invitations/{invitationId}/edit-draft")]
    Task<HttpResponseMessage> EditDraftAsync(CustomerInvitationId invitationId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-invitations/{invitationId}/mark-sent")]
    Task<HttpResponseMessage> MarkSentAsync(CustomerInvitationId invitationId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-invitations/{invitationId}/renew")]
    Task<HttpResponseMessage> RenewAsync(CustomerInvitationId invitationId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-invitations/{invitationId}/revoke")]
    Task<HttpResponseMessage> RevokeAsync(CustomerInvitationId invitationId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-invitations/preview")]
    Task<HttpResponseMessage> PreviewAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-invitations/accept")]
    Task<HttpResponseMessage> AcceptAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-invitations/decline")]
    Task<HttpResponseMessage> DeclineAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-relationships/record-created-customer")]
    Task<HttpResponseMessage> RecordCreatedCustomerAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-relationships/record-found-at-microsoft")]
    Task<HttpResponseMessage> RecordFoundAtMicrosoftAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-relationships/{relationshipId}/match")]
    Task<HttpResponseMessage> MatchAsync(CustomerRelationshipId relationshipId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-relationships/record-admin-grant")]
    Task<HttpResponseMessage> RecordAdminGrantAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-relationships/withdraw-administration")]
    Task<HttpResponseMessage> WithdrawAdministrationAsync([Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/customer-relationships/{relationshipId}/ending-plan")]
    Task<HttpResponseMessage> PlanEndingAsync(CustomerRelationshipId relationshipId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-relationships/{relationshipId}/end")]
    Task<HttpResponseMessage> EndAsync(CustomerRelationshipId relationshipId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Post("/customer-relationships/{relationshipId}/record-gone-at-microsoft")]
    Task<HttpResponseMessage> RecordGoneAtMicrosoftAsync(CustomerRelationshipId relationshipId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/customer-invitations/{invitationId}")]
    Task<HttpResponseMessage> FindInvitationAsync(CustomerInvitationId invitationId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/customer-acceptances/{acceptanceId}")]
    Task<HttpResponseMessage> FindAcceptanceAsync(CustomerAcceptanceId acceptanceId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/customer-relationships/{relationshipId}")]
    Task<HttpResponseMessage> FindRelationshipAsync(CustomerRelationshipId relationshipId, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/customer-invitations")]
    Task<HttpResponseMessage> ListInvitationsAsync(
        CustomerInvitationStatus? status, string? onlyOpen, CustomerInvitationType? type, string? provider, int? size, string? pageToken, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/customer-invitations/expiring")]
    Task<HttpResponseMessage> ListExpiringAsync(string before, int? size, string? pageToken, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/customer-relationships")]
    Task<HttpResponseMessage> ListMineAsync(
        CustomerRelationshipStatus? status, string? otherParty, string? onlyAwaitingMatch, int? size, string? pageToken, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/customer-relationships/shared")]
    Task<HttpResponseMessage> ListSharedAsync(string partner, int? size, string? pageToken, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/customer-relationships/partners")]
    Task<HttpResponseMessage> ListPartnersAsync(
        CustomerRelationshipStatus? status, string? otherParty, string? onlyAwaitingMatch, int? size, string? pageToken, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);

    [Get("/customer-rights")]
    Task<HttpResponseMessage> ExplainAsync(
        string customer, string partner, CustomerRight right, string? reseller, [Property(RelationsCall.Key)] RelationsCall call, CancellationToken cancellationToken);
}
