namespace PartnerRelations.Http.Tests.Relations;

/// <summary>Where each use case is by the portal's contract: name, method, path, and the names in the query.</summary>
internal static class Contract
{
    private const string Text = """
        ProviderLinks.Invite POST /provider-links
        ProviderLinks.Renew POST /provider-links/{linkId}/renew
        ProviderLinks.MarkSent POST /provider-links/{linkId}/mark-sent
        ProviderLinks.Revoke POST /provider-links/{linkId}/revoke
        ProviderLinks.Preview POST /provider-links/preview
        ProviderLinks.Approve POST /provider-links/approve
        ProviderLinks.Decline POST /provider-links/decline
        ProviderLinks.WithdrawTenantAdministration POST /provider-links/{linkId}/withdraw-tenant-administration
        ProviderLinks.PlanEnding GET /provider-links/{linkId}/ending-plan
        ProviderLinks.End POST /provider-links/{linkId}/end
        ProviderLinks.RecordFoundAtMicrosoft POST /provider-links/record-found-at-microsoft
        ProviderLinks.RecordGoneAtMicrosoft POST /provider-links/{linkId}/record-gone-at-microsoft
        ProviderLinks.Find GET /provider-links/{linkId}
        ProviderLinks.FindConsent GET /consents/{consentId}
        ProviderLinks.ListProviders GET /provider-links/providers status otherParty size pageToken
        ProviderLinks.ListResellers GET /provider-links/resellers status otherParty size pageToken
        ProviderLinks.ListExpiring GET /provider-links/expiring before size pageToken
        Providers.Search GET /providers name country region allRegions services size pageToken
        Providers.Find GET /providers/{providerId}
        Accounts.Find GET /account
        Accounts.ListUsers GET /account/users size pageToken
        Accounts.FindUser GET /account/users/{userId}
        Accounts.IsAdminAgent GET /account/is-admin-agent userId
        Accounts.AddUser POST /account/users
        Accounts.RemoveUser POST /account/users/{userId}/remove
        Accounts.GrantRoles POST /account/users/{userId}/grant-roles
        Accounts.RevokeRoles POST /account/users/{userId}/revoke-roles
        Enrollments.Start POST /enrollments
        Enrollments.ConfirmTenant POST /enrollments/{enrollmentId}/confirm-tenant
        Enrollments.ChangeTenant POST /enrollments/{enrollmentId}/change-tenant
        Enrollments.ListMpnProfiles GET /enrollments/{enrollmentId}/mpn-profiles
        Enrollments.ChooseMpn POST /enrollments/{enrollmentId}/choose-mpn
        Enrollments.PostponeMpn POST /enrollments/{enrollmentId}/postpone-mpn
        Enrollments.ProvideCompany POST /enrollments/{enrollmentId}/provide-company
        Enrollments.ProvidePrimaryContact POST /enrollments/{enrollmentId}/provide-primary-contact
        Enrollments.ProvideSupportContact POST /enrollments/{enrollmentId}/provide-support-contact
        Enrollments.DeclareAuthority POST /enrollments/{enrollmentId}/declare-authority
        Enrollments.Submit POST /enrollments/{enrollmentId}/submit
        Enrollments.LookAtConfirmation POST /enrollments/confirmation/look
        Enrollments.ConfirmContact POST /enrollments/confirmation/confirm
        Enrollments.DenySignUp POST /enrollments/confirmation/deny
        Enrollments.ResendConfirmation POST /enrollments/{enrollmentId}/resend-confirmation
        Enrollments.ChangeContact POST /enrollments/{enrollmentId}/change-contact
        Enrollments.AskInformation POST /enrollments/{enrollmentId}/ask-information
        Enrollments.AnswerInformation POST /enrollments/{enrollmentId}/answer-information
        Enrollments.RecordVettingStep POST /enrollments/{enrollmentId}/record-vetting-step
        Enrollments.Approve POST /enrollments/{enrollmentId}/approve
        Enrollments.Reject POST /enrollments/{enrollmentId}/reject
        Enrollments.Appeal POST /enrollments/{enrollmentId}/appeal
        Enrollments.SignAgreement POST /enrollments/{enrollmentId}/sign-agreement
        Enrollments.CompleteSetup POST /enrollments/{enrollmentId}/complete-setup
        Enrollments.Withdraw POST /enrollments/{enrollmentId}/withdraw
        Enrollments.GiveReauthorizationNotice POST /enrollments/{enrollmentId}/give-reauthorization-notice
        Enrollments.RecordReauthorization POST /enrollments/{enrollmentId}/record-reauthorization
        Enrollments.Deauthorize POST /enrollments/{enrollmentId}/deauthorize
        Enrollments.Find GET /enrollments/{enrollmentId}
        Enrollments.FindRequirements GET /enrollments/{enrollmentId}/requirements
        Enrollments.FindReauthorization GET /enrollments/{enrollmentId}/reauthorization
        Enrollments.ListMine GET /enrollments status size pageToken
        Enrollments.ListQueue GET /enrollments/queue status size pageToken
        Customers.InviteJointly POST /customer-invitations/joint
        Customers.Invite POST /customer-invitations
        Customers.EditDraft POST /customer-invitations/{invitationId}/edit-draft
        Customers.MarkSent POST /customer-invitations/{invitationId}/mark-sent
        Customers.Renew POST /customer-invitations/{invitationId}/renew
        Customers.Revoke POST /customer-invitations/{invitationId}/revoke
        Customers.Preview POST /customer-invitations/preview
        Customers.Accept POST /customer-invitations/accept
        Customers.Decline POST /customer-invitations/decline
        Customers.RecordCreatedCustomer POST /customer-relationships/record-created-customer
        Customers.RecordFoundAtMicrosoft POST /customer-relationships/record-found-at-microsoft
        Customers.Match POST /customer-relationships/{relationshipId}/match
        Customers.RecordAdminGrant POST /customer-relationships/record-admin-grant
        Customers.WithdrawAdministration POST /customer-relationships/withdraw-administration
        Customers.PlanEnding GET /customer-relationships/{relationshipId}/ending-plan
        Customers.End POST /customer-relationships/{relationshipId}/end
        Customers.RecordGoneAtMicrosoft POST /customer-relationships/{relationshipId}/record-gone-at-microsoft
        Customers.FindInvitation GET /customer-invitations/{invitationId}
        Customers.FindAcceptance GET /customer-acceptances/{acceptanceId}
        Customers.FindRelationship GET /customer-relationships/{relationshipId}
        Customers.ListInvitations GET /customer-invitations status onlyOpen type provider size pageToken
        Customers.ListExpiring GET /customer-invitations/expiring before size pageToken
        Customers.ListMine GET /customer-relationships status otherParty onlyAwaitingMatch size pageToken
        Customers.ListShared GET /customer-relationships/shared partner size pageToken
        Customers.ListPartners GET /customer-relationships/partners status otherParty onlyAwaitingMatch size pageToken
        Customers.Explain GET /customer-rights customer partner right reseller
        """;

    public static IReadOnlyDictionary<string, Route> Routes { get; } = Text.Split('\n', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .ToDictionary(words => words[0], words => new Route(words[1], words[2], [.. words.Skip(3)]));

    public sealed record Route(string Method, string Path, IReadOnlyList<string> Query)
    {
        public IEnumerable<string> PathMembers => Path.Split('/').Where(segment => segment is ['{', .., '}']).Select(segment => segment[1..^1]);
    }
}
