using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>A fake Partner Center on a clock of its own, with a provider and a reseller that are linked, and short ways to call it.</summary>
internal sealed class Center
{
    public Center(FakePartnerCenterOptions? options = null)
    {
        Fake = new FakePartnerCenter(Clock, options);
        Provider = Fake.AddProvider();
        Reseller = Fake.AddReseller();
        Fake.LinkPartners(Provider.Tenant, Reseller.Tenant);
        Client = new HttpClient(Fake.CreateHandler()) { BaseAddress = new Uri("https://api.partnercenter.microsoft.com") };
    }

    public FakeClock Clock { get; } = new();

    public FakePartnerCenter Fake { get; }

    public FakePartner Provider { get; }

    public FakePartner Reseller { get; }

    public HttpClient Client { get; }

    /// <summary>A customer that has accepted the reseller and the provider.</summary>
    public async Task<FakeCustomer> SharedCustomerAsync(string name = "Adventure Works")
    {
        var customer = Fake.AddCustomer(name);
        Fake.FollowInvitation(await InvitationAsync(Reseller, $"?indirectCloudSolutionProviderId={Provider.Tenant}"), customer.Tenant).Refusal.Should().BeNull();
        return customer;
    }

    /// <summary>A customer that has accepted one partner.</summary>
    public async Task<FakeCustomer> CustomerOfAsync(FakePartner partner, string name = "Adventure Works")
    {
        var customer = Fake.AddCustomer(name);
        Fake.FollowInvitation(await InvitationAsync(partner), customer.Tenant).Refusal.Should().BeNull();
        return customer;
    }

    public async Task<string> InvitationAsync(FakePartner partner, string query = "") =>
        (await GetAsync(partner, $"/v1/customers/relationshiprequests{query}")).Body.GetProperty("url").GetString()!;

    public Task<Reply> GetAsync(FakePartner partner, string path) => SendAsync(partner, HttpMethod.Get, path);

    public Task<Reply> SendAsync(FakePartner partner, HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(Fake.TokenFor(partner.Tenant), method, path, body, headers);

    public async Task<Reply> SendAsync(string? token, HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Client.SendAsync(request);
        return await Reply.ReadAsync(response);
    }
}

/// <summary>What came back.</summary>
internal sealed record Reply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Body => JsonDocument.Parse(Text.TrimStart('\uFEFF')).RootElement;

    public JsonElement Items => Body.GetProperty("items");

    /// <summary>The code of an error in shape A.</summary>
    public int Code => Body.GetProperty("code").GetInt32();

    public (int Status, int Code) Error => (Status, Code);

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()),
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));

    /// <summary>One text of each item.</summary>
    public IReadOnlyList<string?> Each(string member) => [.. Items.EnumerateArray().Select(item => item.GetProperty(member).GetString())];
}
