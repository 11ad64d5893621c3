namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>A request as it arrives at the service, free of any HTTP library, so that a server of your own can hand it on cheaply.</summary>
public sealed class FakeRequest
{
    /// <summary>The HTTP method, in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>
    /// Path and query as they stand in the request line, still escaped, such as <c>/v1/customers?size=40</c>. A whole address works too; its
    /// host is not looked at.
    /// </summary>
    public required string Target { get; init; }

    /// <summary>The headers; names in any letter case, and the first of a name counts.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body's bytes; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The value of a header, or null.</summary>
    /// <param name="name">Its name in any letter case.</param>
    public string? Header(string name)
    {
        foreach (var header in Headers)
        {
            if (header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) return header.Value;
        }

        return null;
    }

    /// <summary>Method and path. The query, headers and body may hold secrets and are left out.</summary>
    public override string ToString()
    {
        var query = Target.IndexOf('?', StringComparison.Ordinal);
        return $"{Method} {(query < 0 ? Target : Target[..query])}";
    }
}
