using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents;

/// <summary>A host with the real receiver, a clock that only the test moves, and files at certificate addresses instead of a network.</summary>
internal sealed class WebhookHost : IAsyncDisposable
{
    public const string CertificateUrl = "https://3psostorageacct.blob.core.windows.net/cert/pcnotifications-dispatch.microsoft.com.cer";

    public static readonly DateTimeOffset Now = ThrowAwayAuthority.Now;

    private readonly ServiceProvider _services;

    public WebhookHost(Action<PartnerCenterWebhookOptions>? configure = null, Action<IServiceCollection>? add = null, bool overTheNetwork = false)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging());
        services.AddSingleton(Handled);
        services.AddPartnerCenterEventHandler<RecordingHandler>();
        add?.Invoke(services);
        var client = services.AddPartnerCenterWebhooks(options =>
        {
            options.TrustedRoots.Add(ThrowAwayAuthority.Root);
            options.RevocationMode = X509RevocationMode.NoCheck;
            configure?.Invoke(options);
        });
        if (!overTheNetwork) client.ConfigurePrimaryHttpMessageHandler(() => Files);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public FakeTimeProvider Clock { get; } = new(Now);

    public CertificateFiles Files { get; } = new();

    public ConcurrentQueue<PartnerCenterEvent> Handled { get; } = new();

    public IReadOnlyList<string> LogLines => [.. _services.GetFakeLogCollector().GetSnapshot().Select(record => $"{record.Message} {record.Exception}")];

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<WebhookReceipt> ReceiveAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default) =>
        Get<PartnerCenterWebhookReceiver>().ReceiveAsync(delivery, cancellationToken);

    /// <summary>A delivery as Microsoft sends it, with headers changed or left out.</summary>
    public static WebhookDelivery Signed(string body, Dictionary<string, string?>? headers = null, RSA? key = null, TenantId? partner = null) =>
        Signed(Encoding.UTF8.GetBytes(body), headers, key, partner);

    public static WebhookDelivery Signed(byte[] body, Dictionary<string, string?>? headers = null, RSA? key = null, TenantId? partner = null)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Authorization"] = $"Signature {Signature(body, key)}",
            ["X-MS-Certificate-Url"] = CertificateUrl,
            ["X-MS-Signature-Algorithm"] = "rsa-sha256",
        };
        foreach (var (name, value) in headers ?? []) all[name] = value;
        return WebhookDelivery.From(name => all.GetValueOrDefault(name), body, partner);
    }

    public static string Signature(byte[] body, RSA? key = null)
    {
        using var signer = key is null ? ThrowAwayAuthority.Signer : null;
        return Convert.ToBase64String((key ?? signer!).SignData(body, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public static string Body(string name = "reseller-relationship-accepted-by-customer", DateTimeOffset? changed = null, string? resource = "https://api.partnercenter.microsoft.com/v1/customers/4b2a6e33-8791-4386-bd2b-0d55baf25039") =>
        $$"""{"EventName":"{{name}}","ResourceUri":{{(resource is null ? "null" : $"\"{resource}\"")}},"ResourceName":"Customer","AuditUri":null,"ResourceChangeUtcDate":"{{changed ?? Now:O}}"}""";

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class RecordingHandler(ConcurrentQueue<PartnerCenterEvent> handled) : IPartnerCenterEventHandler
    {
        public Task HandleAsync(PartnerCenterEvent received, CancellationToken cancellationToken)
        {
            handled.Enqueue(received);
            return Task.CompletedTask;
        }
    }
}

/// <summary>What stands at certificate addresses, and what was asked for.</summary>
internal sealed class CertificateFiles : HttpMessageHandler
{
    private readonly ConcurrentQueue<HttpRequestMessage> _asked = new();

    /// <summary>The file at every address, unless <see cref="Answer"/> says otherwise.</summary>
    public byte[] File { get; set; } = ThrowAwayAuthority.Genuine;

    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>? Answer { get; set; }

    public IReadOnlyCollection<HttpRequestMessage> Asked => _asked;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _asked.Enqueue(request);
        return Answer?.Invoke(request, cancellationToken) ?? Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(File) });
    }

    /// <summary>The factory disposes of it with every client; it holds nothing.</summary>
    protected override void Dispose(bool disposing)
    {
    }
}
