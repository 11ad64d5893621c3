using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PartnerRelations.AspNetCore.Routing;

namespace PartnerRelations.AspNetCore.Tests.Documents;

public sealed class OpenApiDocumentTests
{
    [Fact]
    public async Task The_document_names_every_mapped_use_case_and_no_other()
    {
        await using var portal = await MappedAsync();
        var document = await DocumentAsync(portal);

        var described = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key} {operation.Value!["operationId"]}"));
        var mapped = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<RelationEndpoint>() is not null)
            .Select(endpoint => $"{endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Single()} {endpoint.RoutePattern.RawText} {endpoint.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName}");

        described.Should().BeEquivalentTo(mapped).And.HaveCount(RelationRoutes.All.Count);
    }

    [Fact]
    public async Task Every_reference_of_the_document_leads_somewhere()
    {
        await using var portal = await MappedAsync();
        var document = await DocumentAsync(portal);

        var references = Nodes(document).OfType<JsonObject>().Select(node => node["$ref"] as JsonValue).Where(value => value is not null).Select(value => (string)value!).Distinct().ToList();

        references.Should().NotBeEmpty().And.OnlyContain(reference => Resolve(document, reference) != null);
    }

    [Fact]
    public async Task Every_parameter_of_a_path_is_described()
    {
        await using var portal = await MappedAsync();
        var document = await DocumentAsync(portal);

        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var (_, operation) in operations!.AsObject())
            {
                var inPath = path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'));
                var described = (operation!["parameters"]?.AsArray() ?? []).Where(parameter => (string)parameter!["in"]! == "path").Select(parameter => (string)parameter!["name"]!);
                described.Should().BeEquivalentTo(inPath, path);
            }
        }
    }

    [Fact]
    public async Task No_body_is_described_with_what_travels_beside_it()
    {
        await using var portal = await MappedAsync();
        var document = await DocumentAsync(portal);

        foreach (var route in RelationRoutes.All.Where(route => route.IsCommand))
        {
            var schema = document["components"]!["schemas"]![route.Body!.Name]!;
            var members = schema["properties"]!.AsObject().Select(member => member.Key).ToList();
            members.Should().NotContain(["requestId", "expectedVersion"]);
            if (route.PathMember is { } member) members.Should().NotContain(member);
            ((bool)schema["additionalProperties"]!).Should().BeFalse();
        }
    }

    [Fact]
    public async Task Every_example_of_a_body_is_taken_as_it_stands()
    {
        await using var portal = await MappedAsync();
        var document = await DocumentAsync(portal);
        using var client = portal.As(portal.World.Samples.Actor(portal.World.Samples.Tenant()));

        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            if (operations!["post"]?["requestBody"]?["content"]?["application/json"]?["example"] is not { } example) continue;
            var address = string.Join('/', path.TrimStart('/').Split('/').Skip(1).Select(part => part.StartsWith('{') ? "0195a3c4-7d00-7c3b-9d1e-2f4a6b8c0d1e" : part));
            using var response = await client.SendAsync(address, example.ToJsonString());
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            text.Should().NotContain("\"request.", "the example of {0} was {1}", path, example.ToJsonString());
        }
    }

    [Fact]
    public async Task A_host_may_finish_the_document_and_hide_it()
    {
        await using var portal = await TestPortal.StartAsync(app: app =>
        {
            app.MapPartnerRelations();
            app.MapPartnerRelationsDocument("/partner-relations/api.json", document => document["servers"] = new JsonArray(new JsonObject { ["url"] = "https://portal.example" })).RequireAuthorization();
        });
        using var nobody = await portal.As(null).GetAsync("api.json", TestContext.Current.CancellationToken);
        using var somebody = await portal.As(portal.World.Samples.Actor(portal.World.Samples.Tenant())).GetAsync("api.json", TestContext.Current.CancellationToken);

        nobody.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await somebody.ReadAsync(HttpStatusCode.OK)).GetProperty("servers")[0].Text("url").Should().Be("https://portal.example");
    }

    internal static Task<TestPortal> MappedAsync() => TestPortal.StartAsync(app: app =>
    {
        app.MapPartnerRelations();
        app.MapPartnerRelationsDocument();
    });

    internal static async Task<JsonObject> DocumentAsync(TestPortal portal)
    {
        using var response = await portal.As(null).GetAsync("openapi.json", TestContext.Current.CancellationToken);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
    }

    internal static JsonNode? Resolve(JsonNode document, string reference) =>
        reference[2..].Split('/').Aggregate((JsonNode?)document, (node, part) => node?[part]);

    private static IEnumerable<JsonNode> Nodes(JsonNode node) =>
        node switch
        {
            JsonObject members => members.Where(member => member.Value is not null).SelectMany(member => Nodes(member.Value!)).Prepend(node),
            JsonArray items => items.Where(item => item is not null).SelectMany(item => Nodes(item!)).Prepend(node),
            _ => [node],
        };
}
