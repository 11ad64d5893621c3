using PartnerRelations.Invitations;
using PartnerRelations.Storage;
using PartnerRelations.Transitions;

namespace PartnerRelations.Customers;

/// <summary>The use cases for one actor: gather facts, ask the rule, save, answer.</summary>
internal sealed class CustomersOfActor(CustomerService service, Actor actor) : ICustomers
{
    private readonly CustomerInviting _inviting = new(service, actor);
    private readonly CustomerAccepting _accepting = new(service, actor);
    private readonly CustomerRecording _recording = new(service, actor);
    private readonly CustomerKeeping _keeping = new(service, actor);
    private readonly CustomerQuestions _questions = new(service, actor);

    public Task<PartnerResult<DraftedInvitation>> InviteJointlyAsync(InviteCustomerJointly command, CancellationToken cancellationToken = default) =>
        _inviting.InviteJointlyAsync(command, cancellationToken);

    public Task<PartnerResult<DraftedInvitation>> InviteAsync(InviteCustomer command, CancellationToken cancellationToken = default) =>
        _inviting.InviteAsync(command, cancellationToken);

    public async Task<PartnerResult<MailDraft>> EditDraftAsync(EditInvitationDraft command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var found = await service.FindInvitationAsync(command.InvitationId, actor, cancellationToken).ConfigureAwait(false);
        if (!found.TryGetValue(out var invitation, out var errors)) return PartnerResult.Refused<MailDraft>(errors);
        var token = InvitationToken.From(command.Draft.Link?.Fragment.TrimStart('#'));
        var linked = await service.Store.FindInvitationByTokenAsync(token.Hash, cancellationToken).ConfigureAwait(false);
        var now = service.Clock.Now();
        var judged = CustomerInvitationRules.EditDraft(invitation, linked?.Id == invitation.Id, service.House.At(now), actor, now);
        if (judged.StalenessOf(command, invitation.Version) is { } stale) return stale;
        return judged.Errors.Count > 0 ? PartnerResult.Refused<MailDraft>(judged.Errors) : command.Draft.Edit(command.Subject, command.Body);
    }

    public Task<PartnerResult<CustomerInvitation>> MarkSentAsync(MarkCustomerInvitationSent command, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            command,
            command?.InvitationId,
            (invitation, now) => CustomerInvitationRules.MarkSent(invitation, service.House.Options.CustomerInvitationLifetime, service.House.At(now), actor, now),
            cancellationToken);

    public Task<PartnerResult<DraftedInvitation>> RenewAsync(RenewCustomerInvitation command, CancellationToken cancellationToken = default) =>
        _inviting.RenewAsync(command, cancellationToken);

    public Task<PartnerResult<CustomerInvitation>> RevokeAsync(RevokeCustomerInvitation command, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            command, command?.InvitationId, (invitation, now) => CustomerInvitationRules.Revoke(invitation, service.House.At(now), actor, now), cancellationToken);

    public Task<PartnerResult<AcceptancePreview>> PreviewAsync(InvitationToken token, LanguageTag? culture = null, CancellationToken cancellationToken = default) =>
        _accepting.PreviewAsync(token, culture, cancellationToken);

    public Task<PartnerResult<AcceptedInvitation>> AcceptAsync(AcceptCustomerInvitation command, CancellationToken cancellationToken = default) =>
        _accepting.AcceptAsync(command, cancellationToken);

    public Task<PartnerResult<CustomerInvitation>> DeclineAsync(DeclineCustomerInvitation command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RunAsync(
            command,
            command.Token,
            cancel => service.FindByTokenAsync(command.Token, actor, cancel),
            (invitation, now) => CustomerInvitationRules.Decline(invitation, service.House.At(now), actor, now),
            cancellationToken);
    }

    public Task<PartnerResult<RecordedRelationships>> RecordCreatedCustomerAsync(RecordCreatedCustomer command, CancellationToken cancellationToken = default) =>
        _recording.RecordCreatedAsync(command, cancellationToken);

    public Task<PartnerResult<RecordedRelationships>> RecordFoundAtMicrosoftAsync(RecordFoundAtMicrosoft command, CancellationToken cancellationToken = default) =>
        _recording.RecordFoundAsync(command, cancellationToken);

    public Task<PartnerResult<CustomerRelationship>> MatchAsync(MatchInvitation command, CancellationToken cancellationToken = default) =>
        _recording.MatchAsync(command, cancellationToken);

    public Task<PartnerResult<CustomerRelationship>> RecordAdminGrantAsync(RecordAdminGrant command, CancellationToken cancellationToken = default) =>
        _keeping.RecordAdminGrantAsync(command, cancellationToken);

    public Task<PartnerResult<CustomerRelationship>> WithdrawAdministrationAsync(WithdrawAdministration command, CancellationToken cancellationToken = default) =>
        _keeping.WithdrawAdministrationAsync(command, cancellationToken);

    public Task<PartnerResult<RelationshipEndingPlan>> PlanEndingAsync(CustomerRelationshipId relationshipId, CancellationToken cancellationToken = default) =>
        _keeping.PlanEndingAsync(relationshipId, cancellationToken);

    public Task<PartnerResult<CustomerRelationship>> EndAsync(EndCustomerRelationship command, CancellationToken cancellationToken = default) =>
        _keeping.EndAsync(command, cancellationToken);

    public Task<PartnerResult<CustomerRelationship>> RecordGoneAtMicrosoftAsync(RecordRelationshipGoneAtMicrosoft command, CancellationToken cancellationToken = default) =>
        _keeping.RecordGoneAsync(command, cancellationToken);

    public Task<PartnerResult<CustomerInvitation>> FindInvitationAsync(CustomerInvitationId invitationId, CancellationToken cancellationToken = default) =>
        service.FindInvitationAsync(invitationId, actor, cancellationToken);

    public Task<PartnerResult<CustomerAcceptance>> FindAcceptanceAsync(CustomerAcceptanceId acceptanceId, CancellationToken cancellationToken = default) =>
        _questions.FindAcceptanceAsync(acceptanceId, cancellationToken);

    public Task<PartnerResult<CustomerRelationship>> FindRelationshipAsync(CustomerRelationshipId relationshipId, CancellationToken cancellationToken = default) =>
        service.FindRelationshipAsync(relationshipId, actor, cancellationToken);

    public Task<PartnerResult<Page<CustomerInvitation>>> ListInvitationsAsync(
        CustomerInvitationFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _questions.ListInvitationsAsync(filter, page, cancellationToken);

    public Task<PartnerResult<Page<CustomerInvitation>>> ListExpiringAsync(DateTimeOffset before, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _questions.ListExpiringAsync(before, page, cancellationToken);

    public Task<PartnerResult<Page<CustomerRelationship>>> ListMineAsync(
        CustomerRelationshipFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _questions.ListRelationshipsAsync(CustomerRelationshipParty.Partner, filter, page, cancellationToken);

    public Task<PartnerResult<Page<CustomerRelationship>>> ListSharedAsync(TenantId partner, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _questions.ListSharedAsync(partner, page, cancellationToken);

    public Task<PartnerResult<Page<CustomerRelationship>>> ListPartnersAsync(
        CustomerRelationshipFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _questions.ListRelationshipsAsync(CustomerRelationshipParty.Customer, filter, page, cancellationToken);

    public Task<PartnerResult<RightExplanation>> ExplainAsync(RightQuestion question, CancellationToken cancellationToken = default) =>
        new CustomerExplaining(service, actor).ExplainAsync(question, cancellationToken);

    private Task<PartnerResult<CustomerInvitation>> ChangeAsync(
        PartnerCommand? command,
        CustomerInvitationId? id,
        Func<CustomerInvitation, DateTimeOffset, Judgement<ValueList<CustomerEvent>>> judge,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return RunAsync(command, null, cancel => service.FindInvitationAsync(id!.Value, actor, cancel), judge, cancellationToken);
    }

    /// <summary>Walks a command on an existing invitation: find, judge, save, answer.</summary>
    private Task<PartnerResult<CustomerInvitation>> RunAsync(
        PartnerCommand command,
        InvitationToken? token,
        Func<CancellationToken, Task<PartnerResult<CustomerInvitation>>> find,
        Func<CustomerInvitation, DateTimeOffset, Judgement<ValueList<CustomerEvent>>> judge,
        CancellationToken cancellationToken) => service.Walk.RunAsync(
            command,
            actor,
            token,
            (stored, cancel) => service.FindInvitationAsync(new CustomerInvitationId(stored.RecordId), actor, cancel),
            async (attempt, cancel) =>
            {
                var found = await find(cancel).ConfigureAwait(false);
                return found.TryGetValue(out var invitation, out _)
                    ? service.Step(
                        attempt,
                        command,
                        invitation.Version,
                        KnownRecords.None.With(invitation),
                        judge(invitation, attempt.Now),
                        actor,
                        () => invitation,
                        change => change.Invitations[0])
                    : CommandStep<CustomerInvitation>.Done(found);
            },
            cancellationToken);
}
