using PartnerRelations.Customers;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Reconciliation;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.PartnerCenter.Reconciliation;

/// <summary>
/// One random sequence: people act here and on Microsoft's pages, word of it comes late, twice or never, calls fail, changes show later, and the
/// clock jumps. When all that is over, reconciliation has to bring both sides together.
/// </summary>
internal sealed class TwoSidesWalk : IAsyncDisposable
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(12);

    private static readonly ValueList<DirectoryRoleId>[] Roles = [[DirectoryRoleId.UserAdministrator], [DirectoryRoleId.LicenseAdministrator, DirectoryRoleId.UserAdministrator]];

    private readonly TwoSides _sides = TwoSides.Create(mostGone: 1000);
    private readonly Random _random;
    private readonly List<PartnerCompany> _providers = [];
    private readonly List<PartnerCompany> _resellers = [];
    private readonly List<PartnerCompany> _customers = [];
    private readonly List<string> _steps = [];

    private TwoSidesWalk(int seed) => _random = new Random(seed);

    /// <summary>What was done, for the failure's text.</summary>
    public IReadOnlyList<string> Steps => _steps;

    public static async Task<IReadOnlyList<string>> RunAsync(int seed)
    {
        await using var walk = new TwoSidesWalk(seed);
        try
        {
            await walk.WalkAsync();
            await walk.SettleAsync();
            await walk.CheckAgreementAsync();
            return walk.Steps;
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed}:\n{string.Join('\n', walk.Steps)}", failure);
        }
    }

    public ValueTask DisposeAsync() => _sides.DisposeAsync();

    private async Task WalkAsync()
    {
        while (_providers.Count < 2) _providers.Add(await _sides.AddProviderAsync());
        while (_resellers.Count < 2) _resellers.Add(await _sides.AddResellerAsync());
        while (_customers.Count < 3) _customers.Add(await _sides.AddCustomerAsync());
        foreach (var (partner, _) in Everybody) await _sides.RegisterWebhookAsync(partner);
        for (var step = _random.Next(5, 25); step > 0; step--) _steps.Add(await StepAsync());
    }

    private async Task<string> StepAsync()
    {
        var (provider, reseller, customer) = (OneOf(_providers), OneOf(_resellers), OneOf(_customers));
        switch (_random.Next(22))
        {
            case 0 or 1:
                _sides.Microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
                return Said("linked at Microsoft", provider, reseller);
            case 2:
                _sides.Microsoft.EndPartnership(provider.Tenant, reseller.Tenant);
                return Said("parted at Microsoft", provider, reseller);
            case 3 or 4:
                return Said(await TryAsync(() => _sides.World.LinkAsync(provider, reseller)), provider, reseller);
            case 5:
                return Said(await EndLinkAsync(provider, reseller), provider, reseller);
            case 6 or 7 or 8:
                return Said(AcceptAtMicrosoft(customer, reseller, _random.Next(2) == 0 ? provider : null), customer, reseller);
            case 9:
                var partner = OneOf([.. _providers, .. _resellers]);
                _sides.Microsoft.RemoveRelationship(partner.Tenant, customer.Tenant);
                return Said("relationship removed at Microsoft", partner, customer);
            case 10 or 11:
                return Said(await TryAsync(() => _sides.World.ManagedCustomerAsync(reseller, _random.Next(2) == 0 ? provider : null, customer)), reseller, customer);
            case 12:
                return Said(await EndRelationshipAsync(reseller, customer), reseller, customer);
            case 13 or 16 or 17:
                return await DeliverAsync();
            case 14:
                return Trouble();
            case 18:
                _sides.Microsoft.AddGranularRelationship(reseller.Tenant, customer.Tenant, OneOf(Roles), OneOf(["P1D", "P10D", "P730D"]));
                return Said("granted at Microsoft", reseller, customer);
            case 19:
                return Said(EndGrantAtMicrosoft(reseller, customer), reseller, customer);
            case 20:
                return Said(await NoteGrantAsync(reseller, customer), reseller, customer);
            case 21:
                return Said(await WithdrawAsync(reseller, customer), reseller, customer);
            default:
                return await MeanwhileAsync();
        }
    }

    private string AcceptAtMicrosoft(PartnerCompany customer, PartnerCompany reseller, PartnerCompany? provider)
    {
        var mpn = _sides.Microsoft.FindPartner(reseller.Tenant)!.MpnId!;
        var link = provider is null
            ? Invitations.InvitationUrl.ForReseller(reseller.AsReseller, mpn)
            : Invitations.InvitationUrl.ForResellerAndProvider(reseller.AsReseller, mpn, provider.AsProvider);
        var word = WebhookTrouble();
        if (_sides.Microsoft.FollowInvitation(link.ToString(), customer.Tenant).Refusal is { } refusal) return $"refused by Microsoft's page: {refusal}";

        return $"accepted at Microsoft{(provider is null ? "" : " with a provider")}, {word}";
    }

    /// <summary>Word of the next acceptance goes to each partner on its own: it is lost, comes late, or comes twice.</summary>
    private string WebhookTrouble()
    {
        var times = _random.Next(1, 3);
        switch (_random.Next(4))
        {
            case 0:
                _sides.Microsoft.Webhooks.LoseNext(times);
                return "webhooks lost";
            case 1:
                _sides.Microsoft.Webhooks.RepeatNext(times);
                return "webhooks doubled";
            case 2:
                _sides.Microsoft.Webhooks.DelayNext(TimeSpan.FromHours(_random.Next(1, 100)), times);
                return "webhooks late";
            default:
                return "webhooks in order";
        }
    }

    private async Task<string> DeliverAsync()
    {
        var told = new List<string>();
        await _sides.DeliverWebhooksAsync((partner, receipt, given) => told.Add(
            receipt is null ? $"given back for {given!.GetType().Name}" : receipt.IsRefused ? $"refused for {receipt.Error.Code}" : receipt.Outcome.ToString()));
        return told.Count == 0 ? "no webhook is due" : $"webhooks: {string.Join(", ", told)}";
    }

    /// <summary>The next calls go wrong, whatever they are; or only the look at one customer, which is what word of an acceptance leads to.</summary>
    private string Trouble()
    {
        var (times, call) = (_random.Next(1, 4), _random.Next(2) == 0 ? null : "PC-C2");
        switch (_random.Next(6))
        {
            case 0:
                _sides.Microsoft.Faults.Throttle(call, times);
                return "throttled";
            case 1:
                _sides.Microsoft.Faults.Fail(_random.Next(2) == 0 ? 500 : 503, call, times);
                return "failing";
            case 2:
                _sides.Microsoft.Faults.CloseConnection(call, times);
                return "connections die";
            case 3:
                _sides.Microsoft.Faults.CutAnswer(call, times);
                return "answers are cut";
            case 4:
                _sides.Microsoft.Faults.TimeOut(call, times);
                return "no answers";
            default:
                _sides.Microsoft.Faults.DelayChanges(LongestDelay * _random.NextDouble(), times: times);
                return "changes show later";
        }
    }

    private async Task<string> MeanwhileAsync()
    {
        if (_random.Next(2) == 0)
        {
            _sides.World.Clock.Advance(TimeSpan.FromHours(_random.Next(1, 100)));
            return "time passes";
        }

        var asProvider = _random.Next(2) == 0;
        var partner = OneOf(asProvider ? _providers : _resellers);
        try
        {
            var outcome = await _sides.RepairAsync(partner, asProvider);
            return $"reconciled: {outcome.Repaired.Count} repaired, {outcome.Open.Count} open, {outcome.Refused.Count} refused";
        }
        catch (PartnerCenterException fault)
        {
            return $"not reconciled: {fault.Kind}";
        }
    }

    private async Task<string> EndLinkAsync(PartnerCompany provider, PartnerCompany reseller)
    {
        var links = _sides.World.As(provider).ProviderLinks;
        var active = (await links.ListResellersAsync(new ProviderLinkFilter { Status = ProviderLinkStatus.Active, OtherParty = reseller.Tenant })).Value.Items;
        return active.Count == 0 ? "nothing to part" : (await links.EndAsync(new EndProviderLink { LinkId = active[0].Id })).IsSuccess ? "parted here" : "not parted here";
    }

    private string EndGrantAtMicrosoft(PartnerCompany reseller, PartnerCompany customer)
    {
        foreach (var grant in GrantsOf(reseller.Tenant, customer))
        {
            _sides.Microsoft.TerminateGranularRelationship(grant.Id);
            return "grant ended at Microsoft";
        }

        return "no grant to end";
    }

    private async Task<string> NoteGrantAsync(PartnerCompany reseller, PartnerCompany customer) => (await _sides.World.As(reseller).Customers.RecordAdminGrantAsync(new RecordAdminGrant
    {
        Partner = reseller.Tenant,
        Customer = customer.AsCustomer,
        Roles = OneOf(Roles),
        EndsAt = _sides.World.Clock.GetUtcNow().AddDays(_random.Next(1, 300)),
    })).IsSuccess ? "grant noted here" : "grant not noted here";

    private async Task<string> WithdrawAsync(PartnerCompany reseller, PartnerCompany customer) =>
        (await _sides.World.As(reseller).Customers.WithdrawAdministrationAsync(new WithdrawAdministration { Partner = reseller.Tenant, Customer = customer.AsCustomer })).IsSuccess ? "administration taken back here" : "no administration to take back";

    private IEnumerable<FakeGranularRelationship> GrantsOf(TenantId partner, PartnerCompany customer) =>
        _sides.Microsoft.Snapshot().GranularRelationships.Where(one => one.Partner == partner && one.Customer == customer.Tenant && one.Status == FakeGranularStatus.Active);

    private async Task<string> EndRelationshipAsync(PartnerCompany reseller, PartnerCompany customer)
    {
        var customers = _sides.World.As(reseller).Customers;
        var active = (await customers.ListMineAsync(new CustomerRelationshipFilter { Status = CustomerRelationshipStatus.Active, OtherParty = customer.Tenant })).Value.Items;
        return active.Count == 0 ? "nothing to end" : (await customers.EndAsync(new EndCustomerRelationship { RelationshipId = active[0].Id })).IsSuccess ? "ended here" : "not ended here";
    }

    /// <summary>The faults stop, what is under way arrives, and reconciliation runs once for everybody.</summary>
    private async Task SettleAsync()
    {
        _sides.Microsoft.Faults.Clear();
        _sides.World.Clock.Advance(LongestDelay + TimeSpan.FromDays(2));
        _steps.Add(await DeliverAsync());
        foreach (var (partner, asProvider) in Everybody)
        {
            var outcome = await _sides.RepairAsync(partner, asProvider);
            outcome.Refused.Should().BeEmpty();
            outcome.Open.Should().BeEmpty();
        }

        foreach (var (partner, asProvider) in Everybody) (await _sides.CompareAsync(partner, asProvider)).Agrees.Should().BeTrue("both sides say the same after one run");

        // Whatever is still on its way finds it all settled; a grant may have come to its end meanwhile.
        _sides.World.Clock.Advance(TimeSpan.FromHours(100));
        _steps.Add(await DeliverAsync());
        foreach (var (partner, asProvider) in Everybody)
        {
            (await _sides.CompareAsync(partner, asProvider)).Findings.Should().NotContain(finding => finding.Subject != ReconciliationSubject.AdminGrant, "word that comes too late changes nothing");
            await _sides.RepairAsync(partner, asProvider);
        }
    }

    private async Task CheckAgreementAsync()
    {
        foreach (var (provider, reseller) in from provider in _providers from reseller in _resellers select (provider, reseller))
        {
            var here = await _sides.World.As(provider).ProviderLinks.ListResellersAsync(new ProviderLinkFilter { Status = ProviderLinkStatus.Active, OtherParty = reseller.Tenant });
            here.Value.Items.Should().HaveCount(_sides.Microsoft.FindLink(provider.Tenant, reseller.Tenant) is { IsActive: true } ? 1 : 0);
        }

        foreach (var (partner, customer) in from partner in Everybody from customer in _customers select (partner.Partner, customer))
        {
            var here = await _sides.World.As(partner).Customers.ListMineAsync(new CustomerRelationshipFilter { Status = CustomerRelationshipStatus.Active, OtherParty = customer.Tenant });
            here.Value.Items.Should().HaveCount(_sides.Microsoft.FindRelationship(partner.Tenant, customer.Tenant) is { IsActive: true } ? 1 : 0);
            if (here.Value.Items.SingleOrDefault() is not { } record) continue;
            var noted = record.AdminGrant is { } note && note.IsLiveAt(_sides.World.Clock.GetUtcNow()) ? note.Roles : [];
            noted.Should().BeEquivalentTo(GrantsOf(partner.Tenant, customer).SelectMany(grant => grant.Roles).Distinct());
        }
    }

    private IEnumerable<(PartnerCompany Partner, bool AsProvider)> Everybody => [.. _providers.Select(one => (one, true)), .. _resellers.Select(one => (one, false))];

    private T OneOf<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private static async Task<string> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return "done here";
        }
        catch (PartnerRefusedException refused)
        {
            return $"refused here: {refused.Message}";
        }
    }

    private static string Said(string what, PartnerCompany one, PartnerCompany other) => $"{what}: {one.Name}, {other.Name}";
}
