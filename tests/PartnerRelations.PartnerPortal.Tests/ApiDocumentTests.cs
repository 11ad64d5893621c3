using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using PartnerRelations.AspNetCore.Routing;
using PartnerRelations.PartnerPortal.ApiPage;

namespace PartnerRelations.PartnerPortal.Tests;

public sealed class ApiDocumentTests(ApiDocumentTests.Portal portal) : IClassFixture<ApiDocumentTests.Portal>
{
    private readonly string _text = portal.Document;

    private JsonObject Paths => JsonNode.Parse(_text)!["paths"]!.AsObject();

    [Fact]
    public void A_reader_of_somebody_elses_finds_nothing_wrong_with_it()
    {
        var (document, diagnostic) = OpenApiDocument.Parse(_text, OpenApiConstants.Json);

        diagnostic!.Errors.Should().BeEmpty();
        diagnostic.Warnings.Should().BeEmpty();
        diagnostic.SpecificationVersion.Should().Be(OpenApiSpecVersion.OpenApi3_1);
        document!.Paths.Should().NotBeEmpty();
        document.Components!.SecuritySchemes.Should().ContainKey("bearer");
    }

    [Fact]
    public void Every_end_point_is_in_it_and_nothing_else()
    {
        var mapped = Mapped().Select(one => $"{one.Method} {one.Path} {one.Name}");

        var written = Operations().Select(one => $"{one.Method} {one.Path} {one.Operation["operationId"]}");

        written.Should().BeEquivalentTo(mapped);
        Operations().Should().HaveCountGreaterThan(80);
    }

    [Fact]
    public void Every_operation_shows_what_to_send_and_what_comes_back()
    {
        var commands = Mapped().Where(one => one.IsCommand).Select(one => one.Name).ToHashSet();
        foreach (var (_, path, operation) in Operations())
        {
            var name = $"{operation["operationId"]}";
            var success = operation["responses"]!.AsObject().Where(response => response.Key.StartsWith('2')).Should().ContainSingle(name).Which.Value!;
            ShouldShowAnExample(success, $"the answer of {name}");
            operation["responses"]!["default"].Should().NotBeNull("{0} says how it refuses", name);
            foreach (var part in path.Split('/').Where(part => part.StartsWith('{')))
            {
                operation["parameters"]!.AsArray().Should().Contain(parameter => $"{parameter!["in"]}" == "path" && $"{{{parameter["name"]}}}" == part, name);
            }

            if (commands.Contains(name)) ShouldShowAnExample(operation["requestBody"]!, $"the body of {name}");
        }
    }

    [Fact]
    public void No_body_names_what_travels_in_headers_or_path()
    {
        var (document, _) = OpenApiDocument.Parse(_text, OpenApiConstants.Json);
        foreach (var (path, item) in document!.Paths)
        {
            foreach (var body in item.Operations!.Values.Select(operation => operation.RequestBody?.Content?.Values.Single().Schema).OfType<IOpenApiSchema>())
            {
                IEnumerable<string> elsewhere = ["requestId", "expectedVersion", .. path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'))];
                body.Properties?.Keys.Should().NotIntersectWith(elsewhere, path);
            }
        }
    }

    private static void ShouldShowAnExample(JsonNode described, string what)
    {
        var content = described["content"]?["application/json"];
        content.Should().NotBeNull("{0} is described", what);
        content!["schema"].Should().NotBeNull("{0} has a schema", what);
        content.AsObject().ContainsKey("example").Should().BeTrue("{0} has an example", what);
    }

    private IEnumerable<(string Method, string Path, JsonObject Operation)> Operations() =>
        Paths.SelectMany(path => path.Value!.AsObject().Select(operation => (operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject())));

    private IEnumerable<(string Method, string Path, string Name, bool IsCommand)> Mapped() =>
        from endpoint in portal.Endpoints
        let use = endpoint.Metadata.GetMetadata<RelationEndpoint>()
        where use is not null
        select (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single(), $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", use.Name, use.IsCommand);

    /// <summary>One portal and its document for every test here; they only read.</summary>
    public sealed class Portal : IAsyncLifetime
    {
        private RunningPortal? _running;

        public string Document { get; private set; } = string.Empty;

        public IEnumerable<RouteEndpoint> Endpoints => _running!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        public async ValueTask InitializeAsync()
        {
            _running = await RunningPortal.StartAsync();
            using var answer = await _running.GetAsync(ApiPages.Document);
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            Document = await answer.Content.ReadAsStringAsync();
        }

        public ValueTask DisposeAsync() => _running?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
