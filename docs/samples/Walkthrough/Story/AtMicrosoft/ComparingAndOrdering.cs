using PartnerRelations.Customers;
using PartnerRelations.Http.PartnerCenter.Preflight;
using PartnerRelations.Walkthrough.Connecting;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.AtMicrosoft;

/// <summary>Both sides' customers as Microsoft lists them, and what an order for each shared one takes.</summary>
internal sealed class ComparingAndOrdering(Stage stage, MicrosoftSide microsoft)
{
    /// <summary>Tells it; whether an order would go through for every customer for which a provider shall order.</summary>
    public async Task<bool> TellAsync(CancellationToken cancellationToken)
    {
        stage.Print.Chapter("Microsoft's lists, and the check before an order");
        foreach (var account in microsoft.Accounts) await ListAsync(account, cancellationToken);
        var ready = true;
        foreach (var customer in stage.Application.Customers.Where(customer => customer.Goal == CustomerGoal.ManageAndOrder)) ready &= await AskAsync(customer, cancellationToken);
        return ready;
    }

    private async Task ListAsync(MicrosoftAccount account, CancellationToken cancellationToken)
    {
        var rows = new List<string[]>();
        await foreach (var one in account.Customers.ReadAllAsync(cancellationToken: cancellationToken))
        {
            rows.Add([one.CompanyProfile?.CompanyName ?? one.Id.Text ?? "(no name)", Words.Split(one.RelationshipToPartner.Text ?? "none")]);
        }

        stage.Print.Say($"Microsoft's list of the customers of {stage.NameOf(account.Tenant)}:");
        stage.Print.Table(["customer", "relationship"], [.. rows.OrderBy(row => row[0], StringComparer.Ordinal)]);
        await MicrosoftSide.ReconcileAsync(stage, account, cancellationToken);
    }

    private async Task<bool> AskAsync(CustomerForm form, CancellationToken cancellationToken)
    {
        var provider = stage.Application.Providers.Single(one => one.Name == form.Provider);
        stage.Print.Section($"{provider.Name} is about to order for {form.Name}");
        await microsoft.Surface.PassAccountCheckAsync(Ids.Tenant(form.Name), cancellationToken);
        var found = stage.Must(await stage.As(stage.Applicant).Enrollments.ListMineAsync(cancellationToken: cancellationToken)).Items;
        var question = new OrderQuestion { Customer = Stage.IdOf(form), Reseller = new ResellerId(stage.Reseller), PartnerIdOnRecord = found[0].MpnId! };
        var readiness = await microsoft.Of(provider).Preflight.CheckAsync(question, stage.Rules, cancellationToken);
        foreach (var check in readiness.Checks)
        {
            stage.Print.Point($"{Words.Split($"{check.Kind}")}: {(check.IsMet switch { true => "yes", false => "no", null => "not known" })}. {check.Message}");
            if (check.Remedy is { } remedy) stage.Print.Detail($"-> {remedy}");
        }

        stage.Print.Say(readiness.IsReady ? "Nothing stands in the way of an order." : "An order would fail.");
        return readiness.IsReady;
    }
}
