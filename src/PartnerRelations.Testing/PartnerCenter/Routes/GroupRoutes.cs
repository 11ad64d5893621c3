using System.Globalization;
using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Granular;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-G2: the security groups of the caller's own tenant, among them those of its agents, and who is in them.</summary>
internal static class GroupRoutes
{
    private const string Groups = "/v1.0/groups";
    private const string Users = "/v1.0/users/{user}";
    private const int MostGroups = 20;
    private const int MostMembers = 999;

    private static readonly string[] Fields = ["id", "displayName", "securityEnabled"];

    public static void AddTo(RouteTable routes)
    {
        routes.Add(Route("GET", Groups, List));
        routes.Add(Route("GET", Groups + "/{group}", Get));
        routes.Add(Route("GET", Groups + "/{group}/members", ListMembers));
        routes.Add(Route("POST", Groups + "/{group}/members/$ref", Add));
        routes.Add(Route("DELETE", Groups + "/{group}/members/{user}/$ref", Remove));
        routes.Add(Route("GET", Users + "/memberOf", call => ListGroupsOf(call, Person(call, call.Value(0)))));
        routes.Add(Route("GET", Users + "/transitiveMemberOf", call => ListGroupsOf(call, Person(call, call.Value(0)))));
        routes.Add(Route("GET", "/v1.0/me/memberOf", call => ListGroupsOf(call, Me(call))));
        routes.Add(Route("POST", Users + "/checkMemberGroups", Check));
    }

    /// <summary>Anybody of the tenant may read the directory; whoever changes groups is an administrator.</summary>
    private static Route Route(string method, string path, Func<Call, FakeAnswer> answer) => new()
    {
        Id = "PC-G2",
        Method = method,
        Path = path,
        Audiences = TokenAudiences.Graph,
        Roles = path.EndsWith("$ref", StringComparison.Ordinal) ? PartnerRoles.GlobalAdministrator | PartnerRoles.UserManagementAdministrator : PartnerRoles.None,
        Answer = answer,
    };

    private static FakeAnswer List(Call call)
    {
        var clauses = ODataClause.Parse(call.Query("$filter"), Fields);
        GraphPage.Size(call, MostMembers);
        FakeGroup[] groups = [.. call.Partner.AllGroups().Where(group => clauses.All(clause => clause.Holds(clause.Field switch { "id" => group.Id.ToString(), "displayName" => group.DisplayName, _ => "true" })))];
        return GraphPage.Answer(call, "$metadata#groups", "groups", groups, next: null, WriteGroup);
    }

    private static FakeAnswer Get(Call call)
    {
        var group = Group(call);
        return GraphPage.One(call, json =>
        {
            json.WriteString("@odata.context", GraphPage.Context(call, "$metadata#groups/$entity"));
            WriteGroup(json, group);
        });
    }

    private static FakeAnswer ListMembers(Call call)
    {
        var group = Group(call);
        var size = GraphPage.Size(call, MostMembers);
        var list = $"members/{group.Id}";
        var after = GraphPage.Place(call, list) is [var id] ? UserId.Parse(id) : (UserId?)null;
        List<FakeUser> members = [.. call.Partner.Users.Where(user => group.Members.Contains(user.Id)).OrderBy(user => user.Id.ToString(), StringComparer.Ordinal)
            .SkipWhile(user => after is { } place && string.CompareOrdinal(user.Id.ToString(), place.ToString()) <= 0).Take(size + 1)];
        var hasNext = members.Count > size;
        if (hasNext) members.RemoveAt(size);
        return GraphPage.Answer(call, "$metadata#directoryObjects", list, members, hasNext ? [members[^1].Id.ToString()] : null, WriteUser);
    }

    private static FakeAnswer Add(Call call)
    {
        var group = Group(call);
        var address = call.Body.RequiredText("@odata.id");
        var user = Person(call, address.Split('/')[^1]);
        if (group.Members.Contains(user.Id)) throw Refusal.BadInput("One or more added object references already exist for the following modified properties: 'members'.");
        return Keep(call, group, user, isMember: true);
    }

    private static FakeAnswer Remove(Call call)
    {
        var group = Group(call);
        var user = Person(call, call.Value(1));
        return group.Members.Contains(user.Id) ? Keep(call, group, user, isMember: false) : throw NotFound(call.Value(1));
    }

    private static FakeAnswer Keep(Call call, FakeGroup group, FakeUser user, bool isMember)
    {
        call.ChangePartner(call.Partner.Tenant, partner => partner.WithMember(group.Id, user.Id, isMember)!);
        return call.Empty(204);
    }

    private static FakeAnswer ListGroupsOf(Call call, FakeUser user)
    {
        GraphPage.Size(call, MostMembers);
        FakeGroup[] groups = [.. call.Partner.AllGroups().Where(group => group.Members.Contains(user.Id))];
        return GraphPage.Answer(call, "$metadata#directoryObjects", "memberOf", groups, next: null, (json, group) =>
        {
            json.WriteString("@odata.type", "#microsoft.graph.group");
            WriteGroup(json, group);
        });
    }

    private static FakeAnswer Check(Call call)
    {
        var user = Person(call, call.Value(0));
        var asked = call.Body.Texts("groupIds");
        if (asked.Count is 0 or > MostGroups) throw Refusal.BadInput(string.Create(CultureInfo.InvariantCulture, $"The field groupIds must name 1 to {MostGroups} groups."));
        string[] found = [.. call.Partner.AllGroups().Where(group => group.Members.Contains(user.Id) && asked.Any(text => Guid.TryParse(text, out var id) && id == group.Id)).Select(group => group.Id.ToString())];
        return call.Ok(json => json.Object(_ =>
        {
            json.WriteString("@odata.context", GraphPage.Context(call, "$metadata#Collection(Edm.String)"));
            json.Texts("value", found);
        }));
    }

    private static FakeGroup Group(Call call) => call.Partner.AllGroups().FirstOrDefault(group => group.Id.ToString().Equals(call.Value(0), StringComparison.OrdinalIgnoreCase)) ?? throw NotFound(call.Value(0));

    private static FakeUser Person(Call call, string named) =>
        call.Partner.Users.FirstOrDefault(user => user.UserPrincipalName.Equals(named, StringComparison.OrdinalIgnoreCase) || (UserId.TryParse(named, out var id) && user.Id == id)) ?? throw NotFound(named);

    private static FakeUser Me(Call call) => call.Caller!.User is { } user ? Person(call, user.ToString()) : throw Refusal.BadInput("/me request is only valid with delegated authentication flow.");

    private static Refusal NotFound(string named) =>
        new(404, 404, $"Resource '{named}' does not exist or one of its queried reference-property objects are not present.") { Word = "Request_ResourceNotFound" };

    private static void WriteGroup(Utf8JsonWriter json, FakeGroup group)
    {
        json.WriteString("id", group.Id);
        json.WriteString("displayName", group.DisplayName);
        json.WriteBoolean("mailEnabled", false);
        json.WriteBoolean("securityEnabled", true);
    }

    private static void WriteUser(Utf8JsonWriter json, FakeUser user)
    {
        json.WriteString("@odata.type", "#microsoft.graph.user");
        json.WriteString("id", user.Id.ToString());
        json.WriteString("displayName", user.UserPrincipalName.Split('@')[0]);
        json.WriteString("userPrincipalName", user.UserPrincipalName);
        json.WriteNull("mail");
    }
}
