using PartnerRelations.Customers;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong when a reseller invites a customer.</summary>
internal sealed class InvitingCustomersSlips(Stage stage)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var mine = stage.As(stage.Applicant).Customers;
        foreach (var email in stage.Application.Mistakes?.CustomerEmails ?? [])
        {
            await stage.TryAsync(
                $"{stage.ApplicantName} invites \"{email}\".",
                mine.InviteAsync(new InviteCustomer { Email = email, Source = CustomerSource.OwnMarketing }, cancellationToken));
        }

        if (!stage.SlipsAt(SlipWord.InvitingCustomers)) return;
        var customer = stage.Application.Customers[0];
        var invite = new InviteCustomer { Email = customer.Email, Source = customer.Source };
        await WhoAsync(customer, invite, cancellationToken);
        await WhomAsync(customer, invite, cancellationToken);
    }

    private async Task WhoAsync(CustomerForm customer, InviteCustomer invite, CancellationToken cancellationToken)
    {
        await stage.SlipAsync("Somebody invites without having signed in.", stage.As(Actor.Anonymous).Customers.InviteAsync(invite, cancellationToken));
        await stage.SlipAsync($"{customer.Name} invites.", stage.As(Stage.AdministratorOf(customer)).Customers.InviteAsync(invite, cancellationToken));
        var helpdesk = Actor.User(stage.Reseller, Ids.User(stage.ResellerName, "helpdesk"), PartnerRoles.HelpdeskAgent);
        await stage.SlipAsync($"A helpdesk agent of {stage.ResellerName} invites.", stage.As(helpdesk).Customers.InviteAsync(invite, cancellationToken));
        var other = new SideCompany(stage, "Next Door SAS", "FR");
        await stage.SlipAsync($"{other.Name}, which is not enrolled, invites.", stage.As(other.Admin).Customers.InviteAsync(invite, cancellationToken));
    }

    private async Task WhomAsync(CustomerForm customer, InviteCustomer invite, CancellationToken cancellationToken)
    {
        var mine = stage.As(stage.Applicant).Customers;
        await stage.SlipAsync($"{stage.ResellerName} invites itself.", mine.InviteAsync(invite with { ExpectedCustomer = new CustomerId(stage.Reseller) }, cancellationToken));
        await stage.SlipAsync(
            $"{stage.ResellerName} invites its own provider as a customer.",
            mine.InviteAsync(invite with { ExpectedCustomer = new CustomerId(Ids.Tenant(stage.Application.Providers[0].Name)) }, cancellationToken));
        var near = await new SideCompany(stage, "Nearby Distribution BV", "NL").ListAsProviderAsync(cancellationToken);
        await stage.SlipAsync(
            $"{stage.ResellerName} invites for itself and {near.Name}, with which it is not linked.",
            mine.InviteJointlyAsync(new InviteCustomerJointly { Provider = new ProviderId(near.Tenant), Email = customer.Email, Source = customer.Source }, cancellationToken));
        await stage.SlipAsync("An invitation is looked for that is not there.", mine.FindInvitationAsync(CustomerInvitationId.New(stage.Now), cancellationToken));
        if (!stage.Rules.AcceptanceGrantsAdministration)
        {
            await stage.SlipAsync($"{stage.ResellerName} asks for administration with the invitation.", mine.InviteAsync(invite with { AsksAdministration = true }, cancellationToken));
        }
    }
}
