using PartnerRelations.Customers;
using PartnerRelations.Storage;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing.Tests;

public sealed class PartnerWorldCustomersTests
{
    [Fact]
    public async Task The_whole_story_to_a_managed_customer_takes_five_lines()
    {
        await using var world = PartnerWorld.Create();
        var provider = await world.AddProviderAsync();
        var reseller = await world.AddResellerAsync();
        await world.LinkAsync(provider, reseller);
        var customer = await world.ManagedCustomerAsync(reseller, provider);

        customer.ResellerRelationship!.Partner.Should().Be(reseller.Tenant);
        customer.ProviderRelationship!.Partner.Should().Be(provider.Tenant);
        (await world.As(reseller).Customers.ListSharedAsync(provider.Tenant)).Value.Items.Should().Equal(customer.ResellerRelationship);
    }

    [Fact]
    public async Task What_the_rules_refuse_is_thrown_with_every_refusal()
    {
        await using var world = PartnerWorld.Create();
        var (provider, reseller) = (await world.AddProviderAsync(), await world.AddResellerAsync());

        var inviting = () => world.InviteCustomerAsync(reseller, provider);

        (await inviting.Should().ThrowAsync<PartnerRefusedException>()).Which.Errors[0].Is(CustomerInvitationErrors.ProviderLinkNeeded).Should().BeTrue();
    }

    [Fact]
    public async Task A_customer_acts_as_a_customer_and_its_purchases_can_be_set()
    {
        await using var world = PartnerWorld.Create();
        var (reseller, customer) = (await world.AddResellerAsync(), await world.AddCustomerAsync("FR"));
        var relationship = (await world.ManagedCustomerAsync(reseller, customer: customer)).ResellerRelationship!;
        world.Commerce.Set(reseller.Tenant, customer.AsCustomer, new CustomerCommerceStatus { ActiveReservations = 1 });

        customer.Admin.Kind.Should().Be(ActorKind.Customer);
        (await world.As(customer).Customers.EndAsync(new EndCustomerRelationship { RelationshipId = relationship.Id })).Error!.Is(CustomerRelationshipErrors.ReservationsActive).Should().BeTrue();
    }

    [Fact]
    public async Task Conflicts_can_be_played_in_the_store_of_customers_too()
    {
        await using var world = PartnerWorld.Create();
        var reseller = await world.AddResellerAsync();
        world.Faults.ConflictNextSaves(3, SaveResult.AlreadyExists);

        (await world.As(reseller).Customers.InviteAsync(world.Samples.InviteCustomer())).Error!.Code.Should().Be("record.contended");
    }

    [Fact]
    public async Task The_tenant_directory_creates_once_for_each_request_and_forgets_on_demand()
    {
        var (directory, samples) = (new FakeTenantDirectory(), new PartnerSamples());
        var wanted = new NewTenant { Name = "Contoso", Country = CountryCode.Parse("BE"), DomainPrefix = "contoso" };
        var request = samples.RequestId();

        var created = await directory.CreateAsync(wanted, request, CancellationToken.None);

        (await directory.CreateAsync(wanted with { Name = "Other" }, request, CancellationToken.None)).Should().Be(created);
        (await directory.CreateAsync(wanted, samples.RequestId(), CancellationToken.None)).Id.Should().NotBe(created.Id);
        created.Domains.Should().Equal("contoso.onmicrosoft.com");
        directory.Change(created.Id, tenant => tenant with { Name = "Renamed" });
        (await directory.FindAsync(created.Id, CancellationToken.None))!.Name.Should().Be("Renamed");
        directory.Remove(created.Id);
        (await directory.FindAsync(created.Id, CancellationToken.None)).Should().BeNull();
        var cancelled = () => directory.FindAsync(created.Id, new CancellationToken(canceled: true));
        await cancelled.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Where_nothing_was_set_nothing_was_bought_or_agreed()
    {
        var (commerce, samples) = (new FakeCustomerCommerce(), new PartnerSamples());

        (await commerce.FindAsync(samples.Tenant(), samples.Customer(), CancellationToken.None)).Should().Be(new CustomerCommerceStatus());
        var cancelled = () => commerce.FindAsync(samples.Tenant(), samples.Customer(), new CancellationToken(canceled: true));
        await cancelled.Should().ThrowAsync<OperationCanceledException>();
    }
}
