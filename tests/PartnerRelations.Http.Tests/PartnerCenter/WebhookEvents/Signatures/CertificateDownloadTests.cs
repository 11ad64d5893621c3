using System.Net;
using System.Net.Sockets;
using System.Text;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents.Signatures;

/// <summary>Over real sockets on this machine.</summary>
public sealed class CertificateDownloadTests
{
    [Fact]
    public async Task A_certificate_is_fetched_over_a_socket()
    {
        await using var server = new BareServer(stream => AnswerAsync(stream, ThrowAwayAuthority.Genuine));

        (await ReceiveAsync(server)).Outcome.Should().Be(WebhookOutcome.Accepted);

        server.Requests.Should().ContainSingle().Which.Should().StartWith("GET /x.cer HTTP/1.1").And.NotContainEquivalentOf("Authorization").And.NotContainEquivalentOf("Cookie");
    }

    [Fact]
    public async Task This_machine_is_not_called_unless_that_is_allowed()
    {
        await using var server = new BareServer(stream => AnswerAsync(stream, ThrowAwayAuthority.Genuine));

        (await ReceiveAsync(server, allowed: false)).Error!.Code.Should().Be(WebhookErrors.CertificateUrlNotAllowed);

        server.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = new BareServer(stream => AnswerAsync(stream, ThrowAwayAuthority.Genuine));
        await using var server = new BareServer(stream => WriteAsync(stream, $"HTTP/1.1 302 Found\r\nLocation: {elsewhere.Url}\r\nContent-Length: 0\r\n\r\n"));

        (await ReceiveAsync(server)).Error!.Code.Should().Be("webhook.certificate_unavailable");

        server.Requests.Should().ContainSingle();
        elsewhere.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_without_end_is_read_no_further_than_a_certificate_could_be()
    {
        await using var server = new BareServer(async stream =>
        {
            await WriteAsync(stream, "HTTP/1.1 200 OK\r\n\r\n");
            var part = new byte[16 * 1024];
            while (true) await stream.WriteAsync(part);
        });

        (await ReceiveAsync(server)).Error!.Code.Should().Be("webhook.certificate_malformed");
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n")]
    [InlineData("garbage\r\n\r\n")]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n0123456789")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n01")]
    public async Task An_answer_that_is_none_or_stops_half_way_is_no_word_for_now(string answer)
    {
        await using var server = new BareServer(stream => WriteAsync(stream, answer));

        var receipt = await ReceiveAsync(server);

        receipt.Error!.Code.Should().Be(WebhookErrors.CertificateUnavailable);
        receipt.Status.Should().Be(503);
    }

    [Fact]
    public async Task Nobody_listening_is_no_word_for_now()
    {
        var server = new BareServer(_ => Task.CompletedTask);
        await server.DisposeAsync();

        (await ReceiveAsync(server)).Error!.Code.Should().Be(WebhookErrors.CertificateUnavailable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n0123")]
    public async Task A_server_that_keeps_silent_is_given_up_after_the_timeout(string first)
    {
        var asked = new TaskCompletionSource();
        BareServer server = null!;
        await using var owned = server = new BareServer(async stream =>
        {
            await WriteAsync(stream, first);
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, server.Over);
        });
        await using var host = Host();
        var receiving = host.ReceiveAsync(Delivery(server));
        await asked.Task;

        host.Clock.Advance(TimeSpan.FromSeconds(9));
        receiving.IsCompleted.Should().BeFalse();
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        (await receiving).Error!.Code.Should().Be(WebhookErrors.CertificateUnavailable);
    }

    private static async Task<WebhookReceipt> ReceiveAsync(BareServer server, bool allowed = true)
    {
        await using var host = Host(allowed);
        return await host.ReceiveAsync(Delivery(server));
    }

    private static WebhookHost Host(bool allowed = true) => new(options => options.AllowCertificatesFromLoopback = allowed, overTheNetwork: true);

    private static WebhookDelivery Delivery(BareServer server) => WebhookHost.Signed(WebhookHost.Body(), new() { ["X-MS-Certificate-Url"] = server.Url });

    private static async Task AnswerAsync(Stream stream, byte[] file)
    {
        await WriteAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Type: application/pkix-cert\r\nContent-Length: {file.Length}\r\n\r\n");
        await stream.WriteAsync(file);
    }

    private static Task WriteAsync(Stream stream, string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text)).AsTask();

    /// <summary>Reads a request's head, lets the test write what it likes, and hangs up.</summary>
    private sealed class BareServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _over = new();
        private readonly Task _serving;

        public BareServer(Func<Stream, Task> answer)
        {
            _listener.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/x.cer";
            _serving = ServeAsync(answer);
        }

        public string Url { get; }

        public List<string> Requests { get; } = [];

        /// <summary>Cancelled when the test is over.</summary>
        public CancellationToken Over => _over.Token;

        public async ValueTask DisposeAsync()
        {
            await _over.CancelAsync();
            await _serving;
            _listener.Dispose();
            _over.Dispose();
        }

        private async Task ServeAsync(Func<Stream, Task> answer)
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync(Over);
                    await using var stream = client.GetStream();
                    var head = new StringBuilder();
                    var part = new byte[1024];
                    while (!head.ToString().Contains("\r\n\r\n"))
                    {
                        var read = await stream.ReadAsync(part, Over);
                        if (read == 0) break;
                        head.Append(Encoding.ASCII.GetString(part, 0, read));
                    }

                    Requests.Add(head.ToString());
                    try
                    {
                        await answer(stream);
                    }
                    catch (IOException)
                    {
                        // The client hung up, as it should.
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // The test is over.
            }
        }
    }
}
