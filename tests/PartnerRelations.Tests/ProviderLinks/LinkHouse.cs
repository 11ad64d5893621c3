using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Providers;
using PartnerRelations.Testing;
using PartnerRelations.Testing.Stores;

namespace PartnerRelations.Tests.ProviderLinks;

/// <summary>The real services over the in-memory stores, with a listed provider and a reseller that is qualified.</summary>
internal sealed class LinkHouse : IDisposable
{
    private readonly ServiceProvider _services;

    public LinkHouse(Action<PartnerRelationsOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var collection = new ServiceCollection();
        services?.Invoke(collection);
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton<IResellerStanding>(Standings);
        collection.AddSingleton<IProviderCustomers>(Customers);
        collection.AddSingleton<IProviderDirectory>(Directory);
        collection.AddLogging(logging => logging.AddFakeLogging().SetMinimumLevel(LogLevel.Trace));
        collection.AddPartnerRelations(options =>
        {
            options.ProviderInvitationPage = new Uri("https://portal.example/provider");
            options.CustomerInvitationPage = new Uri("https://portal.example/customer");
            options.ContactConfirmationPage = new Uri("https://portal.example/contact");
            configure?.Invoke(options);
        }).UseInMemoryStores();
        _services = collection.BuildServiceProvider();
        Directory.Add(LinkSamples.Entry);
        Standings.Set(LinkSamples.Standing);
    }

    public FakeTimeProvider Clock { get; } = new(LinkSamples.InvitedAt);

    public FakeResellerStanding Standings { get; } = new();

    public FakeProviderCustomers Customers { get; } = new();

    public InMemoryProviderDirectory Directory { get; } = new();

    public IProviderLinkStore Store => _services.GetRequiredService<IProviderLinkStore>();

    public IEventLog Log => _services.GetRequiredService<IEventLog>();

    public Microsoft.Extensions.Logging.Testing.FakeLogCollector Logs => _services.GetRequiredService<Microsoft.Extensions.Logging.Testing.FakeLogCollector>();

    public IProviderLinks Provider => As(LinkSamples.ProviderActor());

    public IProviderLinks Reseller => As(LinkSamples.ResellerActor());

    public IProviderLinks As(Actor actor) => _services.GetRequiredService<ProviderLinkService>().As(actor);

    public static InviteReseller Invite(string email = "partner@fabrikam.example") => new() { Email = email };

    public async Task<(ProviderLink Link, InvitationToken Token)> InvitedAsync(InviteReseller? command = null)
    {
        var invitation = (await Provider.InviteAsync(command ?? Invite())).GetValueOrThrow();
        return (invitation.Link, TokenOf(invitation.Draft!));
    }

    public async Task<ApproveProvider> ApprovalAsync(InvitationToken token, IProviderLinks? by = null)
    {
        var preview = (await (by ?? Reseller).PreviewAsync(token)).GetValueOrThrow();
        return new ApproveProvider { Token = token, ConsentTicked = true, Culture = preview.Culture, ConsentTextHash = preview.TextHash };
    }

    public async Task<ProviderLink> LinkedAsync()
    {
        var (_, token) = await InvitedAsync();
        return (await Reseller.ApproveAsync(await ApprovalAsync(token))).GetValueOrThrow();
    }

    public async Task<IReadOnlyList<ProviderLinkEvent>> EventsAsync(ProviderLinkId id) =>
        [.. (await Log.ReadRecordAsync(LinkSamples.Provider.Tenant, id.Value, 0, 100, CancellationToken.None)).Select(EventJson.Read).Cast<ProviderLinkEvent>()];

    public static InvitationToken TokenOf(MailDraft draft) => InvitationToken.From(draft.Link!.Fragment.TrimStart('#'));

    public void Dispose() => _services.Dispose();
}
