using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents.Signatures;

public sealed class CertificateCheckTests
{
    private static readonly DateTimeOffset Now = ThrowAwayAuthority.Now;

    [Fact]
    public async Task A_genuine_certificate_is_accepted() => (await CodeFor(ThrowAwayAuthority.Genuine)).Should().BeNull();

    [Fact]
    public async Task It_may_come_as_text()
    {
        using var certificate = X509CertificateLoader.LoadCertificate(ThrowAwayAuthority.Genuine);

        (await CodeFor(Encoding.ASCII.GetBytes(certificate.ExportCertificatePem()))).Should().BeNull();
    }

    [Fact]
    public async Task It_may_come_with_the_one_that_issued_it()
    {
        var (leaf, bundle) = ThrowAwayAuthority.ThroughIntermediate();

        (await CodeFor(bundle)).Should().BeNull();
        (await CodeFor(leaf)).Should().Be("webhook.certificate_not_trusted");
    }

    public static TheoryData<string> Garbage => ["", "garbage", "<html>not found</html>", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "-----BEGIN CERTIFICATE-----", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----", "0\u0082\u0001"];

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task A_file_that_is_no_certificate_is_refused(string file) => (await CodeFor(Encoding.Latin1.GetBytes(file))).Should().Be("webhook.certificate_malformed");

    [Fact]
    public async Task Half_a_certificate_and_random_bytes_are_refused()
    {
        (await CodeFor(ThrowAwayAuthority.Genuine[..^20])).Should().Be(WebhookErrors.CertificateMalformed);
        (await CodeFor(RandomNumberGenerator.GetBytes(2000))).Should().Be(WebhookErrors.CertificateMalformed);
    }

    [Fact]
    public async Task A_container_with_a_private_key_is_no_certificate()
    {
        (await CodeFor(ThrowAwayAuthority.Root.Export(X509ContentType.Pkcs12))).Should().Be(WebhookErrors.CertificateMalformed);
    }

    [Fact]
    public async Task A_certificate_with_any_byte_changed_is_refused_or_does_not_fit()
    {
        for (var index = 0; index < ThrowAwayAuthority.Genuine.Length; index += 37)
        {
            var changed = ThrowAwayAuthority.Genuine.ToArray();
            changed[index] ^= 0x20;

            (await CodeFor(changed)).Should().NotBeNull();
        }
    }

    [Fact]
    public async Task An_expired_certificate_is_refused_by_the_clock_of_the_host() =>
        (await CodeFor(ThrowAwayAuthority.Issue(until: Now.AddSeconds(-1)))).Should().Be("webhook.certificate_out_of_date");

    [Fact]
    public async Task A_certificate_of_tomorrow_is_refused() =>
        (await CodeFor(ThrowAwayAuthority.Issue(from: Now.AddSeconds(1)))).Should().Be(WebhookErrors.CertificateOutOfDate);

    [Fact]
    public async Task A_certificate_is_valid_from_its_first_second_and_up_to_its_last()
    {
        (await CodeFor(ThrowAwayAuthority.Issue(until: Now.AddSeconds(1)))).Should().BeNull();
        (await CodeFor(ThrowAwayAuthority.Issue(until: Now))).Should().Be(WebhookErrors.CertificateOutOfDate);
        (await CodeFor(ThrowAwayAuthority.Issue(from: Now))).Should().BeNull();
    }

    [Fact]
    public async Task A_certificate_that_expires_while_it_is_kept_is_used_no_longer()
    {
        await using var host = new WebhookHost();
        host.Files.File = ThrowAwayAuthority.Issue(until: Now.AddMinutes(10));
        (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body()))).IsRefused.Should().BeFalse();

        host.Clock.Advance(TimeSpan.FromMinutes(11));

        (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body("test-created")))).Error!.Code.Should().Be(WebhookErrors.CertificateOutOfDate);
    }

    [Theory]
    [InlineData("CN=a, O=Contoso")]
    [InlineData("CN=Microsoft Corporation")]
    [InlineData("CN=a, OU=Microsoft Corporation")]
    [InlineData("CN=a, O=\"Microsoft Corporation, evil\"")]
    [InlineData("CN=\"a, O=Microsoft Corporation\", O=evil")]
    [InlineData("CN=a, O=\"evil, O=Microsoft Corporation\"")]
    [InlineData("CN=a, O=Microsoft Corporation Ltd")]
    [InlineData("CN=a, O=microsoft corporation")]
    [InlineData("CN=a, O=\" Microsoft Corporation\"")]
    [InlineData("CN=a, O=Microsoft  Corporation")]
    [InlineData("CN=a, O=Micrоsoft Corporation")] // a Cyrillic о
    [InlineData("CN=a, O=Microsoft Corporation, O=evil")]
    [InlineData("CN=a, O=evil, O=Microsoft Corporation")]
    [InlineData("CN=a")]
    public async Task The_organization_is_exactly_Microsofts(string subject) =>
        (await CodeFor(ThrowAwayAuthority.Issue(subject))).Should().Be("webhook.certificate_of_another");

    [Fact]
    public async Task An_organization_hidden_beside_another_name_is_not_taken()
    {
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName("a");
        subject.AddOrganizationName("Microsoft Corporation");
        var single = subject.Build();
        (await CodeFor(ThrowAwayAuthority.Issue(single))).Should().BeNull();

        // The same two names in one set: CN=a+O=Microsoft Corporation.
        var writer = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSetOf())
        {
            Write(writer, "2.5.4.3", "a");
            Write(writer, "2.5.4.10", "Microsoft Corporation");
        }

        (await CodeFor(ThrowAwayAuthority.Issue(new X500DistinguishedName(writer.Encode())))).Should().Be(WebhookErrors.CertificateOfAnother);

        static void Write(System.Formats.Asn1.AsnWriter writer, string oid, string text)
        {
            using var pair = writer.PushSequence();
            writer.WriteObjectIdentifier(oid);
            writer.WriteCharacterString(System.Formats.Asn1.UniversalTagNumber.UTF8String, text);
        }
    }

    [Fact]
    public async Task A_certificate_that_signed_itself_is_not_trusted() => (await CodeFor(ThrowAwayAuthority.SelfSigned)).Should().Be("webhook.certificate_not_trusted");

    [Fact]
    public async Task A_certificate_of_another_root_is_not_trusted() =>
        (await CodeFor(ThrowAwayAuthority.Issue(by: ThrowAwayAuthority.OtherRoot))).Should().Be(WebhookErrors.CertificateNotTrusted);

    [Fact]
    public async Task A_root_brought_along_is_not_trusted()
    {
        using var leaf = X509CertificateLoader.LoadCertificate(ThrowAwayAuthority.Issue(by: ThrowAwayAuthority.OtherRoot));

        (await CodeFor(Encoding.ASCII.GetBytes($"{leaf.ExportCertificatePem()}\n{ThrowAwayAuthority.OtherRoot.ExportCertificatePem()}\n"))).Should().Be(WebhookErrors.CertificateNotTrusted);
    }

    [Fact]
    public async Task Without_roots_of_its_own_a_host_trusts_those_of_the_machine_only()
    {
        await using var host = new WebhookHost(options => options.TrustedRoots.Clear());

        (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body()))).Error!.Code.Should().Be(WebhookErrors.CertificateNotTrusted);
    }

    [Fact]
    public async Task Where_no_word_on_revocation_can_be_had_the_delivery_is_refused_for_now()
    {
        await using var host = new WebhookHost(options => options.RevocationMode = X509RevocationMode.Offline);

        var receipt = await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body()));

        receipt.Error!.Code.Should().Be("webhook.certificate_unavailable");
        receipt.Status.Should().Be(503);
    }

    [Fact]
    public async Task An_elliptic_key_is_not_supported() => (await CodeFor(ThrowAwayAuthority.Elliptic)).Should().Be("webhook.certificate_key_not_supported");

    [Fact]
    public async Task A_weak_key_is_not_supported() => (await CodeFor(ThrowAwayAuthority.Weak)).Should().Be(WebhookErrors.CertificateKeyNotSupported);

    private static async Task<string?> CodeFor(byte[] file)
    {
        await using var host = new WebhookHost();
        host.Files.File = file;
        return (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body()))).Error?.Code;
    }
}
