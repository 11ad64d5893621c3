using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents;

public sealed class PartnerCenterWebhookOptionsTests
{
    [Fact]
    public void The_defaults_are_for_Microsofts_service()
    {
        var options = new PartnerCenterWebhookOptions();

        options.CertificateHosts.Should().Equal("3psostorageacct.blob.core.windows.net");
        options.AllowCertificatesFromLoopback.Should().BeFalse();
        options.TrustedRoots.Should().BeEmpty();
        options.RevocationMode.Should().Be(System.Security.Cryptography.X509Certificates.X509RevocationMode.Online);
        new PartnerCenterWebhookOptionsValidator().Validate(null, options).Succeeded.Should().BeTrue();
    }

    [Theory]
    [InlineData("*.blob.core.windows.net")]
    [InlineData("https://host.example")]
    [InlineData("host.example/path")]
    [InlineData("host.example:443")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("localhost")]
    [InlineData("hоst.example")]
    [InlineData("")]
    public void A_host_is_an_exact_name(string host) => Problems(options => options.CertificateHosts.Add(host)).Should().ContainSingle().Which.Should().Contain(nameof(PartnerCenterWebhookOptions.CertificateHosts));

    [Fact]
    public void All_problems_come_at_once()
    {
        var problems = Problems(options =>
        {
            options.CertificateHosts.Clear();
            options.CertificateLifetime = TimeSpan.Zero;
            options.CertificateTimeout = TimeSpan.FromMinutes(2);
            options.ReplayWindow = TimeSpan.FromDays(31);
            options.ClockSkew = TimeSpan.FromSeconds(-1);
            options.HandlingLease = TimeSpan.Zero;
            options.RevocationMode = (System.Security.Cryptography.X509Certificates.X509RevocationMode)9;
        });

        problems.Should().HaveCount(7);
    }

    [Fact]
    public void Without_hosts_this_machine_must_be_allowed() => Problems(options =>
    {
        options.CertificateHosts.Clear();
        options.AllowCertificatesFromLoopback = true;
    }).Should().BeEmpty();

    [Fact]
    public void The_options_are_checked_at_start()
    {
        var services = new ServiceCollection();
        services.AddPartnerCenterWebhooks(options => options.ReplayWindow = TimeSpan.Zero);
        using var provider = services.BuildServiceProvider();

        provider.Invoking(it => it.GetRequiredService<IStartupValidator>().Validate()).Should().Throw<OptionsValidationException>();
    }

    private static IEnumerable<string> Problems(Action<PartnerCenterWebhookOptions> change)
    {
        var options = new PartnerCenterWebhookOptions();
        change(options);
        return new PartnerCenterWebhookOptionsValidator().Validate(null, options).Failures ?? [];
    }
}
