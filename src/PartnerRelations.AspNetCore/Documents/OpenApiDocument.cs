using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PartnerRelations.AspNetCore.Answering;
using PartnerRelations.AspNetCore.Reading;
using PartnerRelations.AspNetCore.Routing;

namespace PartnerRelations.AspNetCore.Documents;

/// <summary>The OpenAPI 3.1 document of the end points that are mapped: made from the routes themselves and from the JSON metadata that reads and writes them.</summary>
internal static class OpenApiDocument
{
    private static readonly int[] Refusals = [400, 401, 403, 404, 406, 503];
    private static readonly int[] CommandRefusals = [409, 412, 413, 415, 422];
    private static readonly int[] TokenRefusals = [413, 415, 429];

    public static JsonObject Of(IEnumerable<Endpoint> endpoints)
    {
        var (paths, schemas) = (new JsonObject(), new SchemaBook());
        foreach (var endpoint in endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<RelationEndpoint>() is not { Route: { } route }) continue;
            var address = $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}";
            var path = paths[address] as JsonObject ?? [];
            path[route.HttpMethod.ToLowerInvariant()] = Operation(route, endpoint, schemas);
            paths[address] = path;
        }

        var problem = Problem(schemas);
        var components = schemas.Components();
        components["Problem"] = problem;
        AddExamples(paths, components);
        return new()
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "PartnerRelations",
                ["summary"] = "Enroll as a reseller, link with providers, invite customers.",
                ["description"] = "Commands are POST, questions are GET. Idempotency-Key makes a command take effect once, If-Match guards the version that was seen. Refusals are problem details with a stable code and a remedy.",
                ["version"] = typeof(OpenApiDocument).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
            },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = components,
                ["responses"] = new JsonObject { ["Refused"] = Refused() },
            },
        };
    }

    private static JsonObject Operation(RelationRoute route, RouteEndpoint endpoint, SchemaBook schemas)
    {
        var operation = new JsonObject
        {
            ["operationId"] = route.Name,
            ["tags"] = new JsonArray(route.Feature),
            ["summary"] = route.Summary,
        };
        if (route.IsAnonymous) operation["security"] = new JsonArray();
        var parameters = new JsonArray();
        foreach (var member in Parameters(route, endpoint)) parameters.Add((JsonNode)Parameter(member, schemas));
        if (route.IsCommand)
        {
            parameters.Add((JsonNode)Header("Idempotency-Key", "Makes the command take effect once; a GUID that is made anew for each intention and kept across repeats.", new() { ["type"] = "string", ["format"] = "uuid" }));
            parameters.Add((JsonNode)Header("If-Match", "The ETag of the record as it was seen; refused with 412 where it has moved on.", new() { ["type"] = "string", ["pattern"] = "^\"[1-9][0-9]*\"$", ["examples"] = new JsonArray("\"3\"") }));
        }

        if (parameters.Count > 0) operation["parameters"] = parameters;
        if (route.Body is { } body)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = BodyJson.Options.GetTypeInfo(body).Properties.Any(property => property.IsRequired),
                ["content"] = Content(JsonBody.MediaType, schemas.Of(body)),
            };
        }

        operation["responses"] = Responses(route, schemas);
        return operation;
    }

    /// <summary>What the route reads of its address, and what the host's prefix adds to it.</summary>
    private static IEnumerable<QueryMember> Parameters(RelationRoute route, RouteEndpoint endpoint)
    {
        var read = route.Query.ToList();
        foreach (var name in endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).Where(name => !read.Exists(member => member.IsPath && member.Name == name)))
        {
            read.Add(new(name, name == route.PathMember ? PathType(route.Body!, name) : typeof(string), IsPath: true, IsRequired: true));
        }

        return read;
    }

    private static Type PathType(Type command, string member) => BodyJson.Options.GetTypeInfo(command).Properties.Single(property => property.Name == member).PropertyType;

    private static JsonObject Parameter(QueryMember member, SchemaBook schemas) => new()
    {
        ["name"] = member.Name,
        ["in"] = member.IsPath ? "path" : "query",
        ["required"] = member.IsRequired,
        ["schema"] = schemas.Of(member.Type),
    };

    private static JsonObject Header(string name, string description, JsonObject schema) => new()
    {
        ["name"] = name,
        ["in"] = "header",
        ["required"] = false,
        ["description"] = description,
        ["schema"] = schema,
    };

    private static JsonObject Content(string mediaType, JsonObject schema) => new() { [mediaType] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Responses(RelationRoute route, SchemaBook schemas)
    {
        var headers = new JsonObject();
        if (RecordVersion.IsIn(route.Answer)) headers["ETag"] = new JsonObject { ["description"] = "The record's version, for If-Match.", ["schema"] = new JsonObject { ["type"] = "string" } };
        if (route.Success == StatusCodes.Status201Created) headers["Location"] = new JsonObject { ["description"] = "Where the record is found.", ["schema"] = new JsonObject { ["type"] = "string" } };
        var answered = new JsonObject { ["description"] = "Done.", ["content"] = Content(JsonBody.MediaType, schemas.Of(route.Answer)) };
        if (headers.Count > 0) answered["headers"] = headers;
        var responses = new JsonObject { [Invariant.Text(route.Success)] = answered };
        var refusals = Refusals.Where(status => status != 401 || !route.IsAnonymous).Concat(route.IsCommand ? CommandRefusals : []).Concat(route.IsAnonymous ? TokenRefusals : []).Distinct().Order();
        foreach (var status in refusals) responses[Invariant.Text(status)] = RefusedReference();
        responses["default"] = RefusedReference();
        return responses;
    }

    private static JsonObject RefusedReference() => new() { ["$ref"] = "#/components/responses/Refused" };

    private static JsonObject Refused() => new() { ["description"] = "Refused.", ["content"] = Content(ProblemJson.MediaType, SchemaBook.Reference("Problem")) };

    private static JsonObject Problem(SchemaBook schemas)
    {
        JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };
        var members = new JsonObject
        {
            ["type"] = Text("Where the code is explained."),
            ["title"] = Text("What is wrong."),
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["detail"] = Text("Everything that is wrong."),
            ["code"] = Text("Stable; compare this."),
            ["remedy"] = Text("What to do next."),
            ["target"] = Text("The one input at fault."),
            ["errors"] = new JsonObject { ["type"] = "array", ["items"] = schemas.Of(typeof(PartnerError)), ["description"] = "The domain's refusals, all of them; missing where HTTP itself refuses." },
            ["problems"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object" }, ["description"] = "Everything that HTTP itself refuses, where that is more than one thing." },
        };
        return new() { ["type"] = "object", ["properties"] = members, ["required"] = new JsonArray("type", "title", "status", "detail", "code", "remedy") };
    }

    private static void AddExamples(JsonObject paths, JsonObject schemas)
    {
        var contents = paths.SelectMany(path => path.Value!.AsObject()).SelectMany(operation => new[] { operation.Value!["requestBody"]?["content"] }
            .Concat(operation.Value["responses"]!.AsObject().Select(response => response.Value!["content"])));
        foreach (var content in contents.OfType<JsonObject>().Select(content => content[JsonBody.MediaType]).OfType<JsonObject>())
        {
            content["example"] = ExampleValues.Example(content["schema"]!, schemas);
        }
    }
}
