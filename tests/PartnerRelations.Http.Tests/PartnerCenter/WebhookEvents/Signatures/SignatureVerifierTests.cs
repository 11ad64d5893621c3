using System.Security.Cryptography;
using System.Text;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents.Signatures;

public sealed class SignatureVerifierTests
{
    [Fact]
    public async Task Any_changed_byte_of_the_body_breaks_the_signature()
    {
        await using var host = new WebhookHost();
        var body = Encoding.UTF8.GetBytes(WebhookHost.Body());
        var signature = $"Signature {WebhookHost.Signature(body)}";

        for (var index = 0; index < body.Length; index++)
        {
            var changed = body.ToArray();
            changed[index] ^= 1;
            (await host.ReceiveAsync(WebhookHost.Signed(changed, new() { ["Authorization"] = signature }))).Error!.Code.Should().Be("webhook.signature_invalid");
        }
    }

    [Fact]
    public async Task The_raw_bytes_count_even_where_they_mean_the_same()
    {
        await using var host = new WebhookHost();
        var body = WebhookHost.Body();
        var signature = $"Signature {WebhookHost.Signature(Encoding.UTF8.GetBytes(body))}";

        (await host.ReceiveAsync(WebhookHost.Signed(body + " ", new() { ["Authorization"] = signature }))).Error!.Code.Should().Be(WebhookErrors.SignatureInvalid);
        (await host.ReceiveAsync(WebhookHost.Signed("\uFEFF" + body, new() { ["Authorization"] = signature }))).Error!.Code.Should().Be(WebhookErrors.SignatureInvalid);
    }

    [Fact]
    public async Task Another_hash_padding_or_key_does_not_pass()
    {
        await using var host = new WebhookHost();
        var body = Encoding.UTF8.GetBytes(WebhookHost.Body());
        using var signer = ThrowAwayAuthority.Signer;
        using var other = RSA.Create(2048);

        foreach (var signature in new[]
        {
            signer.SignData(body, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1),
            signer.SignData(body, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            signer.SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            other.SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            [1],
            new byte[256],
            new byte[1024],
        })
        {
            (await host.ReceiveAsync(WebhookHost.Signed(body, new() { ["Authorization"] = $"Signature {Convert.ToBase64String(signature)}" }))).Error!.Code
                .Should().Be(WebhookErrors.SignatureInvalid);
        }

        (await host.ReceiveAsync(WebhookHost.Signed(body))).IsRefused.Should().BeFalse();
    }

    [Fact]
    public async Task Many_deliveries_are_verified_at_once()
    {
        await using var host = new WebhookHost();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() =>
            host.ReceiveAsync(WebhookHost.Signed(WebhookHost.Body(changed: WebhookHost.Now.AddSeconds(-number)))))));

        receipts.Should().OnlyContain(receipt => receipt.Outcome == WebhookOutcome.Accepted);
        host.Files.Asked.Should().ContainSingle();
    }
}
