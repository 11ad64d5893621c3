using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.EntityFrameworkCore;
using PartnerRelations.Events;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.PartnerPortal.ApiPage;
using PartnerRelations.PartnerPortal.AtMicrosoft;
using PartnerRelations.PartnerPortal.Development;
using PartnerRelations.PartnerPortal.Mails;
using PartnerRelations.PartnerPortal.SigningIn;
using PartnerRelations.PartnerPortal.Storing;

namespace PartnerRelations.PartnerPortal;

/// <summary>The whole program, from the arguments to the exit code.</summary>
internal sealed class PortalHost : IAsyncDisposable
{
    public const int Stopped = 0;
    public const int NotStarted = 1;
    public const int WrongInput = 2;

    private readonly SimulatorInside? _simulator;

    private PortalHost(WebApplication app, PortalSetup setup, SimulatorInside? simulator) => (App, Setup, _simulator) = (app, setup, simulator);

    public WebApplication App { get; }

    public PortalSetup Setup { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Runs until Ctrl+C; answers the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is ["--help" or "-h" or "-?"])
        {
            await output.WriteLineAsync(PortalCommandLine.Usage);
            return Stopped;
        }

        try
        {
            if (PortalCommandLine.Problem(arguments) is { } problem) throw new PortalProblem($"{problem}{Environment.NewLine}{PortalCommandLine.Usage}");
            await using var portal = await StartAsync(arguments, Environment.CurrentDirectory, CancellationToken.None);
            await output.WriteLineAsync(Greeting.For(portal));
            await portal.App.WaitForShutdownAsync();
            return Stopped;
        }
        catch (PortalProblem problem)
        {
            await errors.WriteLineAsync(problem.Message);
            return WrongInput;
        }
        catch (Exception failure) when (failure is IOException or PartnerDatabaseException or PartnerRefusedException or System.Data.Common.DbException)
        {
            await errors.WriteLineAsync($"The portal did not start: {failure.Message}");
            return NotStarted;
        }
    }

    /// <summary>The portal, listening: its tables are made and, in development, its world is seeded.</summary>
    /// <exception cref="PortalProblem">Something is wrong with the settings.</exception>
    public static async Task<PortalHost> StartAsync(string[] arguments, string currentFolder, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddCommandLine(arguments, PortalCommandLine.Mappings);
        var setup = PortalSetup.Read(builder.Configuration, builder.Environment, currentFolder);
        var simulator = setup.HasSimulatorInside ? await SimulatorInside.StartAsync(cancellationToken) : null;
        WebApplication? app = null;
        try
        {
            AddServices(builder, setup, simulator);
            app = builder.Build();
            Map(app, setup);
            await app.Services.GetRequiredService<PartnerDatabase>().MigrateAsync(cancellationToken);
            await app.Services.GetRequiredService<Documents>().MigrateAsync(cancellationToken);
            if (setup.SignsInByDevelopmentScheme)
            {
                await app.Services.GetRequiredService<DevelopmentClock>().RestoreAsync(cancellationToken);
                await app.Services.GetRequiredService<Seeding>().RunAsync(cancellationToken);
            }

            await app.StartAsync(cancellationToken);
            return new PortalHost(app, setup, simulator);
        }
        catch
        {
            if (app is not null) await app.DisposeAsync();
            if (simulator is not null) await simulator.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        if (_simulator is not null) await _simulator.DisposeAsync();
    }

    private static void AddServices(WebApplicationBuilder builder, PortalSetup setup, SimulatorInside? simulator)
    {
        var (services, settings) = (builder.Services, setup.Settings);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        services.AddSingleton<TimeProvider>(_ => simulator?.Clock ?? TimeProvider.System);
        services.AddDataProtection().SetApplicationName("PartnerRelations.PartnerPortal").PersistKeysToFileSystem(new DirectoryInfo(setup.Keys));
        services.AddSingleton(setup.Database).AddSingleton<Documents>();
        services.AddSingleton<TenantDirectory>().AddSingleton<ITenantDirectory>(provider => provider.GetRequiredService<TenantDirectory>());
        services.AddSingleton<MpnDirectory>().AddSingleton<IMpnDirectory>(provider => provider.GetRequiredService<MpnDirectory>());
        services.AddSingleton(_ => new MailFolder(setup.Mails));
        if (setup.SignsInByDevelopmentScheme)
        {
            DevelopmentScheme.Add(services, builder.Environment);
            services.AddSingleton<Seeding>().AddSingleton<DevelopmentClock>().AddSingleton<DevelopmentMailbox>().AddSingleton<IMailHandOff>(provider => provider.GetRequiredService<DevelopmentMailbox>());
        }
        else
        {
            IdentityProvider.Add(services, settings.SignIn);
            services.AddSingleton<IMailHandOff>(provider => provider.GetRequiredService<MailFolder>());
        }

        services.AddAuthorization();
        services.AddProblemDetails();
        services.AddHealthChecks().AddPartnerRelations();
        AddPartnerCenter(services, settings.PartnerCenter, simulator);
        var relations = services.AddPartnerRelations(options =>
        {
            options.ProgramDate = settings.ProgramDate;
            options.ProviderInvitationPage = new Uri(setup.PublicAddress, AnswerPages.ProviderInvitation);
            options.CustomerInvitationPage = new Uri(setup.PublicAddress, AnswerPages.CustomerInvitation);
            options.ContactConfirmationPage = new Uri(setup.PublicAddress, AnswerPages.ContactConfirmation);
        });
        relations = setup.Database.IsSqlite ? relations.UseSqlite(setup.Database.ConnectionString) : relations.UsePostgreSql(setup.Database.ConnectionString);
        relations.UseEnrollmentsAsResellerStanding().RunEventPump().AddEndpoints(options =>
        {
            options.Claims.RolesFromAccounts = settings.SignIn.RolesFromAccounts;
            if (setup.SignsInByDevelopmentScheme) options.Claims.StaffTenants.Add(SeededCompanies.Program);
            foreach (var tenant in settings.SignIn.StaffTenants) options.Claims.StaffTenants.Add(new TenantId(tenant));
        });
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Clear();
            foreach (var proxy in setup.KnownProxies) options.KnownProxies.Add(proxy);
        });
    }

    private static void AddPartnerCenter(IServiceCollection services, PartnerCenterSettings settings, SimulatorInside? simulator)
    {
        services.AddSingleton(provider => new CommerceOfPortal(provider.GetRequiredService<Documents>(), provider.GetService<PartnerCenterAccount>()));
        services.AddSingleton<ICustomerCommerce>(provider => provider.GetRequiredService<CommerceOfPortal>());
        if (simulator is null && settings.Tenant is null) return;
        var connection = simulator is not null
            ? new PartnerCenterConnection { BaseAddress = simulator.Address, TokenAuthority = simulator.Address, Credentials = simulator.Credentials }
            : new PartnerCenterConnection
            {
                BaseAddress = settings.BaseAddress,
                TokenAuthority = settings.TokenAuthority,
                Credentials = new PartnerCenterCredentials { Tenant = new TenantId(settings.Tenant!.Value), ClientId = settings.ClientId!.Value, ClientSecret = settings.ClientSecret! },
            };
        services.AddSingleton<IRefreshTokenStore>(provider => simulator is not null
            ? new RefreshTokenInside(simulator.RefreshToken)
            : new RefreshTokens(provider.GetRequiredService<Documents>(), provider.GetRequiredService<IDataProtectionProvider>(), connection.Credentials.Tenant, settings.RefreshToken));
        services.AddSingleton(provider => PartnerCenterAccount.Connect(
            connection, provider.GetRequiredService<IRefreshTokenStore>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));
    }

    private static void Map(WebApplication app, PortalSetup setup)
    {
        if (setup.KnownProxies.Count > 0) app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler().UseHsts();
        if (setup.Settings.RedirectToHttps) app.UseHttpsRedirection();
        app.UsePageProtection();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPartnerRelations(PortalApi.Prefix);
        app.MapHealth();
        if (setup.SignsInByDevelopmentScheme)
        {
            app.MapDevelopment();
            app.MapSignIn();
        }
        else if (setup.Settings.SignIn.ClientId is not null)
        {
            app.MapProviderSignIn();
        }

        app.MapAnswerPages();
        app.MapErrorCodes();
        if (setup.HasApiPage) app.MapApiPages(setup);
    }
}
