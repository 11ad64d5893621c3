using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Compliance;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.Tests.PartnerCenter.Reconciliation;
using PartnerRelations.Testing;

namespace PartnerRelations.Http.Tests.Docs;

/// <summary>Our side of the page for people who come from the archived SDK.</summary>
public sealed class SdkPageTests : IAsyncDisposable
{
    private readonly TwoSides _sides = TwoSides.Create();

    public ValueTask DisposeAsync() => _sides.DisposeAsync();

    [Fact]
    public async Task A_provider_reads_its_customers_and_resellers()
    {
        var (provider, reseller, customer) = await RelatedAsync();
        var (customers, relationships) = (_sides.As<ICustomersClient>(provider), _sides.As<IRelationshipsClient>(provider));
        var (cancellationToken, seen) = (TestContext.Current.CancellationToken, new List<string>());

        #region snippet: sdk-customers
        await foreach (var one in customers.ReadAllAsync(cancellationToken: cancellationToken)) seen.Add($"{one.Id}: {one.CompanyProfile?.CompanyName}");

        var theirs = await customers.FilterAsync(CustomerFilter.ByReseller(reseller.AsReseller), cancellationToken);
        var resellers = await relationships.ListResellersAsync(cancellationToken: cancellationToken);
        #endregion

        seen.Should().ContainSingle().Which.Should().StartWith(customer.Tenant.ToString());
        theirs.Items.Should().ContainSingle();
        resellers.Items.Should().ContainSingle().Which.Id.AsReseller().Should().Be(reseller.AsReseller);
    }

    [Fact]
    public async Task A_refusal_says_what_it_means()
    {
        var (provider, _, _) = await RelatedAsync();
        var (customers, compliance) = (_sides.As<ICustomersClient>(provider), _sides.As<IComplianceClient>(provider));
        var (stranger, unknown) = (await _sides.AddCustomerAsync(), await _sides.World.AddResellerAsync());
        var said = string.Empty;

        #region snippet: sdk-faults
        try
        {
            await customers.GetAsync(stranger.AsCustomer);
        }
        catch (PartnerCenterException fault)
        {
            said = $"{(int?)fault.StatusCode} {fault.Code}: {fault.Meaning} {fault.Remedy} ({fault.RequestId})";
        }

        var agreement = await compliance.GetAgreementStatusByTenantAsync(unknown.AsReseller); // "no" is an answer, not an exception
        #endregion

        said.Should().Contain("20002").And.Contain("no commerce relationship");
        (agreement.IsSigned, agreement.Code).Should().Be((false, AgreementRefusal.UnknownTenant));
    }

    private async Task<(PartnerCompany Provider, PartnerCompany Reseller, PartnerCompany Customer)> RelatedAsync()
    {
        var (provider, reseller, customer) = (await _sides.AddProviderAsync(), await _sides.AddResellerAsync(), await _sides.AddCustomerAsync());
        _sides.Microsoft.LinkPartners(provider.Tenant, reseller.Tenant);
        await _sides.AcceptAtMicrosoftAsync(customer, reseller, provider);
        return (provider, reseller, customer);
    }
}
