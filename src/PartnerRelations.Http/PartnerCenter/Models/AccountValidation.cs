using System.Text.Json.Serialization;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>What Microsoft found when it checked a customer (PC-C8), or that it never did.</summary>
public sealed class AccountValidation : WireModel
{
    /// <summary>What was checked: <c>account</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The outcome; without text where the customer was never checked.</summary>
    public AccountValidationStatus Status { get; set; }

    /// <summary>When it was reached.</summary>
    public WireTime LastUpdateDateTime { get; set; }

    /// <summary><c>600074</c> where the customer was never checked; null where it was.</summary>
    public string? Code { get; set; }

    /// <summary>The name of that code.</summary>
    public string? ErrorName { get; set; }

    /// <summary>What the service says about that, in its own words.</summary>
    public string? Message { get; set; }

    /// <summary>The same at more length.</summary>
    public string? Description { get; set; }

    /// <summary>Whether the customer was checked at all.</summary>
    [JsonIgnore]
    public bool WasChecked => Code is null;

    /// <summary>Whether nothing here keeps the customer from buying: it is allowed, or was never checked.</summary>
    [JsonIgnore]
    public bool MayTransact => !WasChecked || Status == AccountValidationStatus.Allowed;
}
