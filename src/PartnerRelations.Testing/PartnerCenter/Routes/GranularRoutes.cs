using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Granular;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-G1: granular relationships themselves.</summary>
internal static class GranularRoutes
{
    public const string Path = "/v1.0/tenantRelationships/delegatedAdminRelationships";

    public const int LargestPage = 300;

    public const string Kind = "delegatedAdminRelationships";

    public static void AddTo(RouteTable routes)
    {
        routes.Add(Read("GET", Path, GranularList.Answer));
        routes.Add(Change("POST", Path, Create));
        routes.Add(Read("GET", Path + "/{relationship}", Get));
        routes.Add(Change("PATCH", Path + "/{relationship}", Update));
        routes.Add(Change("DELETE", Path + "/{relationship}", Delete));
    }

    public static Route Read(string method, string path, Func<Call, FakeAnswer> answer) =>
        new() { Id = "PC-G1", Method = method, Path = path, Audiences = TokenAudiences.Graph, Answer = answer };

    public static Route Change(string method, string path, Func<Call, FakeAnswer> answer) =>
        new() { Id = "PC-G1", Method = method, Path = path, Audiences = TokenAudiences.Graph, Roles = Route.AdminAgent, Answer = answer };

    private static FakeAnswer Create(Call call)
    {
        var participant = call.Body.Participant();
        var draft = GranularLife.Draft(call, call.Partner.Tenant, call.Body.DisplayName(call), call.Body.Roles(), call.Body.Duration()) with
        {
            AutoExtendDuration = call.Body.Has("autoExtendDuration") ? call.Body.AutoExtendDuration() : "PT0S",
            Customer = participant?.Tenant,
            CustomerName = participant?.Name,
        };
        var created = call.Keep(draft);
        return call.Json(201, json => json.Object(_ =>
        {
            json.WriteString("@odata.context", GraphPage.Context(call, GraphText.Root + Kind));
            GraphText.Write(json, created, MissingTime.Empty);
        })).At(GraphText.Address(call, created));
    }

    private static FakeAnswer Get(Call call)
    {
        var relationship = call.Relationship();
        GraphPage.Size(call, LargestPage);
        return GraphPage.One(call, json =>
        {
            json.WriteString("@odata.context", GraphPage.Context(call, $"{GraphText.Root}{Kind}/$entity"));
            GraphText.Write(json, relationship, MissingTime.Empty);
        });
    }

    private static FakeAnswer Update(Call call)
    {
        var relationship = call.Relationship();
        call.DemandEtag(GraphText.Etag(relationship.Id, relationship.Revision));
        return relationship.Status switch
        {
            FakeGranularStatus.Created => Changed(call, UpdateDraft(call, relationship)),
            FakeGranularStatus.Active when call.Body.Has("accessDetails") => RemoveGlobalAdministrator(call, relationship),
            FakeGranularStatus.Active when !Mentions(call, "displayName", "duration", "customer") => Changed(call, relationship with { AutoExtendDuration = call.Body.AutoExtendDuration() }),
            _ => throw Refusal.BadInput($"This cannot be changed while the delegatedAdminRelationship is {GraphText.Word(relationship.Status)}."),
        };
    }

    private static FakeGranularRelationship UpdateDraft(Call call, FakeGranularRelationship draft)
    {
        var participant = call.Body.Mentions("customer") ? call.Body.Participant() : draft.Customer is { } tenant ? (tenant, draft.CustomerName) : null;
        return draft with
        {
            DisplayName = call.Body.Has("displayName") ? call.Body.DisplayName(call, draft.Id) : draft.DisplayName,
            Duration = call.Body.Has("duration") ? call.Body.Duration() : draft.Duration,
            AutoExtendDuration = call.Body.Has("autoExtendDuration") ? call.Body.AutoExtendDuration() : draft.AutoExtendDuration,
            Roles = call.Body.Has("accessDetails") ? call.Body.Roles() : draft.Roles,
            Customer = participant?.Tenant,
            CustomerName = participant?.Name,
        };
    }

    private static FakeAnswer Changed(Call call, FakeGranularRelationship changed)
    {
        var kept = call.Keep(changed);
        return call.Ok(json => json.Object(_ =>
        {
            json.WriteString("@odata.context", GraphPage.Context(call, $"{GraphText.Root}{Kind}/$entity"));
            GraphText.Write(json, kept, MissingTime.LeftOut);
        }));
    }

    /// <summary>The one change of roles that a relationship in force allows; it goes on after the answer.</summary>
    private static FakeAnswer RemoveGlobalAdministrator(Call call, FakeGranularRelationship relationship)
    {
        var roles = call.Body.Roles();
        var without = relationship.Roles.Where(role => role != DirectoryRoleId.GlobalAdministrator).ToHashSet();
        if (!relationship.Roles.Contains(DirectoryRoleId.GlobalAdministrator) || !without.SetEquals(roles)) throw Refusal.BadInput("While it is active, only the Global Administrator role can be removed from a delegatedAdminRelationship.");
        var operation = new FakeGranularOperation { Id = call.NewId(), Roles = roles, CreatedAt = call.Now, SucceedsAt = call.Now + call.Options.GranularDelay };
        var kept = call.Keep(relationship with { Operations = relationship.Operations.Add(operation) });
        return call.Empty(202).At(GraphText.Address(call, kept, $"operations/{operation.Id}"));
    }

    private static FakeAnswer Delete(Call call)
    {
        var relationship = call.Relationship();
        call.DemandEtag(GraphText.Etag(relationship.Id, relationship.Revision));
        if (relationship.Status != FakeGranularStatus.Created) throw Refusal.BadInput($"A delegatedAdminRelationship that is {GraphText.Word(relationship.Status)} cannot be deleted.");
        call.State.Granular.Remove(relationship.Id);
        return call.Empty(204);
    }

    private static bool Mentions(Call call, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (call.Body.Mentions(name)) return true;
        }

        return false;
    }
}
