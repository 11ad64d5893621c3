using System.Text;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents;

public sealed class WebhookDeliveryTests
{
    [Fact]
    public async Task A_stream_is_read_as_it_is_and_left_open()
    {
        await using var host = new WebhookHost();
        var body = Encoding.UTF8.GetBytes(WebhookHost.Body());
        using var stream = new TricklingStream(body);

        var receipt = await host.ReceiveAsync(await WebhookDelivery.ReadAsync(HeadersFor(body), stream));

        receipt.Outcome.Should().Be(WebhookOutcome.Accepted);
        stream.IsOpen.Should().BeTrue();
    }

    [Fact]
    public async Task No_more_of_an_endless_stream_is_read_than_is_needed_to_refuse_it()
    {
        await using var host = new WebhookHost();
        using var stream = new TricklingStream(null);

        var receipt = await host.ReceiveAsync(await WebhookDelivery.ReadAsync(HeadersFor([1]), stream));

        receipt.Error!.Code.Should().Be(WebhookErrors.BodyTooLarge);
        stream.Given.Should().Be(WebhookDelivery.MaxBodyLength + 1);
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var stream = new TricklingStream(null);

        var reading = () => WebhookDelivery.ReadAsync(_ => null, stream, cancellationToken: new CancellationToken(canceled: true));

        await reading.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task The_headers_may_be_missing_altogether()
    {
        await using var host = new WebhookHost();

        (await host.ReceiveAsync(WebhookDelivery.From(_ => null, "{}"u8.ToArray()))).Error!.Code.Should().Be(WebhookErrors.AlgorithmNotSupported);
    }

    private static Func<string, string?> HeadersFor(byte[] body) => name => name switch
    {
        "Authorization" => $"Signature {WebhookHost.Signature(body)}",
        "X-MS-Certificate-Url" => WebhookHost.CertificateUrl,
        "X-MS-Signature-Algorithm" => "rsa-sha256",
        _ => null,
    };

    /// <summary>Gives a few bytes at a time; without content it never ends.</summary>
    private sealed class TricklingStream(byte[]? content) : MemoryStream
    {
        public int Given { get; private set; }

        public bool IsOpen { get; private set; } = true;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = Math.Min(buffer.Length, 7);
            if (content is not null)
            {
                count = Math.Min(count, content.Length - Given);
                content.AsMemory(Given, count).CopyTo(buffer);
            }

            Given += count;
            return ValueTask.FromResult(count);
        }

        protected override void Dispose(bool disposing)
        {
            IsOpen = false;
            base.Dispose(disposing);
        }
    }
}
