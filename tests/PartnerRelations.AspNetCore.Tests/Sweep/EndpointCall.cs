using System.Net.Http.Headers;
using System.Text;

namespace PartnerRelations.AspNetCore.Tests.Sweep;

/// <summary>A request to one end point, as text.</summary>
/// <param name="Name">The end point.</param>
/// <param name="Rightful">Who may send it; <see cref="Actor.Anonymous"/> where nobody has to sign in.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Address">Below the prefix, with the query.</param>
/// <param name="Body">The JSON; null for a question.</param>
public sealed record EndpointCall(string Name, Actor Rightful, HttpMethod Method, string Address, string? Body)
{
    /// <summary>Feature of the use case.</summary>
    public string Feature => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Whether somebody told it that value already.</summary>
    public bool Carries(string value) => Address.Contains(value, StringComparison.OrdinalIgnoreCase) || Body?.Contains(value, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The same call with other values in it.</summary>
    public EndpointCall With(IReadOnlyDictionary<string, string> others) => this with { Address = Replace(Address, others), Body = Body is null ? null : Replace(Body, others) };

    /// <summary>A text with the values that have counterparts replaced.</summary>
    public static string Replace(string text, IReadOnlyDictionary<string, string> others) =>
        others.Aggregate(text, (one, pair) => one.Replace(pair.Key, pair.Value, StringComparison.OrdinalIgnoreCase));

    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(Method, Address);
        if (Body is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return request;
    }
}
