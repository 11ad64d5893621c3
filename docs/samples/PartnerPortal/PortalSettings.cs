namespace PartnerRelations.PartnerPortal;

/// <summary>The section <c>Portal</c> of the settings. The README beside this file says what each is for.</summary>
internal sealed class PortalSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Portal";

    /// <summary>Where everything goes that has no place of its own; null takes a folder of the user's.</summary>
    public string? Folder { get; set; }

    /// <summary>The name of an SQLite file, or a PostgreSQL connection string; null takes a file in <see cref="Folder"/>.</summary>
    public string? Database { get; set; }

    /// <summary>The folder that mails are put into; null takes one in <see cref="Folder"/>.</summary>
    public string? Mails { get; set; }

    /// <summary>The folder of the keys that protect cookies and stored tokens; instances of one portal share it. Null takes one in <see cref="Folder"/>.</summary>
    public string? Keys { get; set; }

    /// <summary>How the portal is reached from outside; links in mails begin with it. Null takes the address it listens on.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>The day whose program rules apply; null follows the clock.</summary>
    public DateOnly? ProgramDate { get; set; }

    /// <summary>Whether the API page is there; null means in the Development environment only.</summary>
    public bool? ApiPage { get; set; }

    /// <summary>Whether plain http is answered with a redirection to https.</summary>
    public bool RedirectToHttps { get; set; }

    /// <summary>The addresses of the proxies whose <c>X-Forwarded-…</c> headers are believed; none unless listed.</summary>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>The identity provider that signs people in.</summary>
    public SignInSettings SignIn { get; set; } = new();

    /// <summary>Microsoft's Partner Center.</summary>
    public PartnerCenterSettings PartnerCenter { get; set; } = new();
}

/// <summary>An OpenID Connect provider. Without an authority nobody signs in but by the development scheme.</summary>
internal sealed class SignInSettings
{
    /// <summary>The issuer's address, such as <c>https://login.microsoftonline.com/organizations/v2.0</c>.</summary>
    public Uri? Authority { get; set; }

    /// <summary>What access tokens must be issued for.</summary>
    public string? Audience { get; set; }

    /// <summary>The tenants whose reviewers and programs are believed: the program's own. None unless listed.</summary>
    public Guid[] StaffTenants { get; set; } = [];

    /// <summary>Whether the roles of a partner's person come from its account here, once that is open, instead of from the provider.</summary>
    public bool RolesFromAccounts { get; set; }

    /// <summary>The portal's registration; with it, people sign in by the browser as well.</summary>
    public string? ClientId { get; set; }

    /// <summary>The registration's secret.</summary>
    public string? ClientSecret { get; set; }
}

/// <summary>The account with which Partner Center is asked. Without a tenant it is the simulator inside, in the Development environment only.</summary>
internal sealed class PartnerCenterSettings
{
    /// <summary>An address in place of Microsoft's, such as that of a simulator that several instances share.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>An address in place of Microsoft's token authority.</summary>
    public Uri? TokenAuthority { get; set; }

    /// <summary>The provider's tenant.</summary>
    public Guid? Tenant { get; set; }

    /// <summary>The application's registration.</summary>
    public Guid? ClientId { get; set; }

    /// <summary>The registration's secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The refresh token to begin with; the portal keeps those that follow.</summary>
    public string? RefreshToken { get; set; }
}
