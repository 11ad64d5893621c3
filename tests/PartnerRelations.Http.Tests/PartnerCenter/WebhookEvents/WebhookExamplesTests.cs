using System.Text;
using System.Text.Json;
using PartnerRelations.Http.PartnerCenter.WebhookEvents;

namespace PartnerRelations.Http.Tests.PartnerCenter.WebhookEvents;

/// <summary>The bodies that the documentation prints, delivered on the day that they tell of.</summary>
public sealed class WebhookExamplesTests
{
    private static readonly string? Folder = Find();

    public static TheoryData<string> Names => Folder is null
        ? ["(no examples)"]
        : [.. Directory.EnumerateFiles(Folder, "webhook-*.http.json").Select(file => Path.GetFileName(file)[..^".http.json".Length])
            .Where(name => name.StartsWith("webhook-event-", StringComparison.Ordinal) || name.StartsWith("webhook-callback-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Fact]
    public void All_of_them_are_here()
    {
        Assert.SkipWhen(Folder is null, "shared/partner-center-examples is not beside the repository.");
        Names.Should().HaveCountGreaterThanOrEqualTo(11);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_documented_event_is_received_and_nothing_of_it_is_lost(string name)
    {
        Assert.SkipWhen(Folder is null, "shared/partner-center-examples is not beside the repository.");
        var body = await File.ReadAllBytesAsync(Path.Combine(Folder, $"{name}.request.json"), TestContext.Current.CancellationToken);
        await using var host = new WebhookHost();
        using var document = JsonDocument.Parse(body);
        host.Clock.AdjustTime(document.RootElement.GetProperty("ResourceChangeUtcDate").GetDateTimeOffset());
        host.Files.File = ThrowAwayAuthority.Issue(from: host.Clock.GetUtcNow().AddDays(-1), until: host.Clock.GetUtcNow().AddDays(1));

        var receipt = await host.ReceiveAsync(WebhookHost.Signed(body));

        receipt.Error.Should().BeNull();
        var received = host.Handled.Should().ContainSingle().Subject;
        received.Name.IsKnown.Should().BeTrue();
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["EventName"] = received.Name.Text,
            ["ResourceUri"] = received.ResourceUri,
            ["ResourceName"] = received.ResourceName,
            ["AuditUri"] = received.AuditUri,
            ["ResourceChangeUtcDate"] = received.ResourceChangeUtcDate.Text,
        };
        foreach (var field in document.RootElement.EnumerateObject()) values[field.Name].Should().Be(field.Value.GetString(), field.Name);
        received.ResourceChangeUtcDate.Value.Should().Be(document.RootElement.GetProperty("ResourceChangeUtcDate").GetDateTimeOffset());
    }

    [Fact]
    public async Task The_headers_of_the_documented_delivery_are_understood()
    {
        Assert.SkipWhen(Folder is null, "shared/partner-center-examples is not beside the repository.");
        using var http = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "webhook-callback-delivery.http.json"), TestContext.Current.CancellationToken));
        var headers = http.RootElement.GetProperty("request").GetProperty("headers");
        await using var host = new WebhookHost();

        var receipt = await host.ReceiveAsync(WebhookDelivery.From(
            name => headers.EnumerateObject().FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value is { ValueKind: JsonValueKind.String } value ? value.GetString() : null,
            await File.ReadAllBytesAsync(Path.Combine(Folder, "webhook-callback-delivery.request.json"), TestContext.Current.CancellationToken)));

        receipt.Error!.Code.Should().Be(WebhookErrors.SignatureInvalid, "the real certificate is not ours to have");
        host.Files.Asked.Should().ContainSingle().Which.RequestUri!.AbsoluteUri.Should().Be(WebhookHost.CertificateUrl);
    }

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PartnerRelations.sln"))) folder = folder.Parent;
        var examples = folder is null ? null : Path.Combine(folder.FullName, "..", "shared", "partner-center-examples");
        return Directory.Exists(examples) ? examples : null;
    }
}
