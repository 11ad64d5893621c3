using PartnerRelations.Customers;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;

namespace PartnerRelations.EntityFrameworkCore.Stress.Work;

/// <summary>What the people of one process do: always the same few things to the same few companies, and often two of them at once.</summary>
internal sealed class People(StressWorld world, KnownTokens linkTokens, KnownTokens customerTokens, Random random)
{
    private const PartnerRoles Everything = PartnerRoles.GlobalAdministrator | PartnerRoles.AdminAgent | PartnerRoles.SalesAgent;

    /// <summary>One thing, or two at once. Refusals are answers; whatever is thrown is a failure of the run.</summary>
    public Task DoSomethingAsync() => random.Next(12) switch
    {
        0 or 1 => InviteResellerAsync(),
        2 => ApproveTwiceAsync(),
        3 => BothAsync(ApproveAsync(null), RevokeLinkAsync()),
        4 => BothAsync(ApproveAsync(null), ApproveAsync(null)),
        5 => EndLinkAsync(),
        6 or 7 => InviteCustomerAsync(),
        8 => BothAsync(AcceptAsync(null), RevokeInvitationAsync()),
        9 => BothAsync(AcceptAsync(null), AcceptAsync(null)),
        10 => AcceptTwiceAsync(),
        _ => EndRelationshipAsync(),
    };

    private async Task InviteResellerAsync()
    {
        var answer = await world.Links(Of(Provider().Tenant)).InviteAsync(new() { Email = $"person{random.Next(4)}@reseller.example", RequestId = NewRequest() });
        if (answer.TryGetValue(out var invited, out _) && invited.Draft is { Link: { } link }) linkTokens.Add(InvitationToken.From(link.Fragment[1..]), invited.Link.Provider.Tenant, invited.Link.Id.Value);
    }

    /// <summary>Two clicks on one button: both are answered alike, and it happens once.</summary>
    private Task ApproveTwiceAsync()
    {
        var request = NewRequest();
        var (reseller, known) = (Reseller(), linkTokens.One(random));
        return BothAsync(ApproveAsync((request, reseller, known)), ApproveAsync((request, reseller, known)));
    }

    private async Task ApproveAsync((RequestId Request, ResellerId Reseller, (InvitationToken Token, TenantId Owner, Guid Record)? Known)? click)
    {
        var (request, reseller, known) = click ?? (NewRequest(), Reseller(), linkTokens.One(random));
        if (known is not { } one) return;
        var links = world.Links(Of(reseller.Tenant));
        if (!(await links.PreviewAsync(one.Token)).TryGetValue(out var preview, out _)) return;
        await links.ApproveAsync(new() { Token = one.Token, ConsentTicked = true, Culture = preview.Culture, ConsentTextHash = preview.TextHash, RequestId = request });
    }

    private async Task RevokeLinkAsync()
    {
        if (linkTokens.One(random) is not { } known) return;
        await world.Links(Of(known.Owner)).RevokeAsync(new() { LinkId = new(known.Record), RequestId = NewRequest() });
    }

    private async Task EndLinkAsync()
    {
        if (linkTokens.One(random) is not { } known) return;
        await world.Links(Of(known.Owner)).EndAsync(new() { LinkId = new(known.Record), RequestId = NewRequest() });
    }

    private async Task InviteCustomerAsync()
    {
        var customers = world.CustomersOf(Of(Reseller().Tenant));
        var email = $"person{random.Next(4)}@customer.example";
        var answer = random.Next(3) == 0
            ? await customers.InviteAsync(new() { Email = email, Source = CustomerSource.OwnMarketing, RequestId = NewRequest() })
            : await customers.InviteJointlyAsync(new() { Provider = Provider(), Email = email, Source = CustomerSource.OwnMarketing, RequestId = NewRequest() });
        if (!answer.TryGetValue(out var drafted, out _) || drafted.Draft is not { Link: { } link }) return;
        customerTokens.Add(InvitationToken.From(link.Fragment[1..]), drafted.Invitation.Sender.Tenant, drafted.Invitation.Id.Value);
        if (random.Next(2) == 0) await customers.MarkSentAsync(new() { InvitationId = drafted.Invitation.Id, RequestId = NewRequest() });
    }

    private Task AcceptTwiceAsync()
    {
        var request = NewRequest();
        var (customer, known) = (Customer(), customerTokens.One(random));
        return BothAsync(AcceptAsync((request, customer, known)), AcceptAsync((request, customer, known)));
    }

    private async Task AcceptAsync((RequestId Request, CustomerId Customer, (InvitationToken Token, TenantId Owner, Guid Record)? Known)? click)
    {
        var (request, customer, known) = click ?? (NewRequest(), Customer(), customerTokens.One(random));
        if (known is not { } one) return;
        var customers = world.CustomersOf(Actor.Customer(customer.Tenant, Person(), PartnerRoles.GlobalAdministrator));
        if (!(await customers.PreviewAsync(one.Token)).TryGetValue(out var preview, out _)) return;
        await customers.AcceptAsync(new() { Token = one.Token, Culture = preview.Culture, TextHash = preview.TextHash, RequestId = request });
    }

    private async Task RevokeInvitationAsync()
    {
        if (customerTokens.One(random) is not { } known) return;
        await world.CustomersOf(Of(known.Owner)).RevokeAsync(new() { InvitationId = new(known.Record), RequestId = NewRequest() });
    }

    private async Task EndRelationshipAsync()
    {
        var customers = world.CustomersOf(Of(random.Next(2) == 0 ? Reseller().Tenant : Provider().Tenant));
        var listed = await customers.ListMineAsync();
        if (!listed.TryGetValue(out var page, out _) || page.Items.FirstOrDefault(one => one.Status == CustomerRelationshipStatus.Active) is not { } active) return;
        await customers.EndAsync(new() { RelationshipId = active.Id, RequestId = NewRequest() });
    }

    private static Task BothAsync(Task one, Task other) => Task.WhenAll(one, other);

    private ProviderId Provider() => StressWorld.Providers[random.Next(StressWorld.Providers.Count)];

    private ResellerId Reseller() => StressWorld.Resellers[random.Next(StressWorld.Resellers.Count)];

    private CustomerId Customer() => StressWorld.Customers[random.Next(StressWorld.Customers.Count)];

    private Actor Of(TenantId tenant) => Actor.User(tenant, Person(), Everything);

    private UserId Person() => new(new Guid(random.Next(1, 3), 0, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 3]));

    private static RequestId NewRequest() => new(Guid.NewGuid());
}
