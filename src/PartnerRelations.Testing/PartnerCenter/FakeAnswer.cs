namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>What the service answers: immutable once handed out.</summary>
public sealed class FakeAnswer
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The headers, without <c>Content-Length</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The whole body; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>
    /// How many bytes of <see cref="Body"/> get through before the connection dies; null where all of them do. Only a fault sets it: send
    /// the head with the length of the whole body, then as many bytes, then close.
    /// </summary>
    public int? DiesAfter { get; init; }

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

    /// <summary>The status. Headers and body may hold secrets and are left out.</summary>
    public override string ToString() => Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
