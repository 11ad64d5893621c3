using System.Globalization;
using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Granular;
using PartnerRelations.Testing.PartnerCenter.State;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-G1: the caller's granular relationships, filtered, ordered and in pages that hold still while others are added.</summary>
internal static class GranularList
{
    private static readonly string[] Fields =
    [
        "id", "displayName", "status", "duration", "autoExtendDuration", "customer/tenantId", "customer/displayName",
        "createdDateTime", "lastModifiedDateTime", "activatedDateTime", "endDateTime",
    ];

    public static FakeAnswer Answer(Call call)
    {
        var size = GraphPage.Size(call, GranularRoutes.LargestPage);
        var clauses = ODataClause.Parse(call.Query("$filter"), Fields);
        var (field, isDown) = Order(call);
        var place = GraphPage.Place(call, GranularRoutes.Kind);
        var rows = call.State.Granular.OfPartner(call.Partner.Tenant, place is not null && field is null ? long.Parse(place[0], CultureInfo.InvariantCulture) : 0)
            .Where(row => clauses.All(clause => clause.Holds(Value(row.Value, clause.Field))));
        if (field is not null)
        {
            var order = Comparer<GranularRow>.Create((one, other) => Compare(one, Value(other.Value, field), other.Number, field) * (isDown ? -1 : 1));
            rows = rows.Order(order).SkipWhile(row => place is not null && Compare(row, place[1], long.Parse(place[0], CultureInfo.InvariantCulture), field) * (isDown ? -1 : 1) <= 0);
        }

        List<GranularRow> page = [.. rows.Take(size + 1)];
        var hasNext = page.Count > size;
        if (hasNext) page.RemoveAt(size);
        string[]? next = hasNext ? [page[^1].Number.ToString(CultureInfo.InvariantCulture), field is null ? string.Empty : Value(page[^1].Value, field) ?? string.Empty] : null;
        int? count = call.Query("$count") is { } asked && asked.Equals("true", StringComparison.OrdinalIgnoreCase)
            ? call.State.Granular.OfPartner(call.Partner.Tenant).Count(row => clauses.All(clause => clause.Holds(Value(row.Value, clause.Field))))
            : null;
        return GraphPage.Answer(call, GraphText.Root + GranularRoutes.Kind, GranularRoutes.Kind, page, next, (json, row) => GraphText.Write(json, row.Value, MissingTime.Null), count);
    }

    private static (string? Field, bool IsDown) Order(Call call)
    {
        if (call.Query("$orderby") is not { } text) return (null, false);
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var field = parts.Length is 1 or 2 ? Fields.FirstOrDefault(one => one.Equals(parts[0], StringComparison.OrdinalIgnoreCase)) : null;
        var isDown = parts is [_, "desc"];
        return field is not null && (parts.Length == 1 || isDown || parts[1] == "asc") ? (field, isDown) : throw Refusal.BadInput($"The list cannot be ordered by '{text}'.");
    }

    private static int Compare(GranularRow row, string? text, long number, string field) =>
        string.CompareOrdinal(Value(row.Value, field) ?? string.Empty, text ?? string.Empty) is not 0 and var byText ? byText : row.Number.CompareTo(number);

    private static string? Value(FakeGranularRelationship relationship, string field) => field switch
    {
        "id" => relationship.Id,
        "displayName" => relationship.DisplayName,
        "status" => GraphText.Word(relationship.Status),
        "duration" => relationship.Duration,
        "autoExtendDuration" => relationship.AutoExtendDuration,
        "customer/tenantId" => relationship.Customer?.ToString(),
        "customer/displayName" => relationship.CustomerName,
        "createdDateTime" => GraphText.Time(relationship.CreatedAt),
        "lastModifiedDateTime" => GraphText.Time(relationship.ModifiedAt),
        "activatedDateTime" => relationship.ActivatedAt is { } at ? GraphText.Time(at) : null,
        _ => relationship.EndsAt is { } end ? GraphText.Time(end) : null,
    };
}
