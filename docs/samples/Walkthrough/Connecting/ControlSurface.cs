using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PartnerRelations.Walkthrough.Connecting;

/// <summary>
/// What the people of the story do on Microsoft's pages, through the control surface of the simulator: signing contracts, approving a
/// partnership, following a link. Microsoft has no such calls.
/// </summary>
internal sealed class ControlSurface : IDisposable
{
    private const string HowToStart = "Start a simulator with: dotnet run --project src/PartnerRelations.Simulator";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _client;

    private ControlSurface(Uri address)
    {
        Address = address;
        _client = new HttpClient { BaseAddress = new Uri(address, "_simulator/"), Timeout = Patience };
    }

    /// <summary>Where the Partner Center is.</summary>
    public Uri Address { get; }

    /// <summary>Looks whether a simulator without partners answers there; changes nothing.</summary>
    /// <exception cref="ConnectionTrouble">Nobody answers, or it is no simulator, or one that is in use.</exception>
    public static async Task<ControlSurface> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var surface = new ControlSurface(address);
        try
        {
            await surface.ProbeAsync(cancellationToken);
            return surface;
        }
        catch
        {
            surface.Dispose();
            throw;
        }
    }

    /// <summary>Adds a partner with everything that signs in as it.</summary>
    public async Task<SignIn> AddPartnerAsync(TenantId tenant, string name, string country, string programs, MpnId? mpnId, bool agreementSigned, CancellationToken cancellationToken)
    {
        var added = await SteerAsync(
            "partners",
            new JsonObject
            {
                ["program"] = programs,
                ["name"] = name,
                ["country"] = country,
                ["tenant"] = tenant.Value,
                ["mpnId"] = mpnId?.Value,
                ["agreementSigned"] = agreementSigned,
            },
            cancellationToken);
        return new SignIn
        {
            Tenant = tenant,
            ClientId = added!["clientId"]!.GetValue<Guid>(),
            ClientSecret = added["clientSecret"]!.GetValue<string>(),
            RefreshToken = added["refreshToken"]!.GetValue<string>(),
        };
    }

    public Task AddCustomerAsync(TenantId tenant, string name, string country, bool agreementSigned, CancellationToken cancellationToken) => SteerAsync(
        "customers", new JsonObject { ["tenant"] = tenant.Value, ["name"] = name, ["country"] = country, ["agreementSigned"] = agreementSigned }, cancellationToken);

    /// <summary>The check that Microsoft makes of a customer's account has let it pass.</summary>
    public Task PassAccountCheckAsync(TenantId customer, CancellationToken cancellationToken) =>
        SteerAsync("accountchecks", new JsonObject { ["customer"] = customer.Value, ["status"] = "Allowed" }, cancellationToken);

    /// <summary>The reseller approves the provider in the portal.</summary>
    public Task LinkAsync(TenantId provider, TenantId reseller, CancellationToken cancellationToken) =>
        SteerAsync("links", new JsonObject { ["provider"] = provider.Value, ["reseller"] = reseller.Value }, cancellationToken);

    /// <summary>A person of the customer follows an invitation link and accepts; null, or why it could not be accepted.</summary>
    public async Task<string?> FollowAsync(string url, TenantId customer, CancellationToken cancellationToken)
    {
        var answer = await SteerAsync("invitations", new JsonObject { ["url"] = url, ["customer"] = customer.Value }, cancellationToken);
        return answer!["accepted"]!.GetValue<bool>() ? null : answer["refusal"]?.GetValue<string>() ?? "The page said no.";
    }

    public void Dispose() => _client.Dispose();

    private async Task ProbeAsync(CancellationToken cancellationToken)
    {
        var listed = await AskAsync(new HttpRequestMessage(HttpMethod.Get, string.Empty), cancellationToken);
        if (listed.Status != HttpStatusCode.OK || listed.Body is not JsonArray { Count: > 0 })
        {
            throw ConnectionTrouble.Wrong($"{Address} answers, but not as a simulator: there is no control surface at {Address}_simulator/ that plays the people of the story. {HowToStart}");
        }

        var state = await AskAsync(new HttpRequestMessage(HttpMethod.Get, "state"), cancellationToken);
        if (state.Body?["partners"] is JsonArray { Count: > 0 })
        {
            throw ConnectionTrouble.Wrong($"The simulator at {Address} holds partners already, and the story would get mixed up with theirs. Start another one, or empty it with: curl -X POST {Address}_simulator/reset");
        }
    }

    private async Task<JsonNode?> SteerAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        var (status, answer) = await AskAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) }, cancellationToken);
        return (int)status is >= 200 and < 300
            ? answer
            : throw ConnectionTrouble.Unreachable($"The simulator at {Address} refused {path}: {answer?["problem"]?.GetValue<string>() ?? $"status {(int)status}"}");
    }

    private async Task<(HttpStatusCode Status, JsonNode? Body)> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            try
            {
                using var response = await _client.SendAsync(request, cancellationToken);
                return (response.StatusCode, JsonAnswer.Parse(await response.Content.ReadAsStringAsync(cancellationToken)));
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                throw ConnectionTrouble.Unreachable($"Nobody answers at {Address}. {HowToStart}");
            }
        }
    }
}
