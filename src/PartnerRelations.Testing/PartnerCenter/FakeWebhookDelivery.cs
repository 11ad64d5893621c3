namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>An event on its way to a partner, as it stands now. A changed one is another object.</summary>
public sealed record FakeWebhookDelivery
{
    /// <summary>The delivery's number, in the order of raising; an event that is delivered twice has two.</summary>
    public required long Number { get; init; }

    /// <summary>The partner that is told.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>Such as <c>reseller-relationship-accepted-by-customer</c>.</summary>
    public required string EventName { get; init; }

    /// <summary>The address that was registered when the event was raised.</summary>
    public required string WebhookUrl { get; init; }

    /// <summary>The body, as it is posted and signed.</summary>
    public required string Body { get; init; }

    /// <summary>What has become of it.</summary>
    public FakeWebhookState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is tried next; null where it is not any more.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The status that was answered last; null where none was, or nobody answered.</summary>
    public int? LastStatus { get; init; }

    /// <summary>Whether the signature goes into <c>x-ms-signature</c> instead of <c>Authorization</c>.</summary>
    internal bool HasOwnHeader { get; init; }

    /// <summary>The test that asked for it.</summary>
    internal Guid? Validation { get; init; }
}

/// <summary>What has become of a delivery.</summary>
public enum FakeWebhookState
{
    /// <summary>It is tried, again or for the first time, once it is due.</summary>
    Waiting,

    /// <summary>It was answered with a status of success.</summary>
    Delivered,

    /// <summary>It was tried ten times in vain and lies in the offline queue.</summary>
    Offline,

    /// <summary>A lever lost it; the partner never hears of it.</summary>
    Lost,
}

/// <summary>A post to a partner's webhook, free of any HTTP library.</summary>
public sealed class FakeWebhookPost
{
    /// <summary>The partner that is told.</summary>
    public required TenantId Partner { get; init; }

    /// <summary>The registered address.</summary>
    public required string Url { get; init; }

    /// <summary>The headers: content type, signature, certificate address and algorithm.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The signed bytes.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

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

    /// <summary>The address. Headers and body are left out.</summary>
    public override string ToString() => $"POST {Url}";
}
