using PartnerRelations.CspProgram;
using PartnerRelations.Events;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Transitions;
using Judged = PartnerRelations.Transitions.Judgement<PartnerRelations.ValueList<PartnerRelations.Customers.CustomerEvent>>;

namespace PartnerRelations.Customers;

/// <summary>The rules of a new invitation: two commands, one set of guards. Pure.</summary>
internal static class CustomerInviteRules
{
    public static Judged InviteJointly(InviteCustomerJointly command, InviteCustomerFacts facts, Actor actor, DateTimeOffset now)
    {
        if (RefuseSender(actor) is { } sender) return sender;
        if (RefusePartners(facts.Sender, command.Provider, facts.Provider, facts.Link, nameof(command.Provider)) is { } partners) return partners;
        if (RefuseExpected(command.ExpectedCustomer, command.Provider, facts.ExpectedCustomer, facts.Rules, actor) is { } expected) return expected;
        var problems = Form(command.Email, command.Culture, command.Source, command.AsksAdministration, command.ExpectedCustomer, facts, out var email, out var culture, out var asks);
        if (problems.Count > 0) return problems;
        return Superseding(facts, actor, now, new CustomerInvitedJointly
        {
            Header = EventHeader.First(actor.Tenant!.Value, facts.NewId.Value, actor, now),
            Sender = new ResellerId(actor.Tenant.Value),
            Provider = command.Provider,
            Email = email!,
            ExpectedCustomer = command.ExpectedCustomer,
            Source = command.Source,
            AsksAdministration = asks,
            Culture = culture!,
        });
    }

    public static Judged Invite(InviteCustomer command, InviteCustomerFacts facts, Actor actor, DateTimeOffset now)
    {
        if (RefuseSender(actor) is { } sender) return sender;
        if (RefusePartners(facts.Sender, null, null, null, null) is { } partners) return partners;
        if (RefuseExpected(command.ExpectedCustomer, null, facts.ExpectedCustomer, facts.Rules, actor) is { } expected) return expected;
        var problems = Form(command.Email, command.Culture, command.Source, command.AsksAdministration, command.ExpectedCustomer, facts, out var email, out var culture, out var asks);
        if (problems.Count > 0) return problems;
        return Superseding(facts, actor, now, new CustomerInvited
        {
            Header = EventHeader.First(actor.Tenant!.Value, facts.NewId.Value, actor, now),
            Sender = new ResellerId(actor.Tenant.Value),
            Email = email!,
            ExpectedCustomer = command.ExpectedCustomer,
            Source = command.Source,
            AsksAdministration = asks,
            Culture = culture!,
        });
    }

    /// <summary>Whether reseller and provider stand as an invitation of theirs takes it, when it is made, renewed and accepted.</summary>
    /// <param name="sender">The reseller's standing.</param>
    /// <param name="invited">The provider of a joint invitation; null for the reseller alone.</param>
    /// <param name="provider">Its entry in the directory.</param>
    /// <param name="link">The active link of the two.</param>
    /// <param name="target">The field that named the provider.</param>
    public static PartnerError? RefusePartners(ResellerStanding? sender, ProviderId? invited, ProviderEntry? provider, ProviderLink? link, string? target)
    {
        if (sender is not { IsQualified: true }) return CustomerInvitationErrors.SenderNotEnrolled.Error(nameof(ResellerStanding.IsQualified));
        if (invited is null) return null;
        if (link is null) return CustomerInvitationErrors.ProviderLinkNeeded.Error(target);
        return provider is null ? ProviderLinkErrors.ProviderNotListed.Error(target) : null;
    }

    /// <summary>Whether a tenant stands on the partners' side already (K11): neither the invited provider, nor a provider of the sender, nor a reseller of that provider.</summary>
    public static PartnerError? RefuseAsCustomer(TenantId tenant, ProviderId? invited, PartnerFacts partners, ProgramRules rules, string? target = null) =>
        tenant == invited?.Tenant || partners.IsProviderOfSender || (rules.ResellerMayNotBeProvidersCustomer && partners.IsResellerOfProvider)
            ? CustomerInvitationErrors.PartnerAsCustomer.Error(target)
            : null;

    private static PartnerError? RefuseSender(Actor actor) => actor switch
    {
        { Kind: ActorKind.Anonymous } => ActorErrors.SignInRequired.Error(),
        { Kind: not ActorKind.User } => CustomerInvitationErrors.NotAReseller.Error(),
        _ => CustomerInvitationTransitions.Table.RefuseActor(CustomerInvitationAction.Renew, CustomerInvitationParty.Sender, actor.Roles),
    };

    private static PartnerError? RefuseExpected(CustomerId? expected, ProviderId? invited, PartnerFacts partners, ProgramRules rules, Actor actor)
    {
        const string target = nameof(InviteCustomer.ExpectedCustomer);
        if (expected is not { Tenant: var tenant }) return null;
        return tenant == actor.Tenant ? CustomerInvitationErrors.SameTenant.Error(target) : RefuseAsCustomer(tenant, invited, partners, rules, target);
    }

    private static List<PartnerError> Form(
        string? typedEmail,
        string? typedCulture,
        CustomerSource source,
        bool? asked,
        CustomerId? expected,
        InviteCustomerFacts facts,
        out EmailAddress? email,
        out LanguageTag? culture,
        out bool asks)
    {
        var problems = new List<PartnerError>();
        email = FormFields.Email(typedEmail, nameof(InviteCustomer.Email), problems);
        culture = FormFields.Culture(typedCulture, facts.DefaultCulture, nameof(InviteCustomer.Culture), problems);
        if (!Enum.IsDefined(source)) problems.Add(FormErrors.Malformed.Error(nameof(InviteCustomer.Source)));
        if (expected is { Tenant.Value: var tenant } && tenant == Guid.Empty) problems.Add(FormErrors.Malformed.Error(nameof(InviteCustomer.ExpectedCustomer)));
        if (asked == true && !facts.Rules.AcceptanceGrantsAdministration)
        {
            problems.Add(CustomerInvitationErrors.AdministrationNotAvailable.Error(nameof(InviteCustomer.AsksAdministration)));
        }

        asks = asked ?? facts.Rules.AcceptanceGrantsAdministration;
        return problems;
    }

    /// <summary>The new invitation, and the end of the one that it replaces.</summary>
    private static Judged Superseding(InviteCustomerFacts facts, Actor actor, DateTimeOffset now, CustomerInvitationEvent invited) => facts.Open is not { } open
        ? ValueList.Create<CustomerEvent>([invited])
        : ValueList.Create<CustomerEvent>([invited, new CustomerInvitationSuperseded { Header = CustomerInvitationRules.Next(open, actor, now), SupersededBy = facts.NewId }]);
}
