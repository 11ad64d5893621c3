using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Granular;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-G1: what is asked of a granular relationship, and the changes that go on after their calls.</summary>
internal static class GranularRequestRoutes
{
    private const string Requests = GranularRoutes.Path + "/{relationship}/requests";
    private const string Operations = GranularRoutes.Path + "/{relationship}/operations";

    private static readonly string[] Actions = ["lockForApproval", "terminate", "approve", "reject"];

    public static void AddTo(RouteTable routes)
    {
        routes.Add(GranularRoutes.Change("POST", Requests, Ask));
        routes.Add(GranularRoutes.Read("GET", Requests, ListRequests));
        routes.Add(GranularRoutes.Read("GET", Requests + "/{request}", GetRequest));
        routes.Add(GranularRoutes.Read("GET", Operations, ListOperations));
        routes.Add(GranularRoutes.Read("GET", Operations + "/{operation}", GetOperation));
    }

    private static FakeAnswer Ask(Call call)
    {
        var relationship = call.Relationship();
        var text = call.Body.RequiredText("action");
        var action = Actions.FirstOrDefault(one => one.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? throw Refusal.BadInput($"There is no action '{text}'.");
        var isAllowed = action switch
        {
            "lockForApproval" => relationship.Status == FakeGranularStatus.Created,
            "terminate" => relationship.Status == FakeGranularStatus.Active,
            _ => relationship is { Status: FakeGranularStatus.ApprovalPending, IsPartnerConsentPending: true },
        };
        if (!isAllowed) throw Refusal.BadInput($"The action {action} is not allowed on a delegatedAdminRelationship that is {GraphText.Word(relationship.Status)}.");
        var request = new FakeGranularRequest { Id = call.NewId(), Action = action, CreatedAt = call.Now, SucceedsAt = call.Now + call.Options.GranularDelay };
        var asked = relationship with { Requests = relationship.Requests.Add(request) };
        _ = action switch
        {
            "lockForApproval" => GranularLife.Lock(call, asked),
            "terminate" => GranularLife.Terminate(call, asked),
            _ => GranularLife.AnswerAsReseller(call, asked, approves: action == "approve"),
        };
        return call.Json(201, json => json.Object(_ =>
        {
            json.WriteString("@odata.context", GraphPage.Context(call, GraphText.Root + "requests"));
            GraphText.Write(json, request, isNew: true, call);
        })).At(GraphText.Address(call, relationship, $"requests/{request.Id}"));
    }

    private static FakeAnswer ListRequests(Call call)
    {
        var requests = call.Relationship().Requests;
        GraphPage.Size(call, GranularRoutes.LargestPage);
        return GraphPage.Answer(call, GraphText.Root + "requests", "requests", requests, next: null, (json, request) => GraphText.Write(json, request, isNew: false, call));
    }

    private static FakeAnswer GetRequest(Call call)
    {
        var id = call.IdAt(1, "request");
        var request = call.Relationship().Requests.FirstOrDefault(one => one.Id == id) ?? throw Refusal.NotFound($"The delegatedAdminRelationshipRequest {id}");
        return GraphPage.One(call, json =>
        {
            json.WriteString("@odata.context", GraphPage.Context(call, GraphText.Root + "requests/$entity"));
            GraphText.Write(json, request, isNew: false, call);
        });
    }

    private static FakeAnswer ListOperations(Call call)
    {
        var operations = call.Relationship().Operations;
        GraphPage.Size(call, GranularRoutes.LargestPage);
        return GraphPage.Answer(call, GraphText.Root + "operations", "operations", operations, next: null, GraphText.Write);
    }

    private static FakeAnswer GetOperation(Call call)
    {
        var id = call.IdAt(1, "operation");
        var operation = call.Relationship().Operations.FirstOrDefault(one => one.Id == id) ?? throw Refusal.NotFound($"The delegatedAdminRelationshipOperation {id}");
        return GraphPage.One(call, json =>
        {
            json.WriteString("@odata.context", GraphPage.Context(call, GraphText.Root + "operations/$entity"));
            GraphText.Write(json, operation);
        });
    }
}
