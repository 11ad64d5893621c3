using PartnerRelations.Customers;
using PartnerRelations.Http.PartnerCenter.Preflight;
using PartnerRelations.Http.PartnerCenter.Reconciliation;
using PartnerRelations.Http.Tests.PartnerCenter.Reconciliation;
using PartnerRelations.Testing;

namespace PartnerRelations.Http.Tests.Docs;

/// <summary>What the page on reconciliation shows.</summary>
public sealed class ReconciliationPageTests : IAsyncDisposable
{
    private readonly TwoSides _sides = TwoSides.Create();

    public ValueTask DisposeAsync() => _sides.DisposeAsync();

    [Fact]
    public async Task Comparing_and_repairing()
    {
        var (provider, reseller) = (await _sides.AddProviderAsync(), await _sides.AddResellerAsync());
        _sides.Microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
        var (reconciliation, me) = (_sides.As<PartnerReconciliation>(reseller), reseller.Tenant);
        var said = new List<string>();

        #region snippet: reconciliation-run
        var report = await reconciliation.CompareAsync(me, CustomerPartnerRole.Reseller);
        foreach (var finding in report.Findings) said.Add($"{finding.Difference} {finding.Subject}: {finding.Message} {finding.Remedy}");

        var outcome = await reconciliation.RepairAsync(report);
        #endregion

        said.Should().ContainSingle().Which.Should().StartWith("MissingHere ProviderLink: Microsoft lists this partnership");
        outcome.Repaired.Should().Equal(report.Findings);
    }

    [Fact]
    public async Task Asking_before_an_order()
    {
        var (provider, reseller, customer) = (await _sides.AddProviderAsync(), await _sides.AddResellerAsync(), await _sides.AddCustomerAsync());
        _sides.Microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
        _sides.Microsoft.ChangeCustomer(customer.Tenant, one => one with { HasSignedAgreement = true });
        await _sides.AcceptAtMicrosoftAsync(customer, reseller); // the reseller alone: the provider has nothing
        var mpnId = _sides.Microsoft.FindPartner(reseller.Tenant)!.MpnId!;
        var preflight = _sides.As<OrderPreflight>(provider);

        #region snippet: order-preflight
        var readiness = await preflight.CheckAsync(new OrderQuestion { Customer = customer.AsCustomer, Reseller = reseller.AsReseller, PartnerIdOnRecord = mpnId });
        foreach (var obstacle in readiness.Obstacles) Console.WriteLine($"{obstacle.Kind} ({obstacle.Rule}): {obstacle.Message} {obstacle.Remedy}");
        #endregion

        readiness.Obstacles.First().Should().Match<OrderCheck>(check => check.Kind == OrderCheckKind.OwnRelationship && check.Rule == "C3");
    }
}
