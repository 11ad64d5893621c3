using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Walkthrough.Connecting;
using PartnerRelations.Walkthrough.Reading;
using PartnerRelations.Walkthrough.Worlds;

namespace PartnerRelations.Walkthrough.Story.AtMicrosoft;

/// <summary>The partners and customers of the story as the Partner Center knows them, and the accounts that sign in there.</summary>
internal sealed class MicrosoftSide(ControlSurface surface) : IAsyncDisposable
{
    private readonly List<MicrosoftAccount> _accounts = [];

    public ControlSurface Surface => surface;

    /// <summary>The reseller's account.</summary>
    public MicrosoftAccount Reseller => _accounts[0];

    /// <summary>Every account, the reseller's first.</summary>
    public IReadOnlyList<MicrosoftAccount> Accounts => _accounts;

    public MicrosoftAccount Of(ProviderForm provider) => _accounts.Single(account => account.Tenant == Ids.Tenant(provider.Name));

    /// <summary>Adds everybody with the tenants of the story.</summary>
    public async Task CastAsync(Stage stage, Enrollment enrollment, CancellationToken cancellationToken)
    {
        var (application, isDirect) = (stage.Application, stage.Application.DirectPartner is not null);
        var reseller = await surface.AddPartnerAsync(
            stage.Reseller,
            stage.ResellerName,
            stage.Country!.Value,
            isDirect ? "DirectBill, IndirectReseller" : "IndirectReseller",
            enrollment.MpnId,
            enrollment.Agreement is not null || application.DirectPartner?.AgreementSigned == true,
            cancellationToken);
        Connect(reseller, isDirect ? PartnerPrograms.DirectBill | PartnerPrograms.IndirectReseller : PartnerPrograms.IndirectReseller, CustomerPartnerRole.Reseller, stage);
        foreach (var provider in application.Providers)
        {
            var added = await surface.AddPartnerAsync(Ids.Tenant(provider.Name), provider.Name, provider.Country, "IndirectProvider", null, true, cancellationToken);
            Connect(added, PartnerPrograms.IndirectProvider, CustomerPartnerRole.Provider, stage);
        }

        foreach (var customer in application.Customers)
        {
            await surface.AddCustomerAsync(Ids.Tenant(customer.Name), customer.Name, customer.Country, customer.AgreementAccepted, cancellationToken);
        }
    }

    /// <summary>Compares the records of one account with Microsoft's lists and repairs them, and prints both.</summary>
    public static async Task ReconcileAsync(Stage stage, MicrosoftAccount account, CancellationToken cancellationToken)
    {
        var report = await account.Reconciliation.CompareAsync(account.Tenant, account.Role, cancellationToken);
        stage.Print.Say($"The records of {stage.NameOf(account.Tenant)} are compared with Microsoft's lists: {(report.Agrees ? "both say the same." : "they differ.")}");
        foreach (var finding in report.Findings)
        {
            stage.Print.Point($"{finding.OtherPartyName ?? stage.NameOf(finding.OtherParty)}: {Words.Split($"{finding.Difference}")}. {finding.Message}");
            stage.Print.Detail($"-> {finding.Remedy}");
        }

        var outcome = await account.Reconciliation.RepairAsync(report, cancellationToken);
        if (outcome.Repaired.Count > 0) stage.Print.Say($"Repaired: {outcome.Repaired.Count} of {report.Findings.Count}.");
        foreach (var refused in outcome.Refused) stage.Print.Refused(refused.Errors);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var account in _accounts) await account.DisposeAsync();
        surface.Dispose();
    }

    private void Connect(SignIn signIn, PartnerPrograms programs, CustomerPartnerRole role, Stage stage) =>
        _accounts.Add(MicrosoftAccount.Connect(surface.Address, signIn, programs, role, ((WorldInProcess)stage.World).World));
}
