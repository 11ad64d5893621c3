using PartnerRelations.Http.PartnerCenter.WebhookEvents;
using PartnerRelations.Http.PartnerCenter.WebhookEvents.Signatures;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents.Signatures;

public sealed class CertificateAddressTests
{
    [Theory]
    [InlineData("https://3psostorageacct.blob.core.windows.net/cert/pcnotifications-dispatch.microsoft.com.cer")]
    [InlineData(" HTTPS://3PSOSTORAGEACCT.blob.core.windows.net:443/cert/x.cer?sv=2024 ")]
    public void The_documented_host_is_allowed(string text) => Read(text).Should().BeNull();

    [Theory]
    [InlineData("http://3psostorageacct.blob.core.windows.net/x.cer")]
    [InlineData("ftp://3psostorageacct.blob.core.windows.net/x.cer")]
    [InlineData("file:///etc/ssl/certs/ca.pem")]
    [InlineData("file://3psostorageacct.blob.core.windows.net/x.cer")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:application/x-x509-ca-cert;base64,AAAA")]
    [InlineData("/cert/x.cer")]
    [InlineData("//3psostorageacct.blob.core.windows.net/x.cer")]
    [InlineData("3psostorageacct.blob.core.windows.net/x.cer")]
    [InlineData("https://3psostorageacct.blob.core.windows.net:8443/x.cer")]
    [InlineData("https://user@3psostorageacct.blob.core.windows.net/x.cer")]
    [InlineData("https://3psostorageacct.blob.core.windows.net@evil.example/x.cer")]
    [InlineData("https://evil.example#@3psostorageacct.blob.core.windows.net/x.cer")]
    [InlineData("https://3psostorageacct.blob.core.windows.net/x.cer#y")]
    [InlineData("https://evil.example\\@3psostorageacct.blob.core.windows.net/x.cer")]
    [InlineData("https://evil.blob.core.windows.net/x.cer")]
    [InlineData("https://blob.core.windows.net/x.cer")]
    [InlineData("https://x.3psostorageacct.blob.core.windows.net/x.cer")]
    [InlineData("https://3psostorageacct.blob.core.windows.net.evil.example/x.cer")]
    [InlineData("https://3psostorageacct.blob.core.windows.net./x.cer")]
    [InlineData("https://3psоstorageacct.blob.core.windows.net/x.cer")] // a Cyrillic о
    [InlineData("https://３psostorageacct.blob.core.windows.net/x.cer")] // a full-width 3
    [InlineData("https://3psostorageacct。blob.core.windows.net/x.cer")] // an ideographic full stop
    [InlineData("https://xn--3pststorageacct-x.blob.core.windows.net/x.cer")]
    [InlineData("https://127.0.0.1/x.cer")]
    [InlineData("https://2130706433/x.cer")]
    [InlineData("https://0x7f.1/x.cer")]
    [InlineData("https://10.0.0.1/x.cer")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/x.cer")]
    [InlineData("https://[::ffff:169.254.169.254]/x.cer")]
    [InlineData("https://localhost/x.cer")]
    [InlineData("http://localhost:5100/x.cer")]
    [InlineData("https://3psostorageacct.blob.core.windows.net/x\r\nHost: evil.example")]
    [InlineData("https://3psostorageacct.blob.core.windows.net/x y.cer")]
    [InlineData("https://3psostorageacct.blob.core.windows.net/a,https://3psostorageacct.blob.core.windows.net/b c")]
    [InlineData("https://%33psostorageacct.blob.core.windows.net%00.evil.example/x.cer")]
    [InlineData("https://")]
    public async Task Any_other_address_is_refused_and_not_called(string text)
    {
        await using var host = new WebhookHost();

        var receipt = await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(), new() { ["X-MS-Certificate-Url"] = text }));

        receipt.Error!.Code.Should().Be("webhook.certificate_url_not_allowed");
        receipt.Status.Should().Be(403);
        host.Files.Asked.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_missing_address_is_said_to_be_missing(string? text) => Read(text).Should().Be("webhook.certificate_url_missing");

    [Theory]
    [InlineData("http://127.0.0.1:5100/x.cer", null)]
    [InlineData("https://localhost:5101/x.cer", null)]
    [InlineData("http://[::1]:5100/x.cer", null)]
    [InlineData("ftp://127.0.0.1/x.cer", WebhookErrors.CertificateUrlNotAllowed)]
    [InlineData("file:///etc/passwd", WebhookErrors.CertificateUrlNotAllowed)]
    [InlineData("http://user@127.0.0.1/x.cer", WebhookErrors.CertificateUrlNotAllowed)]
    [InlineData("http://192.168.0.1/x.cer", WebhookErrors.CertificateUrlNotAllowed)]
    [InlineData("http://127.0.0.1.evil.example/x.cer", WebhookErrors.CertificateUrlNotAllowed)]
    public void This_machine_is_allowed_only_where_a_test_says_so(string text, string? code) =>
        Read(text, new PartnerCenterWebhookOptions { AllowCertificatesFromLoopback = true }).Should().Be(code);

    [Fact]
    public void A_host_may_be_added()
    {
        var options = new PartnerCenterWebhookOptions { CertificateHosts = { "certificates.partner.example" } };

        Read("https://Certificates.Partner.example/x.cer", options).Should().BeNull();
        Read("https://other.partner.example/x.cer", options).Should().Be(WebhookErrors.CertificateUrlNotAllowed);
    }

    private static string? Read(string? text, PartnerCenterWebhookOptions? options = null)
    {
        var address = CertificateAddress.Read(text, options ?? new(), out var refusal);
        (address is null).Should().Be(refusal is not null);
        return refusal;
    }
}
