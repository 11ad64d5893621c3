using PartnerRelations.Customers;
using PartnerRelations.Walkthrough.Printing;
using PartnerRelations.Walkthrough.Reading;
using PartnerRelations.Walkthrough.Story.Slips;

namespace PartnerRelations.Walkthrough.Story;

/// <summary>The last step of both invitations: the customers' pages, and who may do what for each customer.</summary>
internal sealed class Managing(Stage stage)
{
    private static readonly CustomerRight[] Ordering = [CustomerRight.OrderNewSubscription, CustomerRight.AddLicences];

    /// <summary>Tells it; whether every customer's goal is reached.</summary>
    public async Task<bool> TellAsync(CancellationToken cancellationToken)
    {
        stage.Print.Chapter("Manage customers");
        await ListAsync(cancellationToken);
        var reached = true;
        foreach (var customer in stage.Application.Customers)
        {
            await GrantAsync(customer, cancellationToken);
            reached &= await ExplainAsync(customer, cancellationToken);
        }

        await new ManagingSlips(stage).RunAsync(cancellationToken);
        return reached;
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        var customers = stage.As(stage.Applicant).Customers;
        var mine = stage.Must(await customers.ListMineAsync(cancellationToken: cancellationToken));
        stage.Print.Step("5", $"{stage.ApplicantName} opens the customers' page of {stage.ResellerName}:");
        stage.Print.Table(
            ["customer", "status", "since", "granted"],
            [.. mine.Items.Select(tie => new[] { tie.CustomerName ?? stage.NameOf(tie.Customer.Tenant), $"{tie.Status}", Words.Day(tie.EstablishedAt), Words.List(tie.Grants) })]);
        foreach (var provider in stage.Application.Providers)
        {
            var shared = stage.Must(await customers.ListSharedAsync(Ids.Tenant(provider.Name), cancellationToken: cancellationToken));
            stage.Print.Say($"View customers shared with {provider.Name}: {(shared.Items.Count == 0 ? "none" : string.Join(", ", shared.Items.Select(tie => tie.CustomerName)))}.");
        }
    }

    /// <summary>Since October 2023 accepting gives no administration; the customer approves a granular grant for it.</summary>
    private async Task GrantAsync(CustomerForm form, CancellationToken cancellationToken)
    {
        stage.Print.Section(form.Name);
        if (!stage.Rules.AdministrationNeedsSeparateGrant) return;
        var byGrant = CustomerAdvice.Advise(form.Goal, stage.Rules).ResellerRightsByAdminGrant;
        var before = await AskAsync(form, stage.Reseller, CustomerRight.ManageUsers, cancellationToken);
        if (before.IsGranted) return;
        stage.Print.Say($"{stage.ResellerName} may not manage it yet:");
        foreach (var missing in before.Missing) stage.Print.Point($"[{missing.Rule}] {missing.Message} {missing.Remedy}");
        stage.Must(await stage.As(stage.Applicant).Customers.RecordAdminGrantAsync(
            new RecordAdminGrant
            {
                Partner = stage.Reseller,
                Customer = Stage.IdOf(form),
                Roles = byGrant.SelectMany(CustomerRights.DirectoryRolesFor).Distinct().ToValueList(),
                EndsAt = stage.Now.AddYears(1),
            },
            cancellationToken));
        stage.Print.Say($"{form.Name} approves a granular grant for a year at Microsoft; it is recorded here.");
    }

    private async Task<bool> ExplainAsync(CustomerForm form, CancellationToken cancellationToken)
    {
        var advice = CustomerAdvice.Advise(form.Goal, stage.Rules);
        var wanted = advice.ResellerRights.Concat(advice.ResellerRightsByAdminGrant);
        stage.Print.Say($"{stage.ResellerName} may for {form.Name}:");
        var mine = await AskAllAsync(form, stage.Reseller, Enum.GetValues<CustomerRight>(), cancellationToken);
        var reached = mine.All(answer => answer.IsGranted || !wanted.Contains(answer.Question.Right));
        foreach (var provider in stage.Application.Providers)
        {
            stage.Print.Say($"{provider.Name} may for {form.Name}:");
            var theirs = await AskAllAsync(form, Ids.Tenant(provider.Name), Ordering, cancellationToken);
            var isWanted = provider.Name == form.Provider && form.Goal == CustomerGoal.ManageAndOrder;
            reached &= !isWanted || theirs.All(answer => answer.IsGranted);
        }

        stage.Print.Say(reached ? "What was wanted is reached." : "What was wanted is NOT reached.");
        return reached;
    }

    private async Task<List<RightExplanation>> AskAllAsync(CustomerForm form, TenantId partner, IEnumerable<CustomerRight> rights, CancellationToken cancellationToken)
    {
        var answers = new List<RightExplanation>();
        foreach (var right in rights) answers.Add(await AskAsync(form, partner, right, cancellationToken));
        stage.Print.Rights(answers);
        return answers;
    }

    private async Task<RightExplanation> AskAsync(CustomerForm form, TenantId partner, CustomerRight right, CancellationToken cancellationToken) =>
        stage.Must(await stage.As(stage.Applicant).Customers.ExplainAsync(
            new RightQuestion { Customer = Stage.IdOf(form), Partner = partner, Right = right }, cancellationToken));
}
