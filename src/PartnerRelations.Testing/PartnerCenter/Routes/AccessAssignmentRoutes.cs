using PartnerRelations.Customers;
using PartnerRelations.Testing.PartnerCenter.Answering;
using PartnerRelations.Testing.PartnerCenter.Granular;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-G1: which security groups of the partner's have which roles of a granular relationship.</summary>
internal static class AccessAssignmentRoutes
{
    private const string Path = GranularRoutes.Path + "/{relationship}/accessAssignments";
    private const string Kind = GraphText.Root + "accessAssignments";

    public static void AddTo(RouteTable routes)
    {
        routes.Add(GranularRoutes.Change("POST", Path, Create));
        routes.Add(GranularRoutes.Read("GET", Path, List));
        routes.Add(GranularRoutes.Read("GET", Path + "/{assignment}", Get));
        routes.Add(GranularRoutes.Change("PATCH", Path + "/{assignment}", Update));
        routes.Add(GranularRoutes.Change("DELETE", Path + "/{assignment}", Delete));
    }

    private static FakeAnswer Create(Call call)
    {
        var relationship = InForce(call);
        var container = call.Body.RequiredObject("accessContainer");
        if (!Guid.TryParse(container.RequiredText("accessContainerId"), out var group)) throw Refusal.BadInput("The field accessContainer.accessContainerId must be a GUID.");
        if (!container.RequiredText("accessContainerType").Equals("securityGroup", StringComparison.OrdinalIgnoreCase)) throw Refusal.BadInput("The field accessContainer.accessContainerType must be securityGroup.");
        if (relationship.Assignments.Any(one => one.Group == group && one.Status != FakeAssignmentStatus.Error)) throw new Refusal(409, 409, $"The group {group} has roles of this delegatedAdminRelationship already.");
        var assignment = new FakeAccessAssignment
        {
            Id = call.NewId(),
            Group = group,
            Roles = Roles(call, relationship),
            CreatedAt = call.Now,
            ModifiedAt = call.Now,
            ChangesAt = call.Now + call.Options.GranularDelay,
        };
        var kept = call.Keep(relationship.With(assignment));
        call.Record(kept, "created", assignment.Id);
        return call.Json(201, json => json.Object(_ =>
        {
            json.WriteString("@odata.context", GraphPage.Context(call, Kind));
            GraphText.Write(json, assignment);
        })).At(GraphText.Address(call, kept, $"accessAssignments/{assignment.Id}"));
    }

    private static FakeAnswer List(Call call)
    {
        var assignments = call.Relationship().Assignments;
        GraphPage.Size(call, GranularRoutes.LargestPage);
        return GraphPage.Answer(call, Kind, "accessAssignments", assignments, next: null, GraphText.Write);
    }

    private static FakeAnswer Get(Call call)
    {
        var assignment = call.Assignment(call.Relationship());
        return GraphPage.One(call, json =>
        {
            json.WriteString("@odata.context", GraphPage.Context(call, Kind + "/$entity"));
            GraphText.Write(json, assignment);
        });
    }

    /// <summary>Other roles for the group; they are given after the answer, as an operation.</summary>
    private static FakeAnswer Update(Call call)
    {
        var relationship = InForce(call);
        var assignment = Changeable(call, relationship);
        var roles = Roles(call, relationship);
        if (roles.ToHashSet().SetEquals(assignment.Roles))
        {
            return call.Ok(json => json.Object(_ =>
            {
                json.WriteString("@odata.context", GraphPage.Context(call, Kind + "/$entity"));
                GraphText.Write(json, assignment);
            }));
        }

        var operation = new FakeGranularOperation { Id = call.NewId(), Assignment = assignment.Id, Roles = roles, CreatedAt = call.Now, SucceedsAt = call.Now + call.Options.GranularDelay };
        var kept = call.Keep(relationship with { Operations = relationship.Operations.Add(operation) });
        return call.Empty(202).At(GraphText.Address(call, kept, $"operations/{operation.Id}"));
    }

    private static FakeAnswer Delete(Call call)
    {
        var relationship = call.Relationship();
        var assignment = Changeable(call, relationship);
        call.Keep(relationship.With(assignment.Changed(call, one => one with { Status = FakeAssignmentStatus.Deleting, ChangesAt = call.Now + call.Options.GranularDelay })));
        return call.Empty(204);
    }

    private static FakeGranularRelationship InForce(Call call) => call.Relationship() is { Status: FakeGranularStatus.Active } relationship
        ? relationship
        : throw Refusal.BadInput("Roles are given to groups only while the delegatedAdminRelationship is active.");

    private static FakeAccessAssignment Changeable(Call call, FakeGranularRelationship relationship)
    {
        var assignment = call.Assignment(relationship);
        call.DemandEtag(GraphText.Etag(assignment.Id.ToString(), assignment.Revision));
        return assignment.Status == FakeAssignmentStatus.Deleting ? throw Refusal.BadInput("The delegatedAdminAccessAssignment is being deleted.") : assignment;
    }

    private static ValueList<DirectoryRoleId> Roles(Call call, FakeGranularRelationship relationship)
    {
        var roles = call.Body.Roles();
        foreach (var role in roles)
        {
            if (!relationship.Roles.Contains(role)) throw Refusal.BadInput($"The role {role} is not among those of the delegatedAdminRelationship.");
        }

        return roles;
    }
}
