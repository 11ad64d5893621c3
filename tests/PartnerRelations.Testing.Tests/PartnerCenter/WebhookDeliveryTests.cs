using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>What partners are told, how it is signed, and what goes wrong on the way.</summary>
public sealed class WebhookDeliveryTests
{
    private static readonly string[] Everything =
    [
        "reseller-relationship-accepted-by-customer", "indirect-reseller-relationship-accepted-by-customer", "subscription-updated", "test-created",
        "dap-admin-relationship-approved", "dap-admin-relationship-terminated", "dap-admin-relationship-terminated-by-microsoft",
    ];

    private readonly Center _center = new();
    private readonly List<FakeWebhookPost> _posted = [];

    public WebhookDeliveryTests()
    {
        Register(_center.Provider);
        Register(_center.Reseller);
    }

    private FakeWebhooks Webhooks => _center.Fake.Webhooks;

    [Fact]
    public async Task A_joint_acceptance_is_told_to_the_reseller_and_to_the_provider()
    {
        var customer = await _center.SharedCustomerAsync();

        await DeliverAsync();

        Told().Should().BeEquivalentTo(
        [
            (_center.Reseller.Tenant, "indirect-reseller-relationship-accepted-by-customer"),
            (_center.Provider.Tenant, "reseller-relationship-accepted-by-customer"),
        ]);
        foreach (var post in _posted)
        {
            var body = Body(post);
            body.GetProperty("ResourceUri").GetString().Should().Be($"https://api.partnercenter.microsoft.com/v1/customers/{customer.Tenant}");
            body.GetProperty("ResourceName").GetString().Should().Be("Customer");
            body.GetProperty("AuditUri").GetString().Should().StartWith($"https://api.partnercenter.microsoft.com/auditactivity/v1/auditrecords/{post.Partner}_{customer.Tenant}_");
            body.GetProperty("ResourceChangeUtcDate").GetDateTimeOffset().Should().Be(_center.Clock.Now);
        }

        var audit = await _center.GetAsync(_center.Reseller, "/v1/auditrecords");
        var named = Body(_posted.Single(post => post.Partner == _center.Reseller.Tenant)).GetProperty("AuditUri").GetString()!;
        audit.Each("id").Should().Contain(named.Split('/')[^1]);
    }

    [Fact]
    public async Task A_reseller_alone_and_a_direct_partner_are_told_by_different_names()
    {
        var direct = _center.Fake.AddDirectPartner();
        Register(direct);
        await _center.CustomerOfAsync(_center.Reseller);
        await _center.CustomerOfAsync(direct, "Wide World");

        await DeliverAsync();

        Told().Should().Equal((_center.Reseller.Tenant, "indirect-reseller-relationship-accepted-by-customer"), (direct.Tenant, "reseller-relationship-accepted-by-customer"));
    }

    [Fact]
    public async Task Old_administration_is_told_without_naming_the_customer()
    {
        var customer = await _center.CustomerOfAsync(_center.Reseller);
        await DeliverAsync();
        _posted.Clear();

        _center.Fake.GrantAdministration(_center.Reseller.Tenant, customer.Tenant);
        _center.Fake.RemoveAdministration(_center.Reseller.Tenant, customer.Tenant);
        _center.Fake.GrantAdministration(_center.Reseller.Tenant, customer.Tenant);
        _center.Fake.RemoveAdministration(_center.Reseller.Tenant, customer.Tenant, byMicrosoft: true);
        await DeliverAsync();

        Told().Select(told => told.Event).Should().Equal(
            "dap-admin-relationship-approved", "dap-admin-relationship-terminated", "dap-admin-relationship-approved", "dap-admin-relationship-terminated-by-microsoft");
        _posted.Should().OnlyContain(post => Body(post).GetProperty("ResourceName").GetString() == "PartnerCustomerDap");
        Body(_posted[0]).GetProperty("ResourceUri").ValueKind.Should().Be(JsonValueKind.Null);
        Body(_posted[3]).TryGetProperty("ResourceUri", out _).Should().BeFalse();
    }

    [Fact]
    public async Task What_has_no_event_and_who_has_not_registered_is_told_nothing()
    {
        var silent = _center.Fake.AddReseller();
        _center.Fake.LinkPartners(_center.Provider.Tenant, silent.Tenant);
        await _center.CustomerOfAsync(silent);
        _center.Fake.SignAgreement(silent.Tenant);
        var customer = await _center.CustomerOfAsync(_center.Provider);
        _center.Fake.RemoveRelationship(_center.Provider.Tenant, customer.Tenant);
        _center.Fake.ChangePartner(_center.Reseller.Tenant, one => one with { Webhooks = one.Webhooks! with { WebhookEvents = ["test-created"] } });
        await _center.CustomerOfAsync(_center.Reseller);

        await DeliverAsync();

        Told().Should().Equal((_center.Provider.Tenant, "reseller-relationship-accepted-by-customer"));
    }

    [Fact]
    public async Task A_post_is_signed_with_a_certificate_that_the_fake_serves()
    {
        await _center.CustomerOfAsync(_center.Reseller);
        await DeliverAsync();
        var post = _posted.Should().ContainSingle().Subject;

        post.Url.Should().Be("https://fabrikam.example/hook");
        post.Header("X-MS-Signature-Algorithm").Should().Be("rsa-sha256");
        using var certificate = X509CertificateLoader.LoadCertificate(await _center.Client.GetByteArrayAsync(new Uri(post.Header("X-MS-Certificate-Url")!)));
        certificate.Subject.Should().Contain("O=Microsoft Corporation");
        using var chain = new X509Chain
        {
            ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, VerificationTime = _center.Clock.Now.UtcDateTime },
        };
        chain.ChainPolicy.CustomTrustStore.Add(Webhooks.Root);
        chain.Build(certificate).Should().BeTrue();
        using var key = certificate.GetRSAPublicKey()!;
        var signature = Convert.FromBase64String(post.Header("Authorization")!["Signature ".Length..]);
        key.VerifyData(post.Body.Span, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).Should().BeTrue();
        key.VerifyData((byte[])[.. post.Body.Span, 32], signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).Should().BeFalse();
    }

    [Fact]
    public async Task The_certificate_is_where_the_fake_is_served()
    {
        Webhooks.CertificateUrl.Should().Be(new Uri("https://3psostorageacct.blob.core.windows.net/cert/pcnotifications-dispatch.microsoft.com.cer"));
        _center.Fake.Address = new Uri("http://127.0.0.1:5100/");
        await _center.CustomerOfAsync(_center.Reseller);

        await DeliverAsync();

        _posted.Single().Header("X-MS-Certificate-Url").Should().Be("http://127.0.0.1:5100/cert/pcnotifications-dispatch.microsoft.com.cer");
    }

    [Fact]
    public async Task The_signature_goes_where_the_registration_wants_it()
    {
        _center.Fake.ChangePartner(_center.Reseller.Tenant, one => one with { Webhooks = one.Webhooks! with { SignatureTokenToMsSignatureHeader = true } });
        await _center.CustomerOfAsync(_center.Reseller);

        await DeliverAsync();

        _posted.Single().Header("Authorization").Should().BeNull();
        _posted.Single().Header("x-ms-signature").Should().StartWith("Signature ");
    }

    [Fact]
    public async Task A_renewed_certificate_is_at_the_same_address_and_of_the_same_root()
    {
        var (url, root) = (Webhooks.CertificateUrl, Webhooks.Root);
        var before = await _center.Client.GetByteArrayAsync(url);

        Webhooks.RenewCertificate();

        (await _center.Client.GetByteArrayAsync(url)).Should().NotEqual(before);
        Webhooks.Root.Should().BeSameAs(root);
    }

    [Fact]
    public async Task What_is_not_answered_is_tried_ten_times_and_then_no_more()
    {
        await _center.CustomerOfAsync(_center.Reseller);
        var waits = new List<double>();
        for (var attempt = 1; attempt <= 10; attempt++)
        {
            (await DeliverAsync(attempt % 2 == 0 ? 500 : null)).Should().Be(1);
            (await DeliverAsync()).Should().Be(0, "nothing is due before its time");
            if (Webhooks.Deliveries.Single().DueAt is not { } due) break;
            waits.Add((due - _center.Clock.Now).TotalMinutes);
            _center.Clock.AdvanceTo(due);
        }

        waits.Should().Equal(1, 2, 4, 8, 16, 32, 60, 60, 60);
        var delivery = Webhooks.Deliveries.Should().ContainSingle().Subject;
        (delivery.State, delivery.Attempts, delivery.LastStatus, delivery.DueAt).Should().Be((FakeWebhookState.Offline, 10, 500, (DateTimeOffset?)null));
        _center.Clock.Advance(TimeSpan.FromDays(1));
        (await DeliverAsync()).Should().Be(0);
    }

    [Fact]
    public async Task What_is_answered_at_last_is_delivered()
    {
        await _center.CustomerOfAsync(_center.Reseller);
        await DeliverAsync(503);
        _center.Clock.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync(204);

        Webhooks.Deliveries.Single().State.Should().Be(FakeWebhookState.Delivered);
        _posted.Select(post => Convert.ToBase64String(post.Body.Span)).Distinct().Should().ContainSingle("a repeat is the same bytes");
    }

    [Fact]
    public async Task Events_can_be_lost_doubled_and_delayed()
    {
        Webhooks.LoseNext();
        Webhooks.RepeatNext();
        Webhooks.DelayNext(TimeSpan.FromHours(48));
        await _center.CustomerOfAsync(_center.Reseller, "Lost");
        await _center.CustomerOfAsync(_center.Reseller, "Twice and late");
        await _center.CustomerOfAsync(_center.Reseller, "As ever");

        Webhooks.Deliveries.Select(delivery => delivery.State).Should().Equal(FakeWebhookState.Lost, FakeWebhookState.Waiting, FakeWebhookState.Waiting, FakeWebhookState.Waiting);
        (await DeliverAsync()).Should().Be(1);
        _center.Clock.Advance(TimeSpan.FromHours(48));
        (await DeliverAsync()).Should().Be(2);
        Webhooks.Deliveries.Count(delivery => delivery.State == FakeWebhookState.Delivered).Should().Be(3);
    }

    [Fact]
    public async Task Anything_can_be_raised_for_who_registered()
    {
        Webhooks.Raise(_center.Reseller.Tenant, "subscription-updated", "subscription", "http://x/customers/1").Should().BeTrue();
        Webhooks.Raise(_center.Reseller.Tenant, "of-tomorrow", "x").Should().BeFalse("nobody registered for it");

        await DeliverAsync();

        Told().Should().Equal((_center.Reseller.Tenant, "subscription-updated"));
        Webhooks.Invoking(it => it.Raise(new TenantId(Guid.NewGuid()), "test-created", "test")).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public async Task A_cancelled_delivery_is_tried_again()
    {
        await _center.CustomerOfAsync(_center.Reseller);
        using var stop = new CancellationTokenSource();

        var cancelled = () => Webhooks.HandOverAsync(async (_, token) =>
        {
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
            return 200;
        }, stop.Token);
        await cancelled.Should().ThrowAsync<OperationCanceledException>();

        Webhooks.Deliveries.Single().Attempts.Should().Be(0);
        (await DeliverAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Two_that_deliver_at_once_post_each_event_once()
    {
        for (var number = 0; number < 50; number++) Webhooks.Raise(_center.Reseller.Tenant, "subscription-updated", "subscription", $"/{number}");
        var posted = new System.Collections.Concurrent.ConcurrentBag<string>();

        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Webhooks.HandOverAsync((post, _) =>
        {
            posted.Add(Convert.ToBase64String(post.Body.Span));
            return Task.FromResult(200);
        }))));

        counts.Sum().Should().Be(50);
        posted.Should().HaveCount(50).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_reset_forgets_what_is_on_its_way()
    {
        await _center.CustomerOfAsync(_center.Reseller);
        Webhooks.LoseNext();

        _center.Fake.Reset();

        Webhooks.Deliveries.Should().BeEmpty();
        (await DeliverAsync()).Should().Be(0);
    }

    [Fact]
    public async Task It_is_posted_over_HTTP_as_well()
    {
        await _center.CustomerOfAsync(_center.Reseller);
        using var host = new Host();
        using var client = new HttpClient(host);

        await Webhooks.DeliverAsync(client);

        Webhooks.Deliveries.Single().State.Should().Be(FakeWebhookState.Delivered);
        host.Signature.Should().StartWith("Signature ");
        host.ContentType.Should().Be("application/json");
    }

    private void Register(FakePartner partner) => _center.Fake.ChangePartner(partner.Tenant, one => one with
    {
        Webhooks = new() { SubscriberId = Guid.NewGuid(), WebhookUrl = "https://fabrikam.example/hook", WebhookEvents = Everything.ToValueList() },
    });

    private Task<int> DeliverAsync(int? status = 200) => Webhooks.HandOverAsync((post, _) =>
    {
        _posted.Add(post);
        return status is { } answered ? Task.FromResult(answered) : throw new HttpRequestException("nobody there");
    });

    private IEnumerable<(TenantId Partner, string? Event)> Told() => _posted.Select(post => (post.Partner, Body(post).GetProperty("EventName").GetString()));

    private static JsonElement Body(FakeWebhookPost post) => JsonDocument.Parse(post.Body).RootElement;

    private sealed class Host : HttpMessageHandler
    {
        public string? Signature { get; private set; }

        public string? ContentType { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Signature = request.Headers.Authorization?.ToString();
            ContentType = request.Content?.Headers.ContentType?.ToString();
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.Accepted));
        }
    }
}
