using System.Text;
using PartnerRelations.AspNetCore.Tests.Sweep;

namespace PartnerRelations.AspNetCore.Tests.Fuzz;

/// <summary>A request as it goes over the wire, every part of which may be anything.</summary>
internal sealed class FuzzedRequest(EndpointCall call)
{
    /// <summary>What every request carries as its credentials.</summary>
    public const string Secret = "bearer-of-somebody-0123456789abcdef";

    public EndpointCall Call { get; } = call;

    public string Method { get; set; } = call.Method.Method;

    /// <summary>The address behind the host, encoded.</summary>
    public string Target { get; set; } = $"/partner-relations/{call.Address}";

    public List<(string Name, string Value)> Headers { get; } = Usual(call);

    public byte[] Body { get; set; } = Encoding.UTF8.GetBytes(call.Body ?? string.Empty);

    /// <summary>What has been done to it.</summary>
    public List<string> Mutations { get; } = [];

    /// <summary>Whether only a socket can carry it.</summary>
    public bool NeedsSocket { get; set; }

    /// <summary>Whether its head says something else of its length than is so.</summary>
    public bool IsFramedWrongly => Headers.Exists(header => header.Name is "Content-Length" or "Transfer-Encoding");

    public void Set(string name, string value)
    {
        Headers.RemoveAll(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase));
        Headers.Add((name, value));
    }

    public override string ToString() =>
        $"{Call.Name} [{string.Join(", ", Mutations)}] {Shown(Target)} {Shown(string.Join("; ", Headers.Select(header => $"{header.Name}: {header.Value}")))} {Shown(Encoding.Latin1.GetString(Body))}";

    private static string Shown(string text) => Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(text.Length > 500 ? text[..500] : text));

    private static List<(string Name, string Value)> Usual(EndpointCall call)
    {
        List<(string Name, string Value)> headers = [("Authorization", $"Bearer {Secret}")];
        if (call.Rightful.Kind != ActorKind.Anonymous) headers.Add((DevelopmentSignIn.Header, DevelopmentSignIn.ClaimsOf(call.Rightful)));
        if (call.Body is not null) headers.Add(("Content-Type", "application/json"));
        return headers;
    }
}
