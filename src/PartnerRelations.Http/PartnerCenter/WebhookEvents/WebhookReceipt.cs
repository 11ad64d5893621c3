using System.Diagnostics.CodeAnalysis;

namespace PartnerRelations.Http.PartnerCenter.WebhookEvents;

/// <summary>What became of a delivery, and what to answer.</summary>
public sealed class WebhookReceipt
{
    internal WebhookReceipt(WebhookOutcome outcome, int status, PartnerCenterEvent? received, PartnerError? error) =>
        (Outcome, Status, Event, Error) = (outcome, status, received, error);

    /// <summary>What became of it.</summary>
    public WebhookOutcome Outcome { get; }

    /// <summary>The HTTP status to answer, with an empty body: 200 ends the deliveries of this event, anything else makes Microsoft try again.</summary>
    public int Status { get; }

    /// <summary>The event, also when it is a duplicate; null when the delivery was refused. The handlers have had it already.</summary>
    public PartnerCenterEvent? Event { get; }

    /// <summary>Why the delivery was refused; null when it was not. Its codes are those of <see cref="WebhookErrors"/>; for the host's eyes, not for the answer.</summary>
    public PartnerError? Error { get; }

    /// <summary>Whether the delivery was refused.</summary>
    [MemberNotNullWhen(true, nameof(Error))]
    [MemberNotNullWhen(false, nameof(Event))]
    public bool IsRefused => Outcome == WebhookOutcome.Refused;

    /// <summary>Outcome, status, and event or code.</summary>
    public override string ToString() => $"{Outcome} ({Status}): {(object?)Error?.Code ?? Event}";
}

/// <summary>What became of a delivery.</summary>
public enum WebhookOutcome
{
    /// <summary>Something is wrong with it; no handler has seen it.</summary>
    Refused,

    /// <summary>The handlers have handled it.</summary>
    Accepted,

    /// <summary>It had been handled before and was answered with success, so that it does not come again.</summary>
    Duplicate,

    /// <summary>Another delivery of the same event is being handled; Microsoft is asked to come again, in case that one fails.</summary>
    InProgress,
}
