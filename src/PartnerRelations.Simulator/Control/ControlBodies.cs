using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Simulator.Control;

// Members with a default have a setter: source generation loses the defaults of init members.

/// <summary>Why a control call was refused; nothing was changed.</summary>
internal sealed record ControlProblem
{
    public required string Problem { get; init; }
}

internal sealed record ClockBody
{
    public TimeSpan? Advance { get; init; }

    public DateTimeOffset? To { get; init; }
}

internal sealed record ClockAnswer
{
    public required DateTimeOffset Now { get; init; }
}

internal sealed record PartnerBody
{
    public required FakePrograms Program { get; init; }

    public string Name { get; set; } = "Fabrikam";

    public string Country { get; set; } = "FR";

    public Guid? Tenant { get; init; }

    public string? MpnId { get; init; }

    public bool AgreementSigned { get; set; } = true;
}

/// <summary>A new partner, and everything that signs in as it.</summary>
internal sealed record PartnerAnswer
{
    public required Guid Tenant { get; init; }

    public required string Name { get; init; }

    public required string? MpnId { get; init; }

    public required Guid ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required string RefreshToken { get; init; }

    public required string UserToken { get; init; }

    public required string AppOnlyToken { get; init; }
}

internal sealed record CustomerBody
{
    public string Name { get; set; } = "Adventure Works";

    public string Country { get; set; } = "FR";

    public Guid? Tenant { get; init; }

    public bool AgreementSigned { get; init; }
}

internal sealed record CustomerAnswer
{
    public required Guid Tenant { get; init; }

    public required string Domain { get; init; }
}

internal sealed record LinkBody
{
    public required Guid Provider { get; init; }

    public required Guid Reseller { get; init; }
}

internal sealed record FollowBody
{
    public required string Url { get; init; }

    public required Guid Customer { get; init; }
}

internal sealed record FollowAnswer
{
    public required bool Accepted { get; init; }

    public required IReadOnlyList<Guid> Partners { get; init; }

    public string? Refusal { get; init; }
}

internal sealed record RelationshipBody
{
    public required Guid Partner { get; init; }

    public required Guid Customer { get; init; }
}

internal sealed record VettingBody
{
    public required Guid Partner { get; init; }

    public required string Status { get; init; }

    public string SubStatus { get; set; } = "none";
}

internal sealed record AgreementBody
{
    public required Guid Partner { get; init; }
}

internal sealed record CustomerAgreementBody
{
    public required Guid Customer { get; init; }

    public required bool Signed { get; init; }
}

internal sealed record AccountCheckBody
{
    public required Guid Customer { get; init; }

    public string? Status { get; init; }
}

internal sealed record WebhookBody
{
    public required Guid Partner { get; init; }

    public required string EventName { get; init; }

    public string ResourceName { get; set; } = "test";

    public string? ResourceUri { get; init; }

    public string? AuditUri { get; init; }
}

internal sealed record WebhookAnswer
{
    public required bool Registered { get; init; }
}

/// <summary>An event on its way; no body, which a receiver gets from its post.</summary>
internal sealed record WebhookDeliveryAnswer
{
    public required long Number { get; init; }

    public required Guid Partner { get; init; }

    public required string EventName { get; init; }

    public required string WebhookUrl { get; init; }

    public required FakeWebhookState State { get; init; }

    public required int Attempts { get; init; }

    public int? LastStatus { get; init; }

    public DateTimeOffset? DueAt { get; init; }
}

internal sealed record WebhookTroubleBody
{
    public int Lose { get; init; }

    public int Repeat { get; init; }

    public int Delay { get; init; }

    public TimeSpan By { get; set; } = TimeSpan.FromHours(48);

    public void Arrange(FakeWebhooks webhooks)
    {
        if (Lose != 0) webhooks.LoseNext(Lose);
        if (Repeat != 0) webhooks.RepeatNext(Repeat);
        if (Delay != 0) webhooks.DelayNext(By, Delay);
    }
}

internal sealed record GranularBody
{
    public required Guid Provider { get; init; }

    public required Guid Reseller { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<Guid> Roles { get; init; }

    public Guid? Customer { get; init; }

    public string Duration { get; set; } = "P730D";
}

internal sealed record GranularAnswer
{
    public required string Id { get; init; }

    public required string InvitationUrl { get; init; }
}

internal sealed record GranularEndBody
{
    public required string Id { get; init; }
}

internal sealed record FaultBody
{
    public required FakeFaultKind Kind { get; init; }

    public string? On { get; init; }

    public int Times { get; set; } = 1;

    public int Status { get; set; } = 500;

    public string? Body { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public bool RetryAfterIsDate { get; init; }

    public TimeSpan Delay { get; set; } = TimeSpan.FromMinutes(5);

    public FakeFault ToFault() => new()
    {
        Kind = Kind,
        On = On,
        Times = Times,
        Status = Status,
        Body = Body,
        RetryAfter = RetryAfter,
        RetryAfterIsDate = RetryAfterIsDate,
        Delay = Delay,
    };
}

/// <summary>A request that came in: no token, no query, no body.</summary>
internal sealed record RequestAnswer
{
    public required string Request { get; init; }

    public string? RequestId { get; init; }

    public string? CorrelationId { get; init; }
}

/// <summary>One call of the control surface.</summary>
internal sealed record ControlCallAnswer
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required string Does { get; init; }
}
