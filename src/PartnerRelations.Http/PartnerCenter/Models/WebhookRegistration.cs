namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>Where events are sent, and which (PC-W1). A partner has one.</summary>
public sealed class WebhookRegistration : WireModel
{
    /// <summary>The subscriber's id; answered only, and not by every call.</summary>
    public WireId SubscriberId { get; set; }

    /// <summary>Where events are sent.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>The names of the events to send.</summary>
    public IList<string>? WebhookEvents { get; set; }

    /// <summary>Whether the signature comes in <c>x-ms-signature</c>, which leaves <c>Authorization</c> to the receiver.</summary>
    public bool? SignatureTokenToMsSignatureHeader { get; set; }
}

/// <summary>A test event on its way (PC-W1).</summary>
public sealed class WebhookValidation : WireModel
{
    /// <summary>The id to ask for its outcome with.</summary>
    public string? CorrelationId { get; set; }

    /// <summary>The partner.</summary>
    public string? PartnerId { get; set; }

    /// <summary><c>completed</c> when it is.</summary>
    public string? Status { get; set; }

    /// <summary>Where it was sent.</summary>
    public string? CallbackUrl { get; set; }

    /// <summary>What came of each try.</summary>
    public IList<WebhookValidationResult>? Results { get; set; }
}

/// <summary>One try to deliver a test event.</summary>
public sealed class WebhookValidationResult : WireModel
{
    /// <summary>What the receiver answered, such as <c>OK</c>.</summary>
    public string? ResponseCode { get; set; }

    /// <summary>What it said.</summary>
    public string? ResponseMessage { get; set; }

    /// <summary>Whether the service could not deliver it.</summary>
    public bool? SystemError { get; set; }

    /// <summary>When.</summary>
    public WireTime DateTimeUtc { get; set; }
}
