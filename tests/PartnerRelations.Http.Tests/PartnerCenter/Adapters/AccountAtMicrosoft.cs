using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;
using PartnerRelations.Testing;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Http.Tests.PartnerCenter.Adapters;

/// <summary>A host that is connected with one partner's account at a fake Partner Center, through the real handlers.</summary>
internal sealed class AccountAtMicrosoft : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private AccountAtMicrosoft(ServiceProvider services) => _services = services;

    public static AccountAtMicrosoft Connect(
        FakePartnerCenter microsoft, TenantId account, PartnerPrograms programs, Action<PartnerRelationsBuilder> use, TimeProvider clock, HttpMessageHandler? service = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSingleton<ITokenSource>(new TokensOf(microsoft, account, clock));
        services.AddPartnerCenter(options =>
        {
            options.ApplicationName = "Adapter tests";
            options.Programs = programs;
            options.TokenKind = TokenKinds.AppAndUser;
            options.Retries = 0;
        }).ConfigurePrimaryHttpMessageHandler(() => service ?? microsoft.CreateHandler());
        use(services.AddPartnerRelations(options => options.ProviderInvitationPage = options.CustomerInvitationPage = options.ContactConfirmationPage = new Uri("https://portal.example/")));
        return new(services.BuildServiceProvider());
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
