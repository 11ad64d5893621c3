using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Http;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Adapters;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Preflight;
using PartnerRelations.Http.PartnerCenter.Reconciliation;
using PartnerRelations.Http.PartnerCenter.Relationships;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.ProviderLinks;
using PartnerRelations.Testing;

namespace PartnerRelations.Walkthrough.Connecting;

/// <summary>
/// One partner's account at the Partner Center: its tokens, its clients, and what compares its lists with the records of the story. The
/// clients go by the clock of the machine, because the story's own never lets a wait end.
/// </summary>
internal sealed class MicrosoftAccount : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private MicrosoftAccount(SignIn signIn, StoryRefreshTokens tokens, CustomerPartnerRole role, ServiceProvider services) =>
        (Tenant, Tokens, Role, _services) = (signIn.Tenant, tokens, role, services);

    public TenantId Tenant { get; }

    public StoryRefreshTokens Tokens { get; }

    /// <summary>As what the partner stands in the channel.</summary>
    public CustomerPartnerRole Role { get; }

    public IRelationshipsClient Relationships => _services.GetRequiredService<IRelationshipsClient>();

    public ICustomersClient Customers => _services.GetRequiredService<ICustomersClient>();

    public IMpnDirectory MpnDirectory => _services.GetRequiredService<IMpnDirectory>();

    public IResellerStanding Standing => _services.GetRequiredService<IResellerStanding>();

    public InvitationLinks Links => _services.GetRequiredService<InvitationLinks>();

    public OrderPreflight Preflight => _services.GetRequiredService<OrderPreflight>();

    public PartnerReconciliation Reconciliation => _services.GetRequiredService<PartnerReconciliation>();

    public static MicrosoftAccount Connect(Uri address, SignIn signIn, PartnerPrograms programs, CustomerPartnerRole role, PartnerWorld world)
    {
        var tokens = new StoryRefreshTokens(signIn.RefreshToken);
        var services = new ServiceCollection();
        services.AddSingleton<IRefreshTokenStore>(tokens);
        services.AddPartnerCenter(options =>
        {
            options.ApplicationName = "PartnerRelations walkthrough";
            options.BaseAddress = options.TokenAuthority = address;
            options.Programs = programs;
            options.TokenKind = TokenKinds.AppAndUser;
            options.Credentials = new PartnerCenterCredentials { Tenant = signIn.Tenant, ClientId = signIn.ClientId, ClientSecret = signIn.ClientSecret };
        });

        // The records of the story and what changes them, by the clock of the story.
        services.AddSingleton(_ => world.Services.GetRequiredService<IEnrollmentStore>());
        services.AddSingleton(_ => world.Services.GetRequiredService<IProviderLinkStore>());
        services.AddSingleton(_ => world.Services.GetRequiredService<ICustomerStore>());
        services.AddSingleton(_ => world.ProviderLinks);
        services.AddSingleton(_ => world.Customers);
        services.AddPartnerRelations()
            .UsePartnerCenterAsMpnDirectory()
            .UsePartnerCenterAsResellerStanding()
            .AddInvitationLinks()
            .AddPartnerReconciliation();
        return new MicrosoftAccount(signIn, tokens, role, services.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
