using PartnerRelations.AspNetCore.Reading;
using PartnerRelations.AspNetCore.Routing;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.AspNetCore.Features;

/// <summary>Linking a reseller with a provider over HTTP.</summary>
internal static class ProviderLinkEndpoints
{
    private static readonly FeatureRoutes<IProviderLinks> Links = new(call => call.Services.ProviderLinks.As(call.Actor));

    public static IReadOnlyList<RelationRoute> Routes { get; } =
    [
        Links.Making<InviteReseller, ProviderInvitation>("Invite", "/provider-links", (links, command, cancel) => links.InviteAsync(command, cancel),
            (made, _) => $"/provider-links/{made.Link.Id}", "Invites a reseller to link with the caller's provider; answers the mail to send."),
        Links.Command<RenewProviderInvitation, ProviderInvitation>("Renew", "/provider-links/{linkId}/renew", (links, command, cancel) => links.RenewAsync(command, cancel),
            "Makes a new link for an open invitation; the one before dies."),
        Links.Command<MarkProviderInvitationSent, ProviderLink>("MarkSent", "/provider-links/{linkId}/mark-sent", (links, command, cancel) => links.MarkSentAsync(command, cancel),
            "Says that the invitation's mail was sent."),
        Links.Command<RevokeProviderInvitation, ProviderLink>("Revoke", "/provider-links/{linkId}/revoke", (links, command, cancel) => links.RevokeAsync(command, cancel),
            "Takes an open invitation back."),
        Links.TokenQuery<TextQuestion, ConsentPreview>("Preview", "/provider-links/preview",
            (links, token, culture, cancel) => links.PreviewAsync(token, culture, cancel),
            "Shows to whoever holds the token what approving will grant."),
        Links.Command<ApproveProvider, ProviderLink>("Approve", "/provider-links/approve", (links, command, cancel) => links.ApproveAsync(command, cancel),
            "Approves the provider and grants what the shown text says."),
        Links.Command<DeclineProvider, ProviderLink>("Decline", "/provider-links/decline", (links, command, cancel) => links.DeclineAsync(command, cancel),
            "Declines the provider's invitation."),
        Links.Command<WithdrawTenantAdministration, ProviderLink>("WithdrawTenantAdministration", "/provider-links/{linkId}/withdraw-tenant-administration",
            (links, command, cancel) => links.WithdrawTenantAdministrationAsync(command, cancel), "Takes the administration of the reseller's tenant from the provider; the link stays."),
        Links.Query<EndingPlan>("PlanEnding", "/provider-links/{linkId}/ending-plan", query =>
        {
            var id = LinkId(query);
            return (links, cancel) => links.PlanEndingAsync(id, cancel);
        }, "Says what ending the link would bring about."),
        Links.Command<EndProviderLink, ProviderLink>("End", "/provider-links/{linkId}/end", (links, command, cancel) => links.EndAsync(command, cancel), "Ends the link."),
        Links.Command<RecordLinkFoundAtMicrosoft, ProviderLink>("RecordFoundAtMicrosoft", "/provider-links/record-found-at-microsoft",
            (links, command, cancel) => links.RecordFoundAtMicrosoftAsync(command, cancel), "Records a link that Microsoft knows."),
        Links.Command<RecordLinkGoneAtMicrosoft, ProviderLink>("RecordGoneAtMicrosoft", "/provider-links/{linkId}/record-gone-at-microsoft",
            (links, command, cancel) => links.RecordGoneAtMicrosoftAsync(command, cancel), "Records that Microsoft knows the link no longer."),
        Links.Query<ProviderLink>("Find", "/provider-links/{linkId}", query =>
        {
            var id = LinkId(query);
            return (links, cancel) => links.FindAsync(id, cancel);
        }, "Finds a link of the caller's tenant."),
        Links.Query<Consent>("FindConsent", "/consents/{consentId}", query =>
        {
            var id = query.Path<ConsentId>("consentId", ConsentId.TryParse);
            return (links, cancel) => links.FindConsentAsync(id, cancel);
        }, "Finds the consent that a link stands on, with the text as it was shown."),
        Links.Query<Page<ProviderLink>>("ListProviders", "/provider-links/providers", query =>
        {
            var (filter, page) = (Filter(query), query.Page());
            return (links, cancel) => links.ListProvidersAsync(filter, page, cancel);
        }, "Lists the links of the caller's tenant as a reseller."),
        Links.Query<Page<ProviderLink>>("ListResellers", "/provider-links/resellers", query =>
        {
            var (filter, page) = (Filter(query), query.Page());
            return (links, cancel) => links.ListResellersAsync(filter, page, cancel);
        }, "Lists the links and invitations of the caller's tenant as a provider."),
        Links.Query<Page<ProviderLink>>("ListExpiring", "/provider-links/expiring", query =>
        {
            var (before, page) = (query.RequiredTime("before"), query.Page());
            return (links, cancel) => links.ListExpiringAsync(before, page, cancel);
        }, "Lists the open invitations that lapse before a time."),
    ];

    private static ProviderLinkId LinkId(QueryReader query) => query.Path<ProviderLinkId>("linkId", ProviderLinkId.TryParse);

    private static ProviderLinkFilter Filter(QueryReader query) => new()
    {
        Status = query.Word<ProviderLinkStatus>("status"),
        OtherParty = query.Value<TenantId>("otherParty", TenantId.TryParse),
    };
}
