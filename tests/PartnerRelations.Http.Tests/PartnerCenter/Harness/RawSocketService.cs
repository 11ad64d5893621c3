using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>Reads the head of each request on a bare socket, writes what it is given and hangs up: for answers that no web server gives.</summary>
internal sealed class RawSocketService : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _serving;
    private int _calls;

    public RawSocketService(string answer)
    {
        _listener.Start();
        _serving = ServeAsync(Encoding.UTF8.GetBytes(answer));
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public int Calls => _calls;

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        await _serving;
        _ending.Dispose();
    }

    private async Task ServeAsync(byte[] answer)
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                using var socket = await _listener.AcceptSocketAsync(_ending.Token);
                Interlocked.Increment(ref _calls);
                await socket.ReceiveAsync(new byte[65536], _ending.Token);
                await socket.SendAsync(answer, _ending.Token);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
            }
        }
    }
}
