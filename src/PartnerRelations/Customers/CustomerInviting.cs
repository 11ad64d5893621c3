using PartnerRelations.Invitations;
using PartnerRelations.Providers;
using PartnerRelations.Storage;
using PartnerRelations.Transitions;

namespace PartnerRelations.Customers;

/// <summary>Inviting and renewing: the commands that mint a token and hand back the mail that carries it.</summary>
internal sealed class CustomerInviting(CustomerService service, Actor actor)
{
    public Task<PartnerResult<DraftedInvitation>> InviteJointlyAsync(InviteCustomerJointly command, CancellationToken cancellationToken) =>
        service.Walk.RunAsync(command, actor, null, RepeatAsync, async (attempt, cancel) =>
        {
            var facts = await FactsAsync(command.Provider, command.Email, command.ExpectedCustomer, attempt.Now, cancel).ConfigureAwait(false);
            return Step(attempt, command, null, KnownRecords.None.With(facts.Open), CustomerInviteRules.InviteJointly(command, facts, actor, attempt.Now), facts.Sender, facts.Provider);
        }, cancellationToken);

    public Task<PartnerResult<DraftedInvitation>> InviteAsync(InviteCustomer command, CancellationToken cancellationToken) =>
        service.Walk.RunAsync(command, actor, null, RepeatAsync, async (attempt, cancel) =>
        {
            var facts = await FactsAsync(null, command.Email, command.ExpectedCustomer, attempt.Now, cancel).ConfigureAwait(false);
            return Step(attempt, command, null, KnownRecords.None.With(facts.Open), CustomerInviteRules.Invite(command, facts, actor, attempt.Now), facts.Sender, null);
        }, cancellationToken);

    public Task<PartnerResult<DraftedInvitation>> RenewAsync(RenewCustomerInvitation command, CancellationToken cancellationToken) =>
        service.Walk.RunAsync(command, actor, null, RepeatAsync, async (attempt, cancel) =>
        {
            var found = await service.FindInvitationAsync(command.InvitationId, actor, cancel).ConfigureAwait(false);
            if (!found.TryGetValue(out var invitation, out var errors)) return CommandStep<DraftedInvitation>.Done(PartnerResult.Refused<DraftedInvitation>(errors));
            var facts = new RenewCustomerFacts
            {
                Sender = await service.Resellers.FindAsync(invitation.Sender, cancel).ConfigureAwait(false),
                Provider = await service.ProviderAsync(invitation.InvitedProvider, cancel).ConfigureAwait(false),
                Link = await service.LinkAsync(invitation.InvitedProvider, invitation.Sender, cancel).ConfigureAwait(false),
            };
            var judged = CustomerInvitationRules.Renew(invitation, facts, service.House.At(attempt.Now), actor, attempt.Now);
            return Step(attempt, command, invitation.Version, KnownRecords.None.With(invitation), judged, facts.Sender, facts.Provider);
        }, cancellationToken);

    private async Task<InviteCustomerFacts> FactsAsync(ProviderId? provider, string? email, CustomerId? expected, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var facts = new InviteCustomerFacts { Rules = service.House.At(now), NewId = CustomerInvitationId.New(now), DefaultCulture = service.House.Options.DefaultCulture };
        if (actor is not { Kind: ActorKind.User, Tenant: { } tenant }) return facts;
        var sender = new ResellerId(tenant);
        return facts with
        {
            Sender = await service.Resellers.FindAsync(sender, cancellationToken).ConfigureAwait(false),
            Provider = await service.ProviderAsync(provider, cancellationToken).ConfigureAwait(false),
            Link = await service.LinkAsync(provider, sender, cancellationToken).ConfigureAwait(false),
            ExpectedCustomer = expected is { Tenant: var customer } ? await service.PartnersAsync(customer, sender, provider, cancellationToken).ConfigureAwait(false) : new PartnerFacts(),
            Open = EmailAddress.TryParse(email, out var address)
                ? await service.Store.FindOpenInvitationAsync(sender, provider, address, cancellationToken).ConfigureAwait(false)
                : null,
        };
    }

    private CommandStep<DraftedInvitation> Step(
        CommandAttempt attempt,
        PartnerCommand command,
        long? version,
        KnownRecords known,
        Judgement<ValueList<CustomerEvent>> judged,
        ResellerStanding? sender,
        ProviderEntry? provider)
    {
        var token = actor.Tenant is { } owner ? InvitationToken.Create(owner) : null;
        return service.Step(
            attempt,
            command,
            version,
            known,
            judged,
            actor,
            null,
            change => Drafted(change.Invitations[0], token!, sender!, provider, attempt.Now),
            change => change with { TokenHashes = [new CustomerTokenHash { InvitationId = change.Invitations[0].Id, Hash = token!.Hash }] });
    }

    /// <summary>The deadline in the mail counts from now, so it is never later than the one that counts from the sending.</summary>
    private DraftedInvitation Drafted(CustomerInvitation invitation, InvitationToken token, ResellerStanding sender, ProviderEntry? provider, DateTimeOffset now)
    {
        var options = service.House.Options;
        var texts = options.Languages.For(invitation.Culture);
        var link = InvitationLinks.For(options.CustomerInvitationPage!, token);
        var administration = CustomerAcceptanceRules.ResellerGrants(invitation, service.House.At(now)).HasFlag(RelationshipGrants.Administration);
        var deadline = now + options.CustomerInvitationLifetime;
        return new DraftedInvitation
        {
            Invitation = invitation,
            Draft = provider is null
                ? MailComposer.ResellerInvitation(texts, sender.Name, administration, link, deadline, invitation.Email)
                : MailComposer.JointInvitation(texts, sender.Name, provider.Name, administration, link, deadline, invitation.Email),
            MicrosoftLink = MicrosoftLink(invitation, sender),
        };
    }

    private static InvitationUrl? MicrosoftLink(CustomerInvitation invitation, ResellerStanding? sender) => (sender?.MpnId, invitation.InvitedProvider) switch
    {
        (null, _) => null,
        ({ } mpn, { } provider) => InvitationUrl.ForResellerAndProvider(invitation.Sender, mpn, provider),
        ({ } mpn, null) => InvitationUrl.ForReseller(invitation.Sender, mpn),
    };

    private async Task<PartnerResult<DraftedInvitation>> RepeatAsync(StoredRequest stored, CancellationToken cancellationToken)
    {
        var found = await service.FindInvitationAsync(new CustomerInvitationId(stored.RecordId), actor, cancellationToken).ConfigureAwait(false);
        if (!found.TryGetValue(out var invitation, out var errors)) return PartnerResult.Refused<DraftedInvitation>(errors);
        var sender = await service.Resellers.FindAsync(invitation.Sender, cancellationToken).ConfigureAwait(false);
        return new DraftedInvitation { Invitation = invitation, MicrosoftLink = MicrosoftLink(invitation, sender) };
    }
}
