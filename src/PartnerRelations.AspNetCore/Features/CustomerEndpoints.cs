using PartnerRelations.AspNetCore.Reading;
using PartnerRelations.AspNetCore.Routing;
using PartnerRelations.Customers;
using PartnerRelations.Invitations;

namespace PartnerRelations.AspNetCore.Features;

/// <summary>Inviting customers and what comes of it, over HTTP.</summary>
internal static class CustomerEndpoints
{
    private static readonly FeatureRoutes<ICustomers> Customers = new(call => call.Services.Customers.As(call.Actor));

    public static IReadOnlyList<RelationRoute> Routes { get; } =
    [
        Customers.Making<InviteCustomerJointly, DraftedInvitation>("InviteJointly", "/customer-invitations/joint", (customers, command, cancel) => customers.InviteJointlyAsync(command, cancel),
            (made, _) => $"/customer-invitations/{made.Invitation.Id}", "Invites a customer to the reseller and its provider; answers the mail to send."),
        Customers.Making<InviteCustomer, DraftedInvitation>("Invite", "/customer-invitations", (customers, command, cancel) => customers.InviteAsync(command, cancel),
            (made, _) => $"/customer-invitations/{made.Invitation.Id}", "Invites a customer to the reseller alone; answers the mail to send."),
        Customers.Command<EditInvitationDraft, MailDraft>("EditDraft", "/customer-invitations/{invitationId}/edit-draft", (customers, command, cancel) => customers.EditDraftAsync(command, cancel),
            "Puts the mail into other words; the link stays in it."),
        Customers.Command<MarkCustomerInvitationSent, CustomerInvitation>("MarkSent", "/customer-invitations/{invitationId}/mark-sent", (customers, command, cancel) => customers.MarkSentAsync(command, cancel),
            "Says that the invitation's mail was sent."),
        Customers.Command<RenewCustomerInvitation, DraftedInvitation>("Renew", "/customer-invitations/{invitationId}/renew", (customers, command, cancel) => customers.RenewAsync(command, cancel),
            "Makes a new link for an open invitation; the one before dies."),
        Customers.Command<RevokeCustomerInvitation, CustomerInvitation>("Revoke", "/customer-invitations/{invitationId}/revoke", (customers, command, cancel) => customers.RevokeAsync(command, cancel),
            "Takes an open invitation back."),
        Customers.TokenQuery<TextQuestion, AcceptancePreview>("Preview", "/customer-invitations/preview",
            (customers, token, culture, cancel) => customers.PreviewAsync(token, culture, cancel),
            "Shows to whoever holds the token what accepting will grant."),
        Customers.Command<AcceptCustomerInvitation, AcceptedInvitation>("Accept", "/customer-invitations/accept", (customers, command, cancel) => customers.AcceptAsync(command, cancel),
            "Accepts the invitation and grants what the shown text says."),
        Customers.Command<DeclineCustomerInvitation, CustomerInvitation>("Decline", "/customer-invitations/decline", (customers, command, cancel) => customers.DeclineAsync(command, cancel),
            "Declines the invitation."),
        Customers.Command<RecordCreatedCustomer, RecordedRelationships>("RecordCreatedCustomer", "/customer-relationships/record-created-customer",
            (customers, command, cancel) => customers.RecordCreatedCustomerAsync(command, cancel), "Records a customer that the provider has created for a reseller."),
        Customers.Command<RecordFoundAtMicrosoft, RecordedRelationships>("RecordFoundAtMicrosoft", "/customer-relationships/record-found-at-microsoft",
            (customers, command, cancel) => customers.RecordFoundAtMicrosoftAsync(command, cancel), "Records relationships that Microsoft knows."),
        Customers.Command<MatchInvitation, CustomerRelationship>("Match", "/customer-relationships/{relationshipId}/match", (customers, command, cancel) => customers.MatchAsync(command, cancel),
            "Says which invitation a relationship found at Microsoft came from."),
        Customers.Command<RecordAdminGrant, CustomerRelationship>("RecordAdminGrant", "/customer-relationships/record-admin-grant",
            (customers, command, cancel) => customers.RecordAdminGrantAsync(command, cancel), "Records the granular administration that a customer has granted."),
        Customers.Command<WithdrawAdministration, CustomerRelationship>("WithdrawAdministration", "/customer-relationships/withdraw-administration",
            (customers, command, cancel) => customers.WithdrawAdministrationAsync(command, cancel), "Takes administration from a partner; the relationship stays."),
        Customers.Query<RelationshipEndingPlan>("PlanEnding", "/customer-relationships/{relationshipId}/ending-plan", query =>
        {
            var id = RelationshipId(query);
            return (customers, cancel) => customers.PlanEndingAsync(id, cancel);
        }, "Says what ending the relationship would bring about."),
        Customers.Command<EndCustomerRelationship, CustomerRelationship>("End", "/customer-relationships/{relationshipId}/end", (customers, command, cancel) => customers.EndAsync(command, cancel),
            "Ends the relationship."),
        Customers.Command<RecordRelationshipGoneAtMicrosoft, CustomerRelationship>("RecordGoneAtMicrosoft", "/customer-relationships/{relationshipId}/record-gone-at-microsoft",
            (customers, command, cancel) => customers.RecordGoneAtMicrosoftAsync(command, cancel), "Records that Microsoft knows the relationship no longer."),
        Customers.Query<CustomerInvitation>("FindInvitation", "/customer-invitations/{invitationId}", query =>
        {
            var id = query.Path<CustomerInvitationId>("invitationId", CustomerInvitationId.TryParse);
            return (customers, cancel) => customers.FindInvitationAsync(id, cancel);
        }, "Finds an invitation of the caller's tenant."),
        Customers.Query<CustomerAcceptance>("FindAcceptance", "/customer-acceptances/{acceptanceId}", query =>
        {
            var id = query.Path<CustomerAcceptanceId>("acceptanceId", CustomerAcceptanceId.TryParse);
            return (customers, cancel) => customers.FindAcceptanceAsync(id, cancel);
        }, "Finds what a customer has accepted, with the text as it was shown."),
        Customers.Query<CustomerRelationship>("FindRelationship", "/customer-relationships/{relationshipId}", query =>
        {
            var id = RelationshipId(query);
            return (customers, cancel) => customers.FindRelationshipAsync(id, cancel);
        }, "Finds a relationship of the caller's tenant."),
        Customers.Query<Page<CustomerInvitation>>("ListInvitations", "/customer-invitations", query =>
        {
            var filter = new CustomerInvitationFilter
            {
                Status = query.Word<CustomerInvitationStatus>("status"),
                OnlyOpen = query.Flag("onlyOpen"),
                Type = query.Word<CustomerInvitationType>("type"),
                Provider = query.Value<ProviderId>("provider", ProviderId.TryParse),
            };
            var page = query.Page();
            return (customers, cancel) => customers.ListInvitationsAsync(filter, page, cancel);
        }, "Lists the invitations that the caller's tenant has made."),
        Customers.Query<Page<CustomerInvitation>>("ListExpiring", "/customer-invitations/expiring", query =>
        {
            var (before, page) = (query.RequiredTime("before"), query.Page());
            return (customers, cancel) => customers.ListExpiringAsync(before, page, cancel);
        }, "Lists the sent invitations that lapse before a time."),
        Customers.Query<Page<CustomerRelationship>>("ListMine", "/customer-relationships", query =>
        {
            var (filter, page) = (Filter(query), query.Page());
            return (customers, cancel) => customers.ListMineAsync(filter, page, cancel);
        }, "Lists the customers of the caller's tenant."),
        Customers.Query<Page<CustomerRelationship>>("ListShared", "/customer-relationships/shared", query =>
        {
            var (partner, page) = (query.Required<TenantId>("partner", TenantId.TryParse), query.Page());
            return (customers, cancel) => customers.ListSharedAsync(partner, page, cancel);
        }, "Lists the customers that the caller's tenant shares with another partner."),
        Customers.Query<Page<CustomerRelationship>>("ListPartners", "/customer-relationships/partners", query =>
        {
            var (filter, page) = (Filter(query), query.Page());
            return (customers, cancel) => customers.ListPartnersAsync(filter, page, cancel);
        }, "Lists the partners of the caller's tenant as a customer."),
        Customers.Query<RightExplanation>("Explain", "/customer-rights", query =>
        {
            var question = new RightQuestion
            {
                Customer = query.Required<CustomerId>("customer", CustomerId.TryParse),
                Partner = query.Required<TenantId>("partner", TenantId.TryParse),
                Right = query.RequiredWord<CustomerRight>("right"),
                Reseller = query.Value<ResellerId>("reseller", ResellerId.TryParse),
            };
            return (customers, cancel) => customers.ExplainAsync(question, cancel);
        }, "Says whether a partner may do something for a customer, and where not, what is missing and how to get it."),
    ];

    private static CustomerRelationshipId RelationshipId(QueryReader query) => query.Path<CustomerRelationshipId>("relationshipId", CustomerRelationshipId.TryParse);

    private static CustomerRelationshipFilter Filter(QueryReader query) => new()
    {
        Status = query.Word<CustomerRelationshipStatus>("status"),
        OtherParty = query.Value<TenantId>("otherParty", TenantId.TryParse),
        OnlyAwaitingMatch = query.Flag("onlyAwaitingMatch"),
    };
}
