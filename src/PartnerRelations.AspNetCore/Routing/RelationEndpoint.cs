namespace PartnerRelations.AspNetCore.Routing;

/// <summary>Stands in the metadata of every end point that <c>MapPartnerRelations()</c> maps for a use case: for documents, policies and tests that look for them.</summary>
public sealed class RelationEndpoint
{
    internal RelationEndpoint(RelationRoute route) => Route = route;

    /// <summary>The use case's interface and method without <c>I</c> and <c>Async</c>, such as <c>ProviderLinks.Invite</c>; also the end point's name.</summary>
    public string Name => Route.Name;

    /// <summary>The use cases' interface.</summary>
    public Type UseCases => Route.UseCases;

    /// <summary>The name of the interface's method.</summary>
    public string Method => $"{Route.Operation}Async";

    /// <summary>Whether it is answered without a sign-in.</summary>
    public bool IsAnonymous => Route.IsAnonymous;

    /// <summary>Whether it is a command, which may carry a request id and an expected version; otherwise a question.</summary>
    public bool IsCommand => Route.IsCommand;

    internal RelationRoute Route { get; }

    /// <summary>Name and route.</summary>
    public override string ToString() => $"{Name} ({Route.HttpMethod} {Route.Pattern})";
}
