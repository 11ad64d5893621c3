using System.Net;
using System.Text.Json.Nodes;

namespace PartnerRelations.Walkthrough.Connecting;

/// <summary>
/// What the people of the story do on Microsoft's pages, through the control surface of the simulator: signing contracts, approving a
/// partnership, following a link. Microsoft has no such calls.
/// </summary>
internal sealed class ControlSurface : IDisposable
{
    private const string HowToStart = "Start a simulator with: dotnet run --project src/PartnerRelations.Simulator";

    private readonly SteeringCalls _calls;

    private ControlSurface(Uri address) => _calls = new SteeringCalls(address, "_simulator/", "simulator", HowToStart);

    /// <summary>Where the Partner Center is.</summary>
    public Uri Address => _calls.Address;

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

    public void Dispose() => _calls.Dispose();

    private async Task ProbeAsync(CancellationToken cancellationToken)
    {
        var listed = await _calls.AskAsync(HttpMethod.Get, string.Empty, null, cancellationToken);
        if (listed.Status != HttpStatusCode.OK || listed.Body is not JsonArray { Count: > 0 })
        {
            throw ConnectionTrouble.Wrong($"{Address} answers, but not as a simulator: there is no control surface at {Address}_simulator/ that plays the people of the story. {HowToStart}");
        }

        var state = await _calls.AskAsync(HttpMethod.Get, "state", null, cancellationToken);
        if (state.Body?["partners"] is JsonArray { Count: > 0 })
        {
            throw ConnectionTrouble.Wrong($"The simulator at {Address} holds partners already, and the story would get mixed up with theirs. Start another one, or empty it with: curl -X POST {Address}_simulator/reset");
        }
    }

    private Task<JsonNode?> SteerAsync(string path, JsonObject body, CancellationToken cancellationToken) => _calls.SteerAsync(HttpMethod.Post, path, body, cancellationToken);
}
