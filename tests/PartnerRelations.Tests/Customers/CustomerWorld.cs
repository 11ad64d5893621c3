using PartnerRelations.Customers;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.Tests.Customers;

/// <summary>A world in which a reseller is linked with a provider.</summary>
internal sealed class CustomerWorld : IAsyncDisposable
{
    private CustomerWorld(PartnerWorld world) => World = world;

    public PartnerWorld World { get; }

    public PartnerCompany Provider { get; private set; } = null!;

    public PartnerCompany Reseller { get; private set; } = null!;

    public PartnerCompany Customer { get; private set; } = null!;

    public ICustomers AsReseller => World.As(Reseller).Customers;

    public ICustomers AsProvider => World.As(Provider).Customers;

    public ICustomers AsCustomer => World.As(Customer).Customers;

    public ICustomers AsSystem => World.As(CustomerSamples.System).Customers;

    public static Task<CustomerWorld> OnSeedDayAsync() => CreateAsync(options => options.ProgramDate = new DateOnly(2017, 6, 9));

    public static async Task<CustomerWorld> CreateAsync(Action<PartnerRelationsOptions>? configure = null)
    {
        var made = new CustomerWorld(PartnerWorld.Create(configure));
        made.Provider = await made.World.AddProviderAsync();
        made.Reseller = await made.World.AddResellerAsync();
        made.Customer = await made.World.AddCustomerAsync();
        await made.World.LinkAsync(made.Provider, made.Reseller);
        return made;
    }

    public InviteCustomerJointly InviteJointly(string email = "it@contoso.example") => new() { Provider = Provider.AsProvider, Email = email, Source = CustomerSource.OwnMarketing };

    public static InviteCustomer Invite(string email = "it@contoso.example") => new() { Email = email, Source = CustomerSource.OwnMarketing };

    public async Task<AcceptCustomerInvitation> AcceptanceAsync(InvitationToken token, ICustomers? by = null)
    {
        var shown = (await (by ?? AsCustomer).PreviewAsync(token)).GetValueOrThrow();
        return new AcceptCustomerInvitation { Token = token, Culture = shown.Culture, TextHash = shown.TextHash };
    }

    public static InvitationToken TokenOf(DraftedInvitation drafted) => Mailbox.TokenIn(drafted.Draft);

    /// <summary>What is not allowed: neither refused nor forgotten, the record stands in the log from version 1 on without a gap.</summary>
    public async Task<IReadOnlyList<PartnerEvent>> HistoryAsync(TenantId owner, Guid id) =>
        [.. (await World.Services.GetService<IEventLog>().ReadRecordAsync(owner, id, 0, 100, CancellationToken.None)).Select(EventJson.Read)];

    public ValueTask DisposeAsync() => World.DisposeAsync();
}

internal static class ServicesOfWorld
{
    public static T GetService<T>(this IServiceProvider services)
        where T : notnull => (T)services.GetService(typeof(T))!;
}
