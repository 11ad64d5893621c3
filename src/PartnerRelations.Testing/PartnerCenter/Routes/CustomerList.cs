using System.Globalization;
using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.State;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>
/// PC-C1: the caller's customers, by birth or by what they are narrowed by, in pages that hold still while others are added. A continuation
/// token knows the filter, the size and both ends of its page.
/// </summary>
internal static class CustomerList
{
    private const string List = "customers";

    public static FakeAnswer Answer(Call call)
    {
        var seek = call.Query("seekOperation");
        var window = seek is null || Is(seek, "First") ? Asked(call) : Continued(call);
        if (window.Filter.Field is CustomerField.IndirectReseller or CustomerField.IndirectCloudSolutionProvider && call.Caller!.User is null)
        {
            throw new Refusal(403, 900329, "Narrowing by a partner needs a user behind the token (App+User).");
        }

        var index = call.State.Relationships.IndexOf(call.Partner.Tenant, window.Filter.Field);
        var keys = seek switch
        {
            null => Take(call, index.After(window.Filter.Prefix, null), window.Size, isBackwards: false),
            _ when Is(seek, "First") => Take(call, index.After(window.Filter.Prefix, null), window.Size, isBackwards: false),
            _ when Is(seek, "Next") => Take(call, index.After(window.Filter.Prefix, window.Last), window.Size, isBackwards: false),
            _ when Is(seek, "Previous") => Take(call, index.Before(window.Filter.Prefix, window.First), window.Size, isBackwards: true),
            _ when Is(seek, "Last") => Take(call, index.Before(window.Filter.Prefix, null), window.Size, isBackwards: true),
            _ => throw Refusal.BadInput($"There is no seek operation {seek} for customers."),
        };
        var hasNext = keys.Count > 0 && Take(call, index.After(window.Filter.Prefix, keys[^1]), 1, isBackwards: false).Count > 0;
        var isAlone = !hasNext && (seek is null || Is(seek, "First"));
        var token = keys.Count == 0 || isAlone ? null : Token(call, window, keys[0], keys[^1]);
        FakeCustomer[] customers = [.. keys.Select(key => call.State.Customers.Find(key.Row!.Value.Customer)!)];
        return call.Ok(json => json.Object(_ =>
        {
            json.WriteNumber("totalCount", customers.Length);
            json.WriteStartArray("items");
            foreach (var customer in customers) CustomerText.WriteListItem(json, customer);
            json.WriteEndArray();
            PageLinks.Write(json, call, List, window.Size, hasNext ? token : null);
            json.Attributes("Collection");
            json.Text("continuationToken", token);
        }));
    }

    private static List<CustomerKey> Take(Call call, IEnumerable<CustomerKey> keys, int size, bool isBackwards)
    {
        List<CustomerKey> taken = [.. keys.Where(key => key.Row!.Value.IsShown(call.Now)).Take(size)];
        if (isBackwards) taken.Reverse();
        return taken;
    }

    private static Window Asked(Call call) => new(ReadFilter(call) ?? CustomerFilter.All, PageSize.Of(call), null, null);

    private static Window Continued(Call call)
    {
        var parts = ContinuationToken.Read(call.Sequence, List, call.Partner.Tenant, call.Request.Header("MS-ContinuationToken"));
        var filter = new CustomerFilter(Enum.Parse<CustomerField>(parts[0]), parts[1]);
        var window = new Window(filter, Number(parts[2]), new(parts[3], Long(parts[4]), null), new(parts[5], Long(parts[6]), null));
        if (ReadFilter(call) is { } again && again != filter) throw Refusal.BadInput("The continuation token belongs to another filter.");
        if (call.Query("size") is not null && PageSize.Of(call) != window.Size) throw Refusal.BadInput("The continuation token belongs to another page size.");
        return window;

        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        static long Long(string text) => long.Parse(text, CultureInfo.InvariantCulture);
    }

    private static string Token(Call call, Window window, CustomerKey first, CustomerKey last)
    {
        var culture = CultureInfo.InvariantCulture;
        return ContinuationToken.Write(
            call.Sequence,
            List,
            call.Partner.Tenant,
            window.Filter.Field.ToString(),
            window.Filter.Prefix,
            window.Size.ToString(culture),
            first.Text,
            first.Number.ToString(culture),
            last.Text,
            last.Number.ToString(culture));
    }

    private static CustomerFilter? ReadFilter(Call call)
    {
        if (SearchFilter.Read(call) is not { } filter) return null;
        var field = Enum.GetValues<CustomerField>().FirstOrDefault(field => field.ToString().Equals(filter.Field, StringComparison.OrdinalIgnoreCase));
        if (field == CustomerField.None) throw filter.NoField();
        filter.Demand("starts_with");
        return new(field, filter.Value.ToLowerInvariant());
    }

    private static bool Is(string seek, string operation) => seek.Equals(operation, StringComparison.OrdinalIgnoreCase);

    private sealed record Window(CustomerFilter Filter, int Size, CustomerKey? First, CustomerKey? Last);
}
