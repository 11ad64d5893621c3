using PartnerRelations.Customers;
using PartnerRelations.Invitations;
using PartnerRelations.Testing.Mail;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Testing;

public sealed partial class PartnerWorld
{
    /// <summary>The service of customers; <c>world.As(actor).Customers</c> says the same shorter.</summary>
    public CustomerService Customers => Get<CustomerService>();

    /// <summary>The tenants that Entra knows.</summary>
    public FakeTenantDirectory Tenants => Get<FakeTenantDirectory>();

    /// <summary>What customers buy, and whether they have accepted their agreement.</summary>
    public FakeCustomerCommerce Commerce => Get<FakeCustomerCommerce>();

    /// <summary>A new customer, whose tenant Entra knows; its <see cref="PartnerCompany.Admin"/> acts as a customer.</summary>
    /// <param name="country">Its country's code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<PartnerCompany> AddCustomerAsync(string country = "BE", CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entry = Samples.TenantEntry(country: country);
        Tenants.Set(entry);
        return Task.FromResult(new PartnerCompany { Tenant = entry.Id, Name = entry.Name, Country = entry.Country, Admin = Samples.CustomerActor(entry.Id) });
    }

    /// <summary>The reseller invites a customer, sends the mail, and the customer reads and accepts.</summary>
    /// <param name="reseller">An enrolled reseller.</param>
    /// <param name="provider">The provider that is to order, linked with the reseller; null for the reseller alone.</param>
    /// <param name="customer">The customer; null for a new one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PartnerRefusedException">The rules refuse a step.</exception>
    public async Task<AcceptedInvitation> ManagedCustomerAsync(
        PartnerCompany reseller, PartnerCompany? provider = null, PartnerCompany? customer = null, CancellationToken cancellationToken = default)
    {
        var accepting = customer ?? await AddCustomerAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var invited = await InviteCustomerAsync(reseller, provider, cancellationToken).ConfigureAwait(false);
        var done = await As(reseller).Customers.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = invited.Invitation.Id }, cancellationToken).ConfigureAwait(false);
        _ = done.GetValueOrThrow();
        return await AcceptAsync(accepting, Mailbox.TokenIn(invited.Draft), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The reseller drafts an invitation to a new address.</summary>
    /// <param name="reseller">An enrolled reseller.</param>
    /// <param name="provider">The provider that is to order, linked with the reseller; null for the reseller alone.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PartnerRefusedException">The rules refuse it.</exception>
    public async Task<DraftedInvitation> InviteCustomerAsync(PartnerCompany reseller, PartnerCompany? provider = null, CancellationToken cancellationToken = default)
    {
        var customers = As(reseller).Customers;
        var invited = provider is null
            ? await customers.InviteAsync(Samples.InviteCustomer(), cancellationToken).ConfigureAwait(false)
            : await customers.InviteJointlyAsync(Samples.InviteCustomerJointly(provider.AsProvider), cancellationToken).ConfigureAwait(false);
        return invited.GetValueOrThrow();
    }

    /// <summary>The customer reads what accepting grants, and accepts.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="token">The token from the invitation's link; <see cref="Mailbox.TokenIn"/> finds it in the mail.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="PartnerRefusedException">The rules refuse a step.</exception>
    public async Task<AcceptedInvitation> AcceptAsync(PartnerCompany customer, InvitationToken token, CancellationToken cancellationToken = default)
    {
        var customers = As(customer).Customers;
        var shown = (await customers.PreviewAsync(token, cancellationToken: cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
        var acceptance = new AcceptCustomerInvitation { Token = token, Culture = shown.Culture, TextHash = shown.TextHash };
        return (await customers.AcceptAsync(acceptance, cancellationToken).ConfigureAwait(false)).GetValueOrThrow();
    }
}

public sealed partial class ActorInWorld
{
    /// <summary>Inviting and keeping customers, or answering as one.</summary>
    public ICustomers Customers => _world.Customers.As(Actor);
}
