using PartnerRelations.Customers;
using PartnerRelations.Http.Relations.Routes;
using PartnerRelations.Http.Relations.Sending;
using PartnerRelations.Invitations;

namespace PartnerRelations.Http.Relations;

/// <summary>Inviting and keeping customers, over HTTP.</summary>
internal sealed class CustomersClient(ICustomersRoutes routes, RelationsConnection connection) : ICustomers
{
    private readonly FeatureCalls _calls = new("Customers", connection);

    public Task<PartnerResult<DraftedInvitation>> InviteJointlyAsync(InviteCustomerJointly command, CancellationToken cancellationToken = default) =>
        _calls.DoForLinkAsync<DraftedInvitation>(command, invitation => invitation.Draft, routes.InviteJointlyAsync, cancellationToken);

    public Task<PartnerResult<DraftedInvitation>> InviteAsync(InviteCustomer command, CancellationToken cancellationToken = default) =>
        _calls.DoForLinkAsync<DraftedInvitation>(command, invitation => invitation.Draft, routes.InviteAsync, cancellationToken);

    public Task<PartnerResult<MailDraft>> EditDraftAsync(EditInvitationDraft command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<MailDraft>(command, (call, cancel) => routes.EditDraftAsync(command.InvitationId, call, cancel), cancellationToken, command?.Draft.Link?.Fragment.TrimStart('#'));

    public Task<PartnerResult<CustomerInvitation>> MarkSentAsync(MarkCustomerInvitationSent command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<CustomerInvitation>(command, (call, cancel) => routes.MarkSentAsync(command.InvitationId, call, cancel), cancellationToken);

    public Task<PartnerResult<DraftedInvitation>> RenewAsync(RenewCustomerInvitation command, CancellationToken cancellationToken = default) =>
        _calls.DoForLinkAsync<DraftedInvitation>(command, invitation => invitation.Draft, (call, cancel) => routes.RenewAsync(command.InvitationId, call, cancel), cancellationToken);

    public Task<PartnerResult<CustomerInvitation>> RevokeAsync(RevokeCustomerInvitation command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<CustomerInvitation>(command, (call, cancel) => routes.RevokeAsync(command.InvitationId, call, cancel), cancellationToken);

    public Task<PartnerResult<AcceptancePreview>> PreviewAsync(InvitationToken token, LanguageTag? culture = null, CancellationToken cancellationToken = default) =>
        _calls.LookAtAsync<AcceptancePreview>(token, culture, routes.PreviewAsync, cancellationToken);

    public Task<PartnerResult<AcceptedInvitation>> AcceptAsync(AcceptCustomerInvitation command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<AcceptedInvitation>(command, routes.AcceptAsync, cancellationToken, command?.Token.Reveal());

    public Task<PartnerResult<CustomerInvitation>> DeclineAsync(DeclineCustomerInvitation command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<CustomerInvitation>(command, routes.DeclineAsync, cancellationToken, command?.Token.Reveal());

    public Task<PartnerResult<RecordedRelationships>> RecordCreatedCustomerAsync(RecordCreatedCustomer command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<RecordedRelationships>(command, routes.RecordCreatedCustomerAsync, cancellationToken);

    public Task<PartnerResult<RecordedRelationships>> RecordFoundAtMicrosoftAsync(RecordFoundAtMicrosoft command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<RecordedRelationships>(command, routes.RecordFoundAtMicrosoftAsync, cancellationToken);

    public Task<PartnerResult<CustomerRelationship>> MatchAsync(MatchInvitation command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<CustomerRelationship>(command, (call, cancel) => routes.MatchAsync(command.RelationshipId, call, cancel), cancellationToken);

    public Task<PartnerResult<CustomerRelationship>> RecordAdminGrantAsync(RecordAdminGrant command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<CustomerRelationship>(command, routes.RecordAdminGrantAsync, cancellationToken);

    public Task<PartnerResult<CustomerRelationship>> WithdrawAdministrationAsync(WithdrawAdministration command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<CustomerRelationship>(command, routes.WithdrawAdministrationAsync, cancellationToken);

    public Task<PartnerResult<RelationshipEndingPlan>> PlanEndingAsync(CustomerRelationshipId relationshipId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<RelationshipEndingPlan>((call, cancel) => routes.PlanEndingAsync(relationshipId, call, cancel), cancellationToken);

    public Task<PartnerResult<CustomerRelationship>> EndAsync(EndCustomerRelationship command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<CustomerRelationship>(command, (call, cancel) => routes.EndAsync(command.RelationshipId, call, cancel), cancellationToken);

    public Task<PartnerResult<CustomerRelationship>> RecordGoneAtMicrosoftAsync(RecordRelationshipGoneAtMicrosoft command, CancellationToken cancellationToken = default) =>
        _calls.DoAsync<CustomerRelationship>(command, (call, cancel) => routes.RecordGoneAtMicrosoftAsync(command.RelationshipId, call, cancel), cancellationToken);

    public Task<PartnerResult<CustomerInvitation>> FindInvitationAsync(CustomerInvitationId invitationId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<CustomerInvitation>((call, cancel) => routes.FindInvitationAsync(invitationId, call, cancel), cancellationToken);

    public Task<PartnerResult<CustomerAcceptance>> FindAcceptanceAsync(CustomerAcceptanceId acceptanceId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<CustomerAcceptance>((call, cancel) => routes.FindAcceptanceAsync(acceptanceId, call, cancel), cancellationToken);

    public Task<PartnerResult<CustomerRelationship>> FindRelationshipAsync(CustomerRelationshipId relationshipId, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<CustomerRelationship>((call, cancel) => routes.FindRelationshipAsync(relationshipId, call, cancel), cancellationToken);

    public Task<PartnerResult<Page<CustomerInvitation>>> ListInvitationsAsync(CustomerInvitationFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Page<CustomerInvitation>>((call, cancel) => routes.ListInvitationsAsync(filter?.Status, QueryText.Flag(filter?.OnlyOpen), filter?.Type, filter?.Provider?.ToString(), page?.Size, page?.Token, call, cancel), cancellationToken);

    public Task<PartnerResult<Page<CustomerInvitation>>> ListExpiringAsync(DateTimeOffset before, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Page<CustomerInvitation>>((call, cancel) => routes.ListExpiringAsync(QueryText.Of(before), page?.Size, page?.Token, call, cancel), cancellationToken);

    public Task<PartnerResult<Page<CustomerRelationship>>> ListMineAsync(CustomerRelationshipFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Page<CustomerRelationship>>((call, cancel) => routes.ListMineAsync(filter?.Status, filter?.OtherParty?.ToString(), QueryText.Flag(filter?.OnlyAwaitingMatch), page?.Size, page?.Token, call, cancel), cancellationToken);

    public Task<PartnerResult<Page<CustomerRelationship>>> ListSharedAsync(TenantId partner, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Page<CustomerRelationship>>((call, cancel) => routes.ListSharedAsync(partner.ToString(), page?.Size, page?.Token, call, cancel), cancellationToken);

    public Task<PartnerResult<Page<CustomerRelationship>>> ListPartnersAsync(CustomerRelationshipFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _calls.AskAsync<Page<CustomerRelationship>>((call, cancel) => routes.ListPartnersAsync(filter?.Status, filter?.OtherParty?.ToString(), QueryText.Flag(filter?.OnlyAwaitingMatch), page?.Size, page?.Token, call, cancel), cancellationToken);

    public Task<PartnerResult<RightExplanation>> ExplainAsync(RightQuestion question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        return _calls.AskAsync<RightExplanation>((call, cancel) => routes.ExplainAsync(question.Customer.ToString(), question.Partner.ToString(), question.Right, question.Reseller?.ToString(), call, cancel), cancellationToken);
    }
}
