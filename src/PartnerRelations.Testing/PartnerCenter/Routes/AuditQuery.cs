using System.Globalization;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>Which audit records are asked for: from a place in the log until a moment, narrowed by a field.</summary>
internal sealed record AuditQuery
{
    public required int Place { get; init; }

    /// <summary>The first moment that is not asked for any more.</summary>
    public required DateTimeOffset Until { get; init; }

    public required int Size { get; init; }

    public SearchFilter? Filter { get; init; }

    /// <summary>The filter, if it is one that audit records have.</summary>
    public static SearchFilter? Known(SearchFilter? filter)
    {
        if (filter is null) return null;
        var known = Fields.FirstOrDefault(field => field.Name.Equals(filter.Field, StringComparison.OrdinalIgnoreCase));
        if (known.Name is null) throw filter.NoField();
        filter.Demand(known.Operator);
        return filter with { Field = known.Name };
    }

    public static AuditQuery Read(string[] parts) => new()
    {
        Place = int.Parse(parts[0], CultureInfo.InvariantCulture),
        Until = new(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero),
        Size = int.Parse(parts[2], CultureInfo.InvariantCulture),
        Filter = parts[3].Length == 0 ? null : new(parts[3], parts[4], string.Empty),
    };

    public string[] Parts(int place)
    {
        var culture = CultureInfo.InvariantCulture;
        return [place.ToString(culture), Until.UtcTicks.ToString(culture), Size.ToString(culture), Filter?.Field ?? string.Empty, Filter?.Value ?? string.Empty];
    }

    public bool Matches(FakeAuditRecord record) => Filter?.Field switch
    {
        null => true,
        "CompanyName" => record.CustomerName?.Contains(Filter.Value, StringComparison.OrdinalIgnoreCase) == true,
        "CustomerId" => TenantId.TryParse(Filter.Value, out var customer) && record.Customer == customer,
        _ => record.ResourceType.Equals(Filter.Value, StringComparison.OrdinalIgnoreCase),
    };

    private static readonly (string Name, string Operator)[] Fields = [("CompanyName", "substring"), ("CustomerId", "equals"), ("ResourceType", "equals")];
}
