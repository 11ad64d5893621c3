using PartnerRelations.CspProgram;
using PartnerRelations.Customers;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong with relationships.</summary>
internal sealed class ManagingSlips(Stage stage)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.ManagingCustomers)) return;
        await LookAsync(cancellationToken);
        await CreateAsync(cancellationToken);
        await MatchAsync(cancellationToken);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var mine = stage.As(stage.Applicant).Customers;
        await stage.SlipAsync("A relationship is looked for that is not there.", mine.FindRelationshipAsync(CustomerRelationshipId.New(stage.Now), cancellationToken));
        var near = await new SideCompany(stage, "Nearby Distribution BV", "NL").ListAsProviderAsync(cancellationToken);
        await stage.SlipAsync($"{stage.ApplicantName} looks for the customers shared with {near.Name}, which is no partner.", mine.ListSharedAsync(near.Tenant, cancellationToken: cancellationToken));
        if (stage.Rules.CustomerMayRevokeAdministration) return;
        var customer = stage.Application.Customers[0];
        await stage.SlipAsync(
            $"{customer.Name} takes the administration back and keeps the relationship.",
            stage.As(Stage.AdministratorOf(customer)).Customers.WithdrawAdministrationAsync(
                new WithdrawAdministration { Partner = stage.Reseller, Customer = Stage.IdOf(customer) }, cancellationToken));
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        var provider = stage.Application.Providers[0];
        var theirs = stage.As(Stage.DirectorOf(provider)).Customers;
        var create = new RecordCreatedCustomer { Customer = new CustomerId(Ids.Tenant("New Tenant SA")), Reseller = new ResellerId(stage.Reseller), Name = "New Tenant SA", Country = provider.Country };
        await stage.SlipAsync($"{stage.ResellerName} creates a customer by itself.", stage.As(stage.Applicant).Customers.RecordCreatedCustomerAsync(create, cancellationToken));
        await stage.SlipAsync(
            $"{provider.Name} says that it has created {stage.Application.Customers[0].Name}, which is a customer already.",
            theirs.RecordCreatedCustomerAsync(create with { Customer = Stage.IdOf(stage.Application.Customers[0]) }, cancellationToken));
        if (!stage.Rules.ProviderMayCreateCustomer)
        {
            await stage.SlipAsync($"{provider.Name} creates a customer.", theirs.RecordCreatedCustomerAsync(create, cancellationToken));
            return;
        }

        var asking = stage.Rules.CustomerRegistrationNumberCountries.FirstOrDefault(country => CspRegions.Share(country, CountryCode.Parse(provider.Country)));
        if (asking is not null)
        {
            await stage.SlipAsync(
                $"{provider.Name} creates a customer in {asking} without its registration number.",
                theirs.RecordCreatedCustomerAsync(create with { Country = asking.Value }, cancellationToken));
        }
    }

    private async Task MatchAsync(CancellationToken cancellationToken)
    {
        var mine = stage.As(stage.Applicant).Customers;
        var known = stage.Must(await mine.ListMineAsync(cancellationToken: cancellationToken)).Items[0];
        await stage.SlipAsync(
            "Somebody matches a relationship whose invitation is known.",
            mine.MatchAsync(new MatchInvitation { RelationshipId = known.Id, InvitationId = CustomerInvitationId.New(stage.Now) }, cancellationToken));
        var walkIn = await new SideCompany(stage, "Walk-in Ltd", "FR").SettleAsync(cancellationToken);
        var found = stage.Must(await stage.As(Actor.System("reconciliation")).Customers.RecordFoundAtMicrosoftAsync(
            new RecordFoundAtMicrosoft { Customer = new CustomerId(walkIn.Tenant), Reseller = new ResellerId(stage.Reseller) }, cancellationToken));
        var other = await new SideCompany(stage, "Corner Shop", "FR").SettleAsync(cancellationToken);
        var invited = stage.Must(await mine.InviteAsync(
            new InviteCustomer { Email = "owner@corner-shop.example", Source = CustomerSource.OwnMarketing, ExpectedCustomer = new CustomerId(other.Tenant) }, cancellationToken));
        await stage.SlipAsync(
            $"{walkIn.Name} is matched with the invitation of {other.Name}.",
            mine.MatchAsync(new MatchInvitation { RelationshipId = found.ResellerRelationship!.Id, InvitationId = invited.Invitation.Id }, cancellationToken));
    }
}
