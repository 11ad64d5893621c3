using System.Globalization;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-V2 and PC-V4: whether a domain is in use, and the codes for government customers.</summary>
internal static class DomainRoutes
{
    public static void AddTo(RouteTable routes)
    {
        routes.Add(new() { Id = "PC-V2", Method = "HEAD", Path = "/v1/domains/{domain}", Answer = Check });
        routes.Add(new() { Id = "PC-V4", Method = "GET", Path = "/v1/customers/all/validations", Programs = Route.Sellers, Answer = ListCodes });
    }

    /// <summary>200 for a domain in use, 404 for a free one.</summary>
    private static FakeAnswer Check(Call call)
    {
        var domain = call.Value(0);
        var isTaken = call.State.Customers.IsTaken(domain)
            || call.State.Partners.All.Any(partner => partner.Organization.Domain.Equals(domain, StringComparison.OrdinalIgnoreCase));
        return call.Empty(isTaken ? 200 : 404);
    }

    private static FakeAnswer ListCodes(Call call) => call.Ok(json =>
    {
        json.WriteStartArray();
        foreach (var code in call.Partner.ValidationCodes)
        {
            json.WriteStartObject();
            json.WriteString("partnerId", call.Partner.Tenant.ToString());
            json.WriteString("organizationName", code.OrganizationName);
            json.WriteString("validationId", code.ValidationId);
            json.WriteNumber("maxCreates", code.MaxCreates);
            json.WriteNumber("remainingCreates", code.RemainingCreates);
            var changed = Uri.EscapeDataString(code.ChangedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
            json.WriteString("eTag", $"W/\"datetime'{changed}'\"");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
