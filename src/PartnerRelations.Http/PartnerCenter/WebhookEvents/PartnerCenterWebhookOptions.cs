using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>What a delivery has to prove, and how long it is remembered. The defaults are for Microsoft's service; checked when the host starts.</summary>
public sealed class PartnerCenterWebhookOptions
{
    /// <summary>
    /// The hosts that certificates are fetched from: exact names, no wildcards, because anybody can rent a name below a storage domain.
    /// Holds the one that Microsoft documents unless changed.
    /// </summary>
    public ISet<string> CertificateHosts { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "3psostorageacct.blob.core.windows.net" };

    /// <summary>Whether certificates may also come from this machine itself, over http and from any port: for tests and the simulator only. False unless set.</summary>
    public bool AllowCertificatesFromLoopback { get; set; }

    /// <summary>The roots that a certificate must lead to. Empty, as it is unless set, means those of the machine; for tests, the throw-away root.</summary>
    public X509Certificate2Collection TrustedRoots { get; } = [];

    /// <summary>How revocation is checked. Online unless set; where no word on it can be had, the delivery is refused for now. Throw-away certificates need <see cref="X509RevocationMode.NoCheck"/>.</summary>
    public X509RevocationMode RevocationMode { get; set; } = X509RevocationMode.Online;

    /// <summary>How long a fetched certificate is used before it is fetched and judged again; a minute to a day, one hour unless set. A renewed one is noticed at once, by its signature.</summary>
    public TimeSpan CertificateLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long fetching a certificate may take; a second to a minute, 10 seconds unless set.</summary>
    public TimeSpan CertificateTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How far back the change may lie; a minute to 30 days, 72 hours unless set, because changes of subscriptions are told up to 48 hours late
    /// and Microsoft tries ten times. An event is remembered for as long, so that a replay within the window is known as a duplicate.
    /// </summary>
    public TimeSpan ReplayWindow { get; set; } = TimeSpan.FromHours(72);

    /// <summary>How far ahead of this machine's clock Microsoft's may be; up to an hour, 5 minutes unless set.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long handling may take before another delivery of the same event is handled in its place; a second to an hour, 5 minutes unless set.</summary>
    public TimeSpan HandlingLease { get; set; } = TimeSpan.FromMinutes(5);
}

/// <summary>Names everything that is wrong with the options at once.</summary>
internal sealed class PartnerCenterWebhookOptionsValidator : IValidateOptions<PartnerCenterWebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, PartnerCenterWebhookOptions options)
    {
        List<string> problems =
        [
            .. options.CertificateHosts.Where(host => Uri.CheckHostName(host) != UriHostNameType.Dns || !host.All(char.IsAscii) || !host.Contains('.', StringComparison.Ordinal))
                .Select(host => $"{nameof(options.CertificateHosts)} holds '{host}', which is no full host name in ASCII; wildcards and IP addresses are not allowed."),
            .. Span(options.CertificateLifetime, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1), nameof(options.CertificateLifetime)),
            .. Span(options.CertificateTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), nameof(options.CertificateTimeout)),
            .. Span(options.ReplayWindow, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30), nameof(options.ReplayWindow)),
            .. Span(options.ClockSkew, TimeSpan.Zero, TimeSpan.FromHours(1), nameof(options.ClockSkew)),
            .. Span(options.HandlingLease, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), nameof(options.HandlingLease)),
        ];
        if (options.CertificateHosts.Count == 0 && !options.AllowCertificatesFromLoopback) problems.Add($"{nameof(options.CertificateHosts)} is empty, so no delivery could be verified.");
        if (!Enum.IsDefined(options.RevocationMode)) problems.Add($"{nameof(options.RevocationMode)} is no mode.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Span(TimeSpan value, TimeSpan least, TimeSpan most, string member)
    {
        if (value < least || value > most) yield return $"{member} must be between {least} and {most}.";
    }
}
