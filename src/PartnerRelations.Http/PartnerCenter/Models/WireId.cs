using System.Text.Json.Serialization;
using PartnerRelations.Http.PartnerCenter.Reading;

namespace PartnerRelations.Http.PartnerCenter.Models;

/// <summary>
/// An id as Microsoft wrote it: nearly always a GUID, in either letter case. The text is kept, and written back as it was. Two ids are
/// equal when they are the same GUID, or, where one is none, the same text.
/// </summary>
[JsonConverter(typeof(WireTextConverter<WireId>))]
public readonly struct WireId : IEquatable<WireId>, IWireText<WireId>
{
    /// <summary>Takes the text over, GUID or not.</summary>
    public WireId(string? text) => Text = text;

    /// <summary>A GUID in lower case with dashes.</summary>
    public WireId(Guid value)
        : this(value.ToString("D"))
    {
    }

    /// <summary>The id of a tenant; pass <c>reseller.Tenant</c> and the like.</summary>
    public WireId(TenantId tenant)
        : this(tenant.Value)
    {
    }

    /// <summary>What was written; null where nothing was.</summary>
    public string? Text { get; }

    /// <summary>The GUID; null where the text is none.</summary>
    public Guid? Value => Guid.TryParse(Text, out var value) ? value : null;

    /// <summary>The id as a tenant's; null where it is no GUID, or the empty one.</summary>
    public TenantId? AsTenant() => TenantId.TryParse(Text, out var tenant) ? tenant : null;

    /// <summary>The id as a customer's; null where it is no GUID, or the empty one.</summary>
    public CustomerId? AsCustomer() => AsTenant() is { } tenant ? new CustomerId(tenant) : null;

    /// <summary>The id as an indirect reseller's; null where it is no GUID, or the empty one.</summary>
    public ResellerId? AsReseller() => AsTenant() is { } tenant ? new ResellerId(tenant) : null;

    /// <summary>The id as an indirect provider's; null where it is no GUID, or the empty one.</summary>
    public ProviderId? AsProvider() => AsTenant() is { } tenant ? new ProviderId(tenant) : null;

    static WireId IWireText<WireId>.Of(string? text) => new(text);

    /// <inheritdoc />
    public bool Equals(WireId other) => string.Equals(Text, other.Text, StringComparison.Ordinal) || (Value is { } value && value == other.Value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is WireId other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Value is { } value ? value.GetHashCode() : StringComparer.Ordinal.GetHashCode(Text ?? string.Empty);

    /// <summary>What was written.</summary>
    public override string ToString() => Text ?? string.Empty;

    /// <summary>Whether both are the same GUID, or, where one is none, the same text.</summary>
    public static bool operator ==(WireId left, WireId right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(WireId left, WireId right) => !left.Equals(right);
}
