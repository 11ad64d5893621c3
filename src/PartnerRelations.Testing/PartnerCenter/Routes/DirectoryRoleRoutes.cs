using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-U1: the directory roles of a customer's tenant and who holds them. The caller must administer the tenant.</summary>
internal static class DirectoryRoleRoutes
{
    private static readonly (Guid Id, string Name)[] Known =
    [
        (Guid.Parse("729827e3-9c14-49f7-bb1b-9608f156bbb8"), "Helpdesk Administrator"),
        (Guid.Parse("fe930be7-5e62-47db-91af-98c3a49a38b1"), "User Account Administrator"),
        (Guid.Parse("f023fd81-a637-4b56-95fd-791ac0226033"), "Service Support Administrator"),
        (Guid.Parse("4d6ac14f-3453-41d0-bef9-a3e0c569773a"), "License Administrator"),
        (Guid.Parse("88d8e3e3-8f55-4a1e-953a-9b9898b8876b"), "Directory Readers"),
        (Guid.Parse("9360feb5-f418-4baa-8175-e2a00bac4301"), "Directory Writers"),
        (Guid.Parse("f2ef992c-3afb-46b9-b7cf-a126ee74c451"), "Global Reader"),
        (Guid.Parse("e8611ab8-c189-46e8-94e1-60213ab1f814"), "Privileged Role Administrator"),
        (Guid.Parse("7be44c8a-adaf-4e2a-84d6-ab2649e08a13"), "Privileged Authentication Administrator"),
    ];

    public static void AddTo(RouteTable routes)
    {
        const string Roles = "/v1/customers/{customer}/directoryroles";
        routes.Add(new() { Id = "PC-U1", Method = "GET", Path = Roles, NeedsUser = true, Answer = List });
        routes.Add(new() { Id = "PC-U1", Method = "GET", Path = Roles + "/{role}/usermembers", NeedsUser = true, Answer = ListMembers });
        routes.Add(new() { Id = "PC-U1", Method = "POST", Path = Roles + "/{role}/usermembers", NeedsUser = true, Roles = Route.AdminAgent, Answer = Add });
        routes.Add(new()
        {
            Id = "PC-U1",
            Method = "DELETE",
            Path = Roles + "/{role}/usermembers/{user}",
            NeedsUser = true,
            Roles = Route.AdminAgent,
            Answer = Remove,
        });
        routes.Add(new() { Id = "PC-U1", Method = "GET", Path = "/v1/customers/{customer}/users/{user}/directoryroles", NeedsUser = true, Answer = ListOfUser });
    }

    private static FakeAnswer List(Call call)
    {
        call.AdministeredCustomer();
        return call.Ok(json => json.Collection(Known, WriteRole));
    }

    private static FakeAnswer ListOfUser(Call call)
    {
        var user = User(call.AdministeredCustomer(), call.IdAt(1, "user"));
        return call.Ok(json => json.Collection([.. Known.Where(role => user.Roles.Contains(role.Id))], WriteRole));
    }

    private static FakeAnswer ListMembers(Call call)
    {
        var (customer, role) = (call.AdministeredCustomer(), Role(call));
        return call.Ok(json => json.Collection([.. customer.Users.Where(user => user.Roles.Contains(role))], (item, user) => WriteMember(item, user, role)));
    }

    private static FakeAnswer Add(Call call)
    {
        var (customer, role) = (call.AdministeredCustomer(), Role(call));
        if (!Guid.TryParse(call.Body.RequiredText("id"), out var id)) throw Refusal.BadInput("The field id must be a GUID.");
        var user = User(customer, id);
        if (!user.Roles.Contains(role))
        {
            user = user with { Roles = user.Roles.Add(role) };
            Keep(call, customer, user, "add_user_member");
        }

        return call.Json(201, json => WriteMember(json, user, role));
    }

    private static FakeAnswer Remove(Call call)
    {
        var (customer, role) = (call.AdministeredCustomer(), Role(call));
        var user = User(customer, call.IdAt(2, "user"));
        if (!user.Roles.Contains(role)) throw Refusal.NotFound($"The member {user.Id} of the role");
        Keep(call, customer, user with { Roles = user.Roles.Where(one => one != role).ToValueList() }, "remove_user_member");
        return call.Empty(204);
    }

    private static void Keep(Call call, FakeCustomer customer, FakeCustomerUser user, string operation)
    {
        call.State.Customers.Put(customer with { Users = customer.Users.Select(one => one.Id == user.Id ? user : one).ToValueList() });
        call.Record(call.Partner.Tenant, operation, "customer_user", customer);
    }

    private static Guid Role(Call call)
    {
        var role = call.IdAt(1, "role");
        return Known.Any(known => known.Id == role) ? role : throw Refusal.NotFound($"The directory role {role}");
    }

    private static FakeCustomerUser User(FakeCustomer customer, Guid id) =>
        customer.Users.FirstOrDefault(user => user.Id.Value == id) ?? throw Refusal.NotFound($"The user {id}");

    private static void WriteRole(Utf8JsonWriter json, (Guid Id, string Name) role) => json.Object(_ =>
    {
        json.WriteString("name", role.Name);
        json.WriteString("id", role.Id);
        json.Attributes("DirectoryRole");
    });

    private static void WriteMember(Utf8JsonWriter json, FakeCustomerUser user, Guid role) => json.Object(_ =>
    {
        json.Text("displayName", user.DisplayName);
        json.Text("userPrincipalName", user.UserPrincipalName);
        json.WriteString("roleId", role);
        json.WriteString("id", user.Id.ToString());
        json.Attributes("UserMember");
    });
}
