using System.Globalization;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-S4: tickets, of the caller and of one customer. Status and severity are numbers, and times have no zone.</summary>
internal static class ServiceRequestRoutes
{
    public static void AddTo(RouteTable routes)
    {
        routes.Add(new()
        {
            Id = "PC-S4",
            Method = "GET",
            Path = "/v1/servicerequests",
            NeedsUser = true,
            Programs = Route.Sellers,
            Answer = call => List(call, null),
        });
        routes.Add(new()
        {
            Id = "PC-S4",
            Method = "GET",
            Path = "/v1/customers/{customer}/servicerequests",
            NeedsUser = true,
            Programs = Route.Sellers,
            Answer = call => List(call, call.Customer()),
        });
    }

    private static FakeAnswer List(Call call, FakeCustomer? customer)
    {
        var mine = call.State.Commerce.Tickets.Where(ticket => ticket.Partner == call.Partner.Tenant);
        FakeServiceRequest[] tickets = [.. mine.Where(ticket => customer is null || ticket.Customer == customer.Tenant)];
        return call.Ok(json => json.Collection(tickets, (item, ticket) => item.Object(_ =>
        {
            item.WriteString("title", ticket.Title);
            item.Text("description", ticket.Description);
            item.WriteNumber("severity", ticket.Severity);
            item.WriteString("id", ticket.Id);
            item.WriteNumber("status", ticket.Status);
            item.WriteString("organization", (ticket.Customer ?? ticket.Partner).ToString());
            item.WriteString("createdDate", ticket.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
            item.WriteString("lastModifiedDate", ticket.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
            item.Attributes("ServiceRequest");
        })));
    }
}
