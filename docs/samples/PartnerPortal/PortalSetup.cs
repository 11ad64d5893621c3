using System.Net;
using PartnerRelations.PartnerPortal.Storing;

namespace PartnerRelations.PartnerPortal;

/// <summary>The settings, read and checked, and the places that follow from them.</summary>
internal sealed record PortalSetup
{
    public required PortalSettings Settings { get; init; }

    public required string Folder { get; init; }

    public required DatabaseSetting Database { get; init; }

    public required string Mails { get; init; }

    public required string Keys { get; init; }

    /// <summary>With what links in mails begin.</summary>
    public required Uri PublicAddress { get; init; }

    public required bool HasApiPage { get; init; }

    public required IReadOnlyList<IPAddress> KnownProxies { get; init; }

    /// <summary>Whether people sign in by the development scheme.</summary>
    public required bool SignsInByDevelopmentScheme { get; init; }

    /// <summary>Whether the simulator runs inside.</summary>
    public required bool HasSimulatorInside { get; init; }

    /// <summary>Reads and checks everything before anything is made.</summary>
    /// <exception cref="PortalProblem">Something is wrong with the settings; it names all of it.</exception>
    public static PortalSetup Read(IConfiguration configuration, IHostEnvironment environment, string currentFolder)
    {
        var settings = Bind(configuration);
        var problems = new List<string>();
        var (isDevelopment, center) = (environment.IsDevelopment(), settings.PartnerCenter);
        var proxies = new List<IPAddress>();
        foreach (var proxy in settings.KnownProxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) proxies.Add(address);
            else problems.Add($"Portal:KnownProxies holds '{proxy}', which is no IP address.");
        }

        var database = settings.Database is { } text ? DatabaseSetting.Parse(text, currentFolder) : null;
        if (settings.Database is not null && database is null) problems.Add("Portal:Database is neither the name of a file nor a connection string of PostgreSQL, such as Host=127.0.0.1;Database=partners;Username=portal.");
        if (settings.SignIn.Authority is null && !isDevelopment)
        {
            problems.Add($"Nobody could sign in: set Portal:SignIn:Authority and Audience to those of an OpenID Connect provider. The development scheme is for the Development environment alone, and this is {environment.EnvironmentName}.");
        }

        if (settings.SignIn.Authority is not null && string.IsNullOrWhiteSpace(settings.SignIn.Audience)) problems.Add("Portal:SignIn:Audience is missing: what access tokens must be issued for.");
        if (settings.SignIn.Authority is { } authority && !IsWeb(authority)) problems.Add("Portal:SignIn:Authority must be an absolute https address (http on this machine only).");
        if (settings.SignIn.ClientId is not null && settings.SignIn.Authority is null) problems.Add("Portal:SignIn:ClientId is of no use without Portal:SignIn:Authority.");
        if (settings.PublicAddress is null && !isDevelopment) problems.Add("Portal:PublicAddress is missing: how the portal is reached from outside, for the links in mails.");
        if (settings.PublicAddress is { } said && !IsWeb(said)) problems.Add("Portal:PublicAddress must be an absolute https address (http on this machine only), without query.");
        if (center.Tenant is null && (center.ClientId is not null || center.ClientSecret is not null || center.BaseAddress is not null)) problems.Add("Portal:PartnerCenter:Tenant is missing: whose account it is.");
        if (center.Tenant is not null && (center.ClientId is null || string.IsNullOrEmpty(center.ClientSecret))) problems.Add("Portal:PartnerCenter needs ClientId and ClientSecret beside Tenant.");
        if (problems.Count > 0) throw new PortalProblem(problems);

        var folder = Open("Portal:Folder", () => DataFolder.Open(settings.Folder, currentFolder));
        return new PortalSetup
        {
            Settings = settings,
            Folder = folder,
            Database = database ?? DatabaseSetting.OfFile(Path.Combine(folder, "partner-portal.db")),
            Mails = Open("Portal:Mails", () => DataFolder.Make(settings.Mails is { } mails ? Path.GetFullPath(mails, currentFolder) : Path.Combine(folder, "mails"))),
            Keys = Open("Portal:Keys", () => DataFolder.Make(settings.Keys is { } keys ? Path.GetFullPath(keys, currentFolder) : Path.Combine(folder, "keys"))),
            PublicAddress = settings.PublicAddress ?? ListeningAddress(configuration),
            HasApiPage = settings.ApiPage ?? isDevelopment,
            KnownProxies = proxies,
            SignsInByDevelopmentScheme = settings.SignIn.Authority is null,
            HasSimulatorInside = center.Tenant is null && isDevelopment,
        };
    }

    private static PortalSettings Bind(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(PortalSettings.Section).Get<PortalSettings>(options => options.ErrorOnUnknownConfiguration = true) ?? new PortalSettings();
        }
        catch (InvalidOperationException wrong)
        {
            throw new PortalProblem(wrong.Message);
        }
    }

    private static string Open(string setting, Func<string> open)
    {
        try
        {
            return open();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PortalProblem($"{setting}: the folder cannot be made or used. {failure.Message}");
        }
    }

    private static bool IsWeb(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) && address is { Query: "", Fragment: "", UserInfo: "" };

    /// <summary>The first address that the portal listens on, as far as a link can begin with it.</summary>
    private static Uri ListeningAddress(IConfiguration configuration)
    {
        var first = configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        return Uri.TryCreate(first, UriKind.Absolute, out var address) && IsWeb(address) && address.Port > 0 ? address : new Uri("http://localhost:5000");
    }
}
