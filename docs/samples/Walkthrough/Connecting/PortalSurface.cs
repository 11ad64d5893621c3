using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerRelations.Customers;
using PartnerRelations.Enrollments;
using PartnerRelations.Events;
using PartnerRelations.Invitations;
using PartnerRelations.Providers;
using PartnerRelations.Serialization;

namespace PartnerRelations.Walkthrough.Connecting;

/// <summary>
/// What lies around a portal, through the calls that the sample portal has in the Development environment: who exists, what time it is,
/// which mails came. No portal in earnest has them.
/// </summary>
internal sealed class PortalSurface : IDisposable
{
    private const string HowToStart = "Start a portal with: dotnet run --project docs/samples/PartnerPortal";

    private readonly SteeringCalls _calls;

    private PortalSurface(Uri address) => _calls = new SteeringCalls(address, "development/", "portal", HowToStart);

    /// <summary>Where the portal is.</summary>
    public Uri Address => _calls.Address;

    /// <summary>Looks whether a portal in development answers there; changes nothing.</summary>
    /// <exception cref="ConnectionTrouble">Nobody answers, or it is no such portal.</exception>
    public static async Task<PortalSurface> OpenAsync(Uri address, CancellationToken cancellationToken)
    {
        var surface = new PortalSurface(address);
        try
        {
            var (status, body) = await surface._calls.AskAsync(HttpMethod.Get, "people", null, cancellationToken);
            if (status == HttpStatusCode.OK && body is JsonArray { Count: > 0 }) return surface;
            throw ConnectionTrouble.Wrong(
                $"{address} answers, but not as a portal of the samples in the Development environment, which alone lets one person play every role: there is no list of people at {address}development/people. {HowToStart}");
        }
        catch
        {
            surface.Dispose();
            throw;
        }
    }

    /// <summary>What the clock shows, and the day whose rules apply; null for the rules of each day.</summary>
    public async Task<(DateTimeOffset Now, DateOnly? ProgramDate)> ReadClockAsync(CancellationToken cancellationToken)
    {
        var clock = await _calls.SteerAsync(HttpMethod.Get, "clock", null, cancellationToken);
        return (clock!["now"]!.GetValue<DateTimeOffset>(), clock["programDate"] is { } day ? DateOnly.Parse(day.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Lets time pass; what the clock shows then.</summary>
    public async Task<DateTimeOffset> AdvanceAsync(TimeSpan by, CancellationToken cancellationToken) =>
        (await _calls.SteerAsync(HttpMethod.Post, "clock", new JsonObject { ["by"] = by.ToString("c") }, cancellationToken))!["now"]!.GetValue<DateTimeOffset>();

    public Task ListTenantAsync(TenantEntry tenant, CancellationToken cancellationToken) => _calls.SteerAsync(HttpMethod.Put, "tenants", Of(tenant), cancellationToken);

    public Task ListProviderAsync(ProviderEntry provider, CancellationToken cancellationToken) => _calls.SteerAsync(HttpMethod.Put, "providers", Of(provider), cancellationToken);

    public Task UnlistProviderAsync(ProviderId provider, CancellationToken cancellationToken) => _calls.SteerAsync(HttpMethod.Delete, $"providers/{provider.Tenant}", null, cancellationToken);

    public Task ListMpnAsync(string signIn, MpnProfile profile, CancellationToken cancellationToken) =>
        _calls.SteerAsync(HttpMethod.Put, "mpn-profiles", new JsonObject { ["signIn"] = signIn, ["profile"] = Of(profile) }, cancellationToken);

    public Task SignInForMpnAsync(UserId user, string name, CancellationToken cancellationToken) =>
        _calls.SteerAsync(HttpMethod.Put, "mpn-sign-ins", new JsonObject { ["userId"] = $"{user}", ["name"] = name }, cancellationToken);

    public Task SetCommerceAsync(TenantId partner, CustomerId customer, CustomerCommerceStatus status, CancellationToken cancellationToken) => _calls.SteerAsync(
        HttpMethod.Put, "commerce", new JsonObject { ["partner"] = $"{partner}", ["customer"] = $"{customer.Tenant}", ["status"] = Of(status) }, cancellationToken);

    public Task OpenAccountAsync(TenantId tenant, UserId firstUser, CancellationToken cancellationToken) =>
        _calls.SteerAsync(HttpMethod.Post, "accounts", new JsonObject { ["tenant"] = $"{tenant}", ["firstUser"] = $"{firstUser}" }, cancellationToken);

    /// <summary>Lets the portal do what has become due.</summary>
    public Task PumpAsync(CancellationToken cancellationToken) => _calls.SteerAsync(HttpMethod.Post, "pump", null, cancellationToken);

    /// <summary>Every mail that the portal has handed over, the oldest first.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> ListMailsAsync(CancellationToken cancellationToken) =>
    [
        .. (await _calls.SteerAsync(HttpMethod.Get, "mails", null, cancellationToken))!.AsArray().Select(mail => new OutgoingMail
        {
            Draft = mail!["draft"].Deserialize<MailDraft>(PartnerRelationsJson.Options)!,
            Purpose = mail["purpose"]!.GetValue<string>(),
            Owner = TenantId.Parse(mail["owner"]!.GetValue<string>()),
            RecordId = mail["recordId"]!.GetValue<Guid>(),
            Version = mail["version"]!.GetValue<long>(),
        }),
    ];

    public void Dispose() => _calls.Dispose();

    private static JsonNode? Of<T>(T value) => JsonSerializer.SerializeToNode(value, PartnerRelationsJson.Options);
}
