using System.Text.Json;
using System.Text.Json.Serialization;
using Refit;

namespace PartnerRelations.Http.Tests.PartnerCenter.Harness;

/// <summary>Some calls of the catalogue with bare texts for ids and bodies, to see what the wire makes of any text.</summary>
public interface IProbeClient
{
    [Get("/v1/customers/{customer}")]
    Task<Probe> GetAsync(string customer, CancellationToken cancellationToken = default);

    [Get("/v1/customers")]
    Task<Probe> SeekAsync([AliasAs("filter")] string? filter = null, [Header("MS-ContinuationToken")] string? token = null, CancellationToken cancellationToken = default);

    [Post("/v1/customers")]
    Task<Probe> CreateAsync([Body] Probe customer, CancellationToken cancellationToken = default);

    [Post("/v1/customers/{customer}/orders")]
    Task<Probe> OrderAsync(string customer, [Body] Probe order, CancellationToken cancellationToken = default);

    [Put("/v1/customers/{customer}/profiles/billing")]
    Task<Probe> PutBillingAsync(string customer, [Body] Probe profile, [Header("If-Match")] string? etag, CancellationToken cancellationToken = default);

    [Patch("/v1/customers/{customer}")]
    Task<Probe?> PatchAsync(string customer, [Body] Probe change, CancellationToken cancellationToken = default);

    [Delete("/v1/customers/{customer}")]
    Task DeleteAsync(string customer, CancellationToken cancellationToken = default);

    [Post("/webhooks/v1/registration/validationEvents")]
    Task<Probe> PostNothingAsync(CancellationToken cancellationToken = default);

    [Head("/v1/domains/{domain}")]
    Task HeadAsync(string domain, CancellationToken cancellationToken = default);

    [Get("/v1/relationships")]
    Task<Probe> ListRelationshipsAsync(CancellationToken cancellationToken = default);

    [Get("/v1/compliance/csp/agreementstatus")]
    Task<Probe> GetAgreementStatusAsync(CancellationToken cancellationToken = default);

    [Get("")]
    Task<Probe> FollowAsync([Url] string address, CancellationToken cancellationToken = default);
}

/// <summary>A body.</summary>
public sealed class Probe
{
    public string? Id { get; set; }

    public Probe? Inner { get; set; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Probe))]
internal sealed partial class ProbeJsonContext : JsonSerializerContext;
