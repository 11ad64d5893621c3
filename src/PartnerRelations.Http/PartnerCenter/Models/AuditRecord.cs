using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>One thing that was done (PC-L1).</summary>
public sealed class AuditRecord : WireResource
{
    /// <summary>The record's id.</summary>
    public string? Id { get; set; }

    /// <summary>The partner's tenant.</summary>
    public WireId PartnerId { get; set; }

    /// <summary>The customer's tenant.</summary>
    public WireId CustomerId { get; set; }

    /// <summary>The customer's name.</summary>
    public string? CustomerName { get; set; }

    /// <summary>Who did it.</summary>
    public string? UserPrincipalName { get; set; }

    /// <summary>Through which application.</summary>
    public string? ApplicationId { get; set; }

    /// <summary>What it was done to.</summary>
    public AuditResourceType ResourceType { get; set; }

    /// <summary>The resource before, as JSON text.</summary>
    [JsonConverter(typeof(RawTextConverter))]
    public string? ResourceOldValue { get; set; }

    /// <summary>The resource after, as JSON text.</summary>
    [JsonConverter(typeof(RawTextConverter))]
    public string? ResourceNewValue { get; set; }

    /// <summary>What was done.</summary>
    public AuditOperationType OperationType { get; set; }

    /// <summary>When.</summary>
    public WireTime OperationDate { get; set; }

    /// <summary>How it went.</summary>
    public AuditOperationStatus OperationStatus { get; set; }

    /// <summary>The correlation id of the call that did it.</summary>
    public string? OriginalCorrelationId { get; set; }

    /// <summary>The session in which it was done.</summary>
    public string? SessionId { get; set; }

    /// <summary>More about it.</summary>
    public IList<AuditDetail>? CustomizedData { get; set; }
}

/// <summary>A named value of an audit record.</summary>
public sealed class AuditDetail : WireModel
{
    /// <summary>The name.</summary>
    public string? Key { get; set; }

    /// <summary>The value; JSON text where it is no plain one.</summary>
    [JsonConverter(typeof(RawTextConverter))]
    public string? Value { get; set; }
}
