using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests;

public sealed class PartnerCenterServiceCollectionExtensionsTests
{
    [Fact]
    public async Task Calling_it_twice_changes_nothing_but_the_options()
    {
        var service = new StubService(StubService.Json("{}"));
        await using var connected = Connected.To(service, build: builder => builder.Services.AddPartnerCenter(options => options.ApplicationName = "Second"));

        await connected.Probe.GetAsync("1");

        service.Sent.Should().ContainSingle().Subject["MS-PartnerCenter-Application"].Should().Be("Second");
        connected.Services.GetServices<IValidateOptions<PartnerCenterOptions>>().Should().ContainSingle();
        connected.Services.GetServices<ICustomersClient>().Should().ContainSingle();
    }

    [Fact]
    public void A_client_that_the_host_registers_itself_stays()
    {
        var own = new StandInForCustomers();
        var services = new ServiceCollection();
        services.AddSingleton<ICustomersClient>(own);

        services.AddPartnerCenter(_ => { });

        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<ICustomersClient>().Should().BeSameAs(own);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_the_options_is_said_at_once_when_the_host_starts()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddPartnerCenter(options =>
        {
            options.Cloud = (PartnerCenterCloud)9;
            options.BaseAddress = new Uri("http://gateway.example");
            options.TokenAuthority = new Uri("https://user@login.example/?x=1");
            options.ApplicationName = "Contoso\r\nX-Evil: 1";
            options.Roles = (PartnerRoles)4096;
            options.Locale = "en US";
            options.Retries = 11;
            options.MaxRetryWait = TimeSpan.FromDays(1);
            options.Timeout = TimeSpan.Zero;
            options.MaxAnswerBytes = 1;
            options.MaxFaultBytes = 1;
        });
        using var host = builder.Build();

        var problems = (await host.Awaiting(it => it.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).Which.Failures;

        problems.Select(problem => problem.Split(' ')[0]).Should().BeEquivalentTo(
            "Cloud", "BaseAddress", "TokenAuthority", "ApplicationName", "Programs", "Roles", "Locale", "TokenKind", "Credentials", "Retries", "MaxRetryWait", "Timeout", "MaxAnswerBytes", "MaxFaultBytes");
    }

    [Fact]
    public void Credentials_are_checked_field_by_field_and_App_and_User_asks_for_a_store()
    {
        var problems = Problems(options => options.Credentials = new PartnerCenterCredentials());

        problems.Should().HaveCount(4);
        problems.Should().ContainSingle(problem => problem.Contains("Tenant"));
        problems.Should().ContainSingle(problem => problem.Contains("ClientId"));
        problems.Should().ContainSingle(problem => problem.Contains("ClientSecret"));
        problems.Should().ContainSingle(problem => problem.Contains(nameof(IRefreshTokenStore)));
    }

    [Fact]
    public void Two_sources_of_tokens_are_one_too_many() =>
        Problems(options => options.Credentials = Filled, services => services.AddSameToken().AddSingleton<IRefreshTokenStore>(new StubRefreshTokenStore("r")))
            .Should().ContainSingle().Which.Should().Contain(nameof(ITokenSource));

    [Fact]
    public void Roles_say_nothing_about_tokens_without_a_user() =>
        Problems(options => (options.TokenKind, options.Roles, options.Credentials) = (TokenKinds.AppOnly, PartnerRoles.AdminAgent, Filled)).Should().ContainSingle().Which.Should().StartWith("Roles");

    [Theory]
    [InlineData("http://localhost:5100")]
    [InlineData("http://127.0.0.1:5100/base/")]
    [InlineData("http://[::1]:5100")]
    [InlineData("https://gateway.example/partner-center")]
    public void A_simulator_may_be_spoken_to_in_the_clear_on_loopback_only(string address) =>
        Problems(options => (options.BaseAddress, options.TokenAuthority, options.TokenKind, options.Credentials) = (new Uri(address), new Uri(address), TokenKinds.AppOnly, Filled)).Should().BeEmpty();

    [Theory]
    [InlineData(PartnerCenterCloud.Global, "https://api.partnercenter.microsoft.com/v1/customers/1")]
    [InlineData(PartnerCenterCloud.UsGovernment, "https://api.partnercenter.microsoft.com/v1/customers/1")]
    [InlineData(PartnerCenterCloud.China21Vianet, "https://partner.partnercenterapi.microsoftonline.cn/v1/customers/1")]
    public async Task Each_cloud_has_its_own_API(PartnerCenterCloud cloud, string address)
    {
        var service = new StubService(StubService.Json("{}"));
        await using var connected = Connected.To(service, options => options.Cloud = cloud);

        await connected.Probe.GetAsync("1");

        service.Sent[0].Address.Should().Be(new Uri(address));
    }

    [Fact]
    public async Task Bad_options_are_said_at_the_first_use_where_no_host_starts()
    {
        await using var connected = Connected.To(new StubService(), options => options.Locale = "?");

        connected.Invoking(it => it.Customers).Should().Throw<OptionsValidationException>();
    }

    private static PartnerCenterCredentials Filled => new() { Tenant = new TenantId(Guid.NewGuid()), ClientId = Guid.NewGuid(), ClientSecret = "s" };

    private static IEnumerable<string> Problems(Action<PartnerCenterOptions> configure, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        more?.Invoke(services);
        services.AddPartnerCenter(options =>
        {
            (options.ApplicationName, options.Programs, options.TokenKind) = ("Probe", PartnerPrograms.IndirectProvider, TokenKinds.AppAndUser);
            configure(options);
        });
        using var provider = services.BuildServiceProvider();
        try
        {
            _ = provider.GetRequiredService<IOptions<PartnerCenterOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException problems)
        {
            return problems.Failures;
        }
    }
}
