using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerRelations.Benchmarks.Wire;

/// <summary>The same calls as somebody writes them by hand: the same headers, a class for each object, source generation.</summary>
internal sealed class HandWritten(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = address };

    public async Task<PlainCustomer?> GetAsync(string customer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/customers/{customer}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TypedClients.Token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add("MS-RequestId", Guid.NewGuid().ToString());
        request.Headers.Add("MS-CorrelationId", Guid.NewGuid().ToString());
        request.Headers.Add("X-Locale", "en-US");
        request.Headers.Add("MS-PartnerCenter-Application", "Benchmarks");
        using var response = await _client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(PlainJson.Default.PlainCustomer);
    }

    public async Task<PlainPage?> ListAsync()
    {
        using var response = await _client.GetAsync("/v1/customers?size=500");
        return await response.Content.ReadFromJsonAsync(PlainJson.Default.PlainPage);
    }

    public void Dispose() => _client.Dispose();
}

internal sealed class PlainPage
{
    public int TotalCount { get; set; }

    public List<PlainCustomer> Items { get; set; } = [];

    public PlainLinks? Links { get; set; }

    public PlainAttributes? Attributes { get; set; }

    public string? ContinuationToken { get; set; }
}

internal sealed class PlainCustomer
{
    public string? Id { get; set; }

    public string? CommerceId { get; set; }

    public PlainCompany? CompanyProfile { get; set; }

    public string? RelationshipToPartner { get; set; }

    public bool? AllowDelegatedAccess { get; set; }

    public List<string>? CustomDomains { get; set; }

    public string? AssociatedPartnerId { get; set; }

    public PlainLinks? Links { get; set; }

    public PlainAttributes? Attributes { get; set; }
}

internal sealed class PlainCompany
{
    public string? TenantId { get; set; }

    public string? Domain { get; set; }

    public string? CompanyName { get; set; }

    public string? Email { get; set; }

    public PlainLinks? Links { get; set; }

    public PlainAttributes? Attributes { get; set; }
}

internal sealed class PlainLinks
{
    public PlainLink? Self { get; set; }

    public PlainLink? Next { get; set; }
}

internal sealed class PlainLink
{
    public string? Uri { get; set; }

    public string? Method { get; set; }

    public List<PlainHeader>? Headers { get; set; }
}

internal sealed class PlainHeader
{
    public string? Key { get; set; }

    public string? Value { get; set; }
}

internal sealed class PlainAttributes
{
    public string? Etag { get; set; }

    public string? ObjectType { get; set; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PlainPage))]
[JsonSerializable(typeof(PlainCustomer))]
internal sealed partial class PlainJson : JsonSerializerContext;
