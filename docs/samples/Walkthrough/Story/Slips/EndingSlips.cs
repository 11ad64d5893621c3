using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Walkthrough.Reading;

namespace PartnerRelations.Walkthrough.Story.Slips;

/// <summary>What goes wrong when things come to an end: relationships, and the authorization of another reseller.</summary>
internal sealed class EndingSlips(Stage stage)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!stage.SlipsAt(SlipWord.Ending)) return;
        stage.Print.Chapter("Endings");
        await RelationshipAsync(cancellationToken);
        if (stage.Rules.ReauthorizationYearly is not null) await DeauthorizationAsync(cancellationToken);
    }

    private async Task RelationshipAsync(CancellationToken cancellationToken)
    {
        var provider = stage.Application.Providers[0];
        var theirs = stage.As(Stage.DirectorOf(provider)).Customers;
        if (!stage.Rules.RelationshipRemovalAllowed)
        {
            var mine = stage.As(stage.Applicant).Customers;
            var relationship = stage.Must(await mine.ListMineAsync(cancellationToken: cancellationToken)).Items[0];
            await stage.SlipAsync($"{stage.ResellerName} removes a customer.", mine.EndAsync(new EndCustomerRelationship { RelationshipId = relationship.Id }, cancellationToken));
            return;
        }

        var customer = new CustomerId(Ids.Tenant("Short Term SA"));
        var created = stage.Must(await theirs.RecordCreatedCustomerAsync(
            new RecordCreatedCustomer { Customer = customer, Reseller = new ResellerId(stage.Reseller), Name = "Short Term SA", Country = provider.Country, RegistrationNumber = "12345" },
            cancellationToken)).ProviderRelationship!;
        await stage.World.SetCommerceAsync(created.Partner, customer, new CustomerCommerceStatus { ActiveSubscriptions = 2, ActiveReservations = 1, ActiveSoftwarePurchases = 1, AgreementAccepted = true }, cancellationToken);
        await stage.SlipAsync($"{provider.Name} removes a customer that still pays.", theirs.EndAsync(new EndCustomerRelationship { RelationshipId = created.Id }, cancellationToken));
        await stage.World.SetCommerceAsync(created.Partner, customer, new CustomerCommerceStatus { AgreementAccepted = true }, cancellationToken);
        stage.Must(await theirs.EndAsync(new EndCustomerRelationship { RelationshipId = created.Id }, cancellationToken));
        stage.Print.Say("Once everything is cancelled, the relationship ends. The reseller's own stays.");
        await stage.SlipAsync(
            $"{provider.Name} matches an invitation with what has ended.",
            theirs.MatchAsync(new MatchInvitation { RelationshipId = created.Id, InvitationId = CustomerInvitationId.New(stage.Now) }, cancellationToken));
    }

    private async Task DeauthorizationAsync(CancellationToken cancellationToken)
    {
        var other = new SideCompany(stage, "Sleepy Cloud SAS", "FR");
        var id = await other.EnrollAsync("4177777", cancellationToken);
        var reviewer = stage.As(Stage.Reviewer).Enrollments;
        var cycle = stage.Must(await reviewer.FindReauthorizationAsync(id, cancellationToken));
        await stage.PassUntilAsync(cycle.OpensAt, cancellationToken);
        stage.Print.Say($"The yearly check of {other.Name} begins; it has sold nothing.");
        var failed = new RecordReauthorization { EnrollmentId = id, Passed = false, Reasons = ["Too little revenue in twelve months."] };
        stage.Must(await reviewer.RecordReauthorizationAsync(failed, cancellationToken));
        var end = new DeauthorizeReseller { EnrollmentId = id };
        await stage.SlipAsync($"{other.Name} is deauthorized in the first days.", reviewer.DeauthorizeAsync(end, cancellationToken));
        await stage.PassUntilAsync(cycle.DueBy, cancellationToken);
        stage.Must(await reviewer.DeauthorizeAsync(end, cancellationToken));
        await stage.DeliverUnseenAsync(cancellationToken);
        await stage.SlipAsync($"{other.Name} enrolls again the next day.", stage.As(other.Admin).Enrollments.StartAsync(new StartEnrollment { Tenant = other.Tenant }, cancellationToken));
    }
}
