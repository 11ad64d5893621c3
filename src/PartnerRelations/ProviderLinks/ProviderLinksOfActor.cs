using PartnerRelations.Invitations;
using PartnerRelations.Storage;
using PartnerRelations.Transitions;

namespace PartnerRelations.ProviderLinks;

/// <summary>The use cases for one actor: gather facts, ask the rule, save, answer.</summary>
internal sealed class ProviderLinksOfActor(ProviderLinkService service, Actor actor) : IProviderLinks
{
    private readonly ProviderInviting _inviting = new(service, actor);
    private readonly ProviderLinkQuestions _questions = new(service, actor);

    public Task<PartnerResult<ProviderInvitation>> InviteAsync(InviteReseller command, CancellationToken cancellationToken = default) =>
        _inviting.InviteAsync(command, cancellationToken);

    public Task<PartnerResult<ProviderInvitation>> RenewAsync(RenewProviderInvitation command, CancellationToken cancellationToken = default) =>
        _inviting.RenewAsync(command, cancellationToken);

    public Task<PartnerResult<ProviderLink>> MarkSentAsync(MarkProviderInvitationSent command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.LinkId, (link, now) => ProviderLinkRules.MarkSent(link, actor, now), cancellationToken);

    public Task<PartnerResult<ProviderLink>> RevokeAsync(RevokeProviderInvitation command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.LinkId, (link, now) => ProviderLinkRules.Revoke(link, actor, now), cancellationToken);

    public Task<PartnerResult<ConsentPreview>> PreviewAsync(InvitationToken token, LanguageTag? culture = null, CancellationToken cancellationToken = default) =>
        _questions.PreviewAsync(token, culture, cancellationToken);

    public Task<PartnerResult<ProviderLink>> ApproveAsync(ApproveProvider command, CancellationToken cancellationToken = default) =>
        new ProviderApproving(service, actor).ApproveAsync(command, cancellationToken);

    public Task<PartnerResult<ProviderLink>> DeclineAsync(DeclineProvider command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return service.RunAsync(command, actor, command.Token, () => service.FindByTokenAsync(command.Token, actor, cancellationToken), (link, now) => ProviderLinkRules.Decline(link, actor, now), cancellationToken);
    }

    public Task<PartnerResult<ProviderLink>> WithdrawTenantAdministrationAsync(WithdrawTenantAdministration command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.LinkId, (link, now) => ProviderLinkRules.WithdrawTenantAdministration(link, service.House.At(now), actor, now), cancellationToken);

    public Task<PartnerResult<EndingPlan>> PlanEndingAsync(ProviderLinkId linkId, CancellationToken cancellationToken = default) =>
        _questions.PlanEndingAsync(linkId, cancellationToken);

    public Task<PartnerResult<ProviderLink>> EndAsync(EndProviderLink command, CancellationToken cancellationToken = default) =>
        ChangeAsync(command, command?.LinkId, (link, now) => ProviderLinkRules.End(link, service.House.At(now), service.House.Options.ResellerMayEndLink, actor, now), cancellationToken);

    public Task<PartnerResult<ProviderLink>> RecordFoundAtMicrosoftAsync(RecordLinkFoundAtMicrosoft command, CancellationToken cancellationToken = default) =>
        new ProviderLinkRecording(service, actor).RecordFoundAsync(command, cancellationToken);

    public Task<PartnerResult<ProviderLink>> RecordGoneAtMicrosoftAsync(RecordLinkGoneAtMicrosoft command, CancellationToken cancellationToken = default) =>
        new ProviderLinkRecording(service, actor).RecordGoneAsync(command, cancellationToken);

    public Task<PartnerResult<ProviderLink>> FindAsync(ProviderLinkId linkId, CancellationToken cancellationToken = default) => service.FindAsync(linkId, actor, cancellationToken);

    public Task<PartnerResult<Consent>> FindConsentAsync(ConsentId consentId, CancellationToken cancellationToken = default) => _questions.FindConsentAsync(consentId, cancellationToken);

    public Task<PartnerResult<Page<ProviderLink>>> ListProvidersAsync(ProviderLinkFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _questions.ListAsync(ProviderLinkParty.Reseller, filter, page, cancellationToken);

    public Task<PartnerResult<Page<ProviderLink>>> ListResellersAsync(ProviderLinkFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _questions.ListAsync(ProviderLinkParty.Provider, filter, page, cancellationToken);

    public Task<PartnerResult<Page<ProviderLink>>> ListExpiringAsync(DateTimeOffset before, PageRequest? page = null, CancellationToken cancellationToken = default) =>
        _questions.ListExpiringAsync(before, page, cancellationToken);

    private Task<PartnerResult<ProviderLink>> ChangeAsync(
        PartnerCommand? command, ProviderLinkId? id, Func<ProviderLink, DateTimeOffset, Judgement<ProviderLinkEvent>> judge, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return service.RunAsync(command, actor, null, () => service.FindAsync(id!.Value, actor, cancellationToken), judge, cancellationToken);
    }
}
