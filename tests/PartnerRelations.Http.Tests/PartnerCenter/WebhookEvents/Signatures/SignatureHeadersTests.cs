using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents.Signatures;

public sealed class SignatureHeadersTests
{
    private static readonly string Good = WebhookHost.Signature(System.Text.Encoding.UTF8.GetBytes(WebhookHost.Body()));

    [Theory]
    [InlineData("Signature {0}", null)]
    [InlineData("signature   {0} ", null)]
    [InlineData(null, "Signature {0}")]
    [InlineData(null, "{0}")]
    [InlineData("Bearer of-the-gateway", "Signature {0}")]
    [InlineData("Signature AAAA", "Signature {0}")]
    public async Task A_signature_is_found_where_it_is_documented(string? authorization, string? own)
    {
        await using var host = new WebhookHost();

        var receipt = await host.ReceiveAsync(Delivery(authorization, own));

        receipt.Error.Should().BeNull();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("Bearer {0}", null)]
    [InlineData("{0}", null)]
    [InlineData("Signature", null)]
    [InlineData(null, "Bearer {0}")]
    public async Task Without_one_the_delivery_is_not_signed(string? authorization, string? own)
    {
        await using var host = new WebhookHost();

        (await host.ReceiveAsync(Delivery(authorization, own))).Error!.Code.Should().Be("webhook.signature_missing");
        host.Files.Asked.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Signature not/base64!")]
    [InlineData("Signature {0},{0}")]
    [InlineData("Signature {0}=")]
    [InlineData("Signature ====")]
    public async Task A_signature_that_is_no_base64_is_refused(string authorization)
    {
        await using var host = new WebhookHost();

        (await host.ReceiveAsync(Delivery(authorization, null))).Error!.Code.Should().Be("webhook.signature_malformed");
        host.Files.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task A_huge_header_is_refused_before_anything_is_fetched()
    {
        await using var host = new WebhookHost();

        (await host.ReceiveAsync(Delivery("Signature " + new string('A', 10_000_000), null))).Error!.Code.Should().Be(WebhookErrors.SignatureMalformed);
        (await host.ReceiveAsync(Delivery("Signature " + Good, null, url: "https://3psostorageacct.blob.core.windows.net/" + new string('a', 10_000_000)))).Error!.Code
            .Should().Be(WebhookErrors.CertificateUrlNotAllowed);
        host.Files.Asked.Should().BeEmpty();
    }

    [Theory]
    [InlineData("rsa-sha256", null)]
    [InlineData(" RSA-SHA256 ", null)]
    [InlineData(null, "webhook.algorithm_not_supported")]
    [InlineData("", "webhook.algorithm_not_supported")]
    [InlineData("rsa-sha1", "webhook.algorithm_not_supported")]
    [InlineData("none", "webhook.algorithm_not_supported")]
    [InlineData("hmac-sha256", "webhook.algorithm_not_supported")]
    [InlineData("rsa-sha256,none", "webhook.algorithm_not_supported")]
    public async Task Only_one_algorithm_is_taken(string? algorithm, string? code)
    {
        await using var host = new WebhookHost();

        (await host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(), new() { ["X-MS-Signature-Algorithm"] = algorithm }))).Error?.Code.Should().Be(code);
    }

    private static WebhookDelivery Delivery(string? authorization, string? own, string url = WebhookHost.CertificateUrl) => WebhookHost.Signed(WebhookHost.Body(), new()
    {
        ["Authorization"] = authorization?.Replace("{0}", Good),
        ["x-ms-signature"] = own?.Replace("{0}", Good),
        ["X-MS-Certificate-Url"] = url,
    });
}
