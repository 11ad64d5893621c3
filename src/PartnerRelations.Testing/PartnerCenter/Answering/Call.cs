using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.State;

namespace PartnerRelations.Testing.PartnerCenter.Answering;

/// <summary>A request on its route, with the caller and the state, and the answers that it can be given.</summary>
internal sealed class Call(FakePartnerCenter center, CenterState state, DateTimeOffset now, Lazy<TimeSpan> delay, Arrival arrival)
    : Work(center, state, now, delay), IDisposable
{
    private readonly Lazy<JsonDocument> _body = new(() => Parse(arrival.Request.Body), LazyThreadSafetyMode.None);

    public FakeRequest Request => arrival.Request;

    public Arrival Arrival => arrival;

    public override Guid? CorrelationId => arrival.CorrelationId;

    /// <summary>The partner that calls. A token of a tenant that is none any more is worth nothing.</summary>
    public FakePartner Partner => State.Partners.Find(Caller!.Tenant) ?? throw Refusal.Unauthorized();

    /// <summary>The object behind the JSON body.</summary>
    public JsonFields Body => _body.Value.RootElement is { ValueKind: JsonValueKind.Object } root
        ? new JsonFields(root)
        : throw Refusal.BadInput("The body must be a JSON object.");

    public string? Query(string name) => arrival.Target.Query(name);

    /// <summary>What stands in the place of a placeholder of the route's path.</summary>
    public string Value(int place) => arrival.Values[place];

    public Guid IdAt(int place, string what) => Guid.TryParse(Value(place), out var id) ? id : throw Refusal.BadInput($"The id of the {what} must be a GUID.");

    /// <summary>The customer that the path names, with whom the caller has a relationship that the service shows by now.</summary>
    public FakeCustomer Customer()
    {
        if (!TenantId.TryParse(Value(0), out var tenant)) throw Refusal.BadInput("The id of the customer must be a GUID.");
        var customer = State.Customers.Find(tenant) ?? throw Refusal.NoTenant(Value(0));
        return State.Relationships.Find(Partner.Tenant, customer.Tenant) is { } relationship && relationship.IsShown(Now)
            ? customer
            : throw Refusal.NoCommerceRelationship(customer.Tenant);
    }

    /// <summary>The customer that the path names, whose tenant the caller administers.</summary>
    public FakeCustomer AdministeredCustomer()
    {
        var customer = Customer();
        return Administers(Partner.Tenant, customer.Tenant) ? customer : throw Refusal.Forbidden();
    }

    public FakeAnswer Json(int status, Action<Utf8JsonWriter> write, bool byteOrderMark = false)
    {
        var bytes = JsonText.Bytes(write);
        return Answer(status, byteOrderMark ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes);
    }

    public FakeAnswer Ok(Action<Utf8JsonWriter> write) => Json(200, write);

    public FakeAnswer Empty(int status) => Answer(status, null);

    public FakeAnswer Refuse(Refusal refusal)
    {
        var body = Request.Method == "HEAD" ? null : JsonText.Bytes(json => RefusalBody.Write(json, refusal, arrival, Now));
        return new() { Status = refusal.Status, Headers = [.. arrival.Headers(Now, body is not null), .. refusal.Headers], Body = body };
    }

    public void Dispose()
    {
        if (_body.IsValueCreated) _body.Value.Dispose();
    }

    private FakeAnswer Answer(int status, byte[]? body) => new() { Status = status, Headers = arrival.Headers(Now, body is not null), Body = body };

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return ReadableJson.Parse(body);
        }
        catch (JsonException broken)
        {
            throw Refusal.BadInput($"The body is no valid JSON: line {broken.LineNumber}, byte {broken.BytePositionInLine}.");
        }
    }
}
