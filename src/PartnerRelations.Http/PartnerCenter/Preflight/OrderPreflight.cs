using PartnerRelations.CspProgram;
using PartnerRelations.Http.PartnerCenter.Agreements;
using PartnerRelations.Http.PartnerCenter.Compliance;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Profiles;
using PartnerRelations.Http.PartnerCenter.Relationships;
using static PartnerRelations.Http.PartnerCenter.Preflight.OrderCheckKind;

namespace PartnerRelations.Http.PartnerCenter.Preflight;

/// <summary>
/// Asks Microsoft everything that an order for a reseller's customer takes, before it is placed: an order that lacks one thing fails with
/// a code that names another. For providers, with App+User. Nothing is changed; the answer is as old as the asking. Thread-safe.
/// </summary>
public sealed class OrderPreflight
{
    private readonly IRelationshipsClient _relationships;
    private readonly ICustomersClient _customers;
    private readonly ICustomerProfilesClient _customerProfiles;
    private readonly IPartnerProfilesClient _profiles;
    private readonly IComplianceClient _compliance;
    private readonly IAgreementsClient _agreements;
    private readonly TimeProvider _clock;

    /// <summary>For the container; <c>AddPartnerCenter</c> registers it.</summary>
    public OrderPreflight(
        IRelationshipsClient relationships,
        ICustomersClient customers,
        ICustomerProfilesClient customerProfiles,
        IPartnerProfilesClient profiles,
        IComplianceClient compliance,
        IAgreementsClient agreements,
        TimeProvider clock)
    {
        _relationships = relationships;
        _customers = customers;
        _customerProfiles = customerProfiles;
        _profiles = profiles;
        _compliance = compliance;
        _agreements = agreements;
        _clock = clock;
    }

    /// <summary>Makes every check, several at once. A call that fails leaves its check without an answer and the others as they are.</summary>
    /// <param name="question">The order.</param>
    /// <param name="rules">The rules of another day; null for today's. What they do not ask for is met.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<OrderReadiness> CheckAsync(OrderQuestion question, ProgramRules? rules = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        var askedAt = _clock.GetUtcNow();
        rules ??= ProgramRules.AsOf(askedAt);
        var resellers = _relationships.ListResellersAsync(cancellationToken: cancellationToken);
        var customer = _customers.GetAsync(question.Customer, cancellationToken);
        OrderCheck[] checks = await Task.WhenAll(
            AskAsync(OrderCheckKind.ProviderLink, async () => OrderChecks.Link(question, await resellers.ConfigureAwait(false))),
            AskAsync(ResellerAgreement, async () => OrderChecks.Agreement(
                rules, rules.AgreementNeededToTransact ? await _compliance.GetAgreementStatusByMpnAsync(question.PartnerIdOnRecord, cancellationToken).ConfigureAwait(false) : null)),
            AskAsync(PartnerOnRecord, async () => OrderChecks.OnRecord(
                question, await _compliance.ValidateResellersAsync(ResellerValidationRequest.Of(question.PartnerIdOnRecord), cancellationToken).ConfigureAwait(false))),
            AskAsync(OwnRelationship, async () => OrderChecks.Own(await customer.ConfigureAwait(false))),
            AskAsync(Region, async () => OrderChecks.InOneRegion(
                rules, question, await _profiles.GetOrganizationAsync(cancellationToken).ConfigureAwait(false), await resellers.ConfigureAwait(false), await customer.ConfigureAwait(false))),
            AskAsync(OrderCheckKind.CustomerAgreement, () => CustomerAgreementAsync(question.Customer, rules, cancellationToken)),
            AskAsync(CustomerStatus, async () => OrderChecks.Account(
                await _customerProfiles.GetValidationAsync(question.Customer, cancellationToken: cancellationToken).ConfigureAwait(false)))).ConfigureAwait(false);
        return new OrderReadiness { Question = question, AskedAt = askedAt, Checks = checks.ToValueList() };
    }

    private async Task<OrderCheck> CustomerAgreementAsync(CustomerId customer, ProgramRules rules, CancellationToken cancellationToken)
    {
        if (!rules.CustomerAgreementRequired) return OrderChecks.CustomerSigned(rules, false);
        return OrderChecks.CustomerSigned(rules, await _agreements.HasAcceptedAsync(customer, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<OrderCheck> AskAsync(OrderCheckKind kind, Func<Task<OrderCheck>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (PartnerCenterException fault)
        {
            return OrderChecks.NotAnswered(kind, fault);
        }
    }
}
