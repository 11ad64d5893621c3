using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PartnerRelations.Http.Tests.PartnerCenter.Examples;

/// <summary>One call as Microsoft's documentation prints it: request and answer. The files lie beside the repository, and only on some machines.</summary>
internal sealed class DocumentedExample
{
    private static readonly string Folder = Path.Combine(HouseFolder(), "..", "shared", "partner-center-examples");

    private readonly JsonNode _http;

    private DocumentedExample(JsonNode http) => _http = http;

    public static bool AreHere => Directory.Exists(Folder);

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.http.json").Select(file => Path.GetFileName(file)[..^".http.json".Length]);

    public HttpMethod Method => HttpMethod.Parse((string)_http["request"]!["method"]!);

    public string Url => (string)_http["request"]!["url"]!;

    public IReadOnlyDictionary<string, string> RequestHeaders => HeadersOf(_http["request"]!);

    public JsonNode? RequestBody => BodyOf(_http["request"]!) is { } text ? JsonNode.Parse(text) : null;

    public HttpStatusCode Status => (HttpStatusCode)(int)_http["response"]!["status"]!;

    public IReadOnlyDictionary<string, string> ResponseHeaders => HeadersOf(_http["response"]!);

    public JsonNode? ResponseBody => BodyOf(_http["response"]!) is { } text ? JsonNode.Parse(text) : null;

    public static DocumentedExample Open(string name)
    {
        Assert.SkipUnless(AreHere, "The documented examples are not on this machine.");
        return new(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".http.json")))!);
    }

    /// <summary>The answer as the service sends it; with the byte order mark where the documentation has one.</summary>
    public HttpResponseMessage Answer()
    {
        var text = BodyOf(_http["response"]!) ?? string.Empty;
        if (_http["response"]!["fixes"]?.ToJsonString().Contains("BOM", StringComparison.Ordinal) == true) text = '\uFEFF' + text;
        var answer = new HttpResponseMessage(Status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
        if (text.Length > 0) answer.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        foreach (var (name, value) in ResponseHeaders)
        {
            if (!name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)) answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }

    private static string? BodyOf(JsonNode message) => (string?)message["bodyFile"] is { } file ? File.ReadAllText(Path.Combine(Folder, file)) : null;

    private static Dictionary<string, string> HeadersOf(JsonNode message) =>
        (message["headers"] as JsonObject ?? []).ToDictionary(header => header.Key, header => (string)header.Value!, StringComparer.OrdinalIgnoreCase);

    private static string HouseFolder()
    {
        var house = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(house.FullName, "PartnerRelations.sln"))) house = house.Parent!;
        return house.FullName;
    }
}
