using System.Text.Json;

namespace PartnerRelations.Testing.Tests.PartnerCenter.Examples;

/// <summary>The documented examples, in a folder beside the repository; where it is missing, tests say so and are skipped.</summary>
internal static class ExampleFiles
{
    private static readonly string Folder = Path.Combine(Root(), "..", "shared", "partner-center-examples");

    public static IReadOnlyList<string> Names()
    {
        Demand();
        return [.. Directory.EnumerateFiles(Folder, "*.http.json").Select(file => Path.GetFileName(file)[..^".http.json".Length]).Order(StringComparer.Ordinal)];
    }

    public static Example Read(string name)
    {
        Demand();
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.http.json")));
        var (request, response) = (file.RootElement.GetProperty("request"), file.RootElement.GetProperty("response"));
        return new(
            request.GetProperty("method").GetString()!,
            request.GetProperty("url").GetString()!,
            [.. request.GetProperty("headers").EnumerateObject().Select(header => KeyValuePair.Create(header.Name, header.Value.GetString()!))],
            Body(request),
            response.GetProperty("status").GetInt32(),
            Body(response));
    }

    /// <summary>The body of a call that the service makes to a partner, which has no answer.</summary>
    public static string ReadBody(string name)
    {
        Demand();
        return File.ReadAllText(Path.Combine(Folder, $"{name}.request.json"));
    }

    private static string? Body(JsonElement part) =>
        part.TryGetProperty("bodyFile", out var file) ? File.ReadAllText(Path.Combine(Folder, file.GetString()!)) : null;

    private static void Demand()
    {
        if (!Directory.Exists(Folder)) Assert.Skip("The folder with the documented examples is not beside the repository.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PartnerRelations.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}

/// <summary>A documented request and the answer to it; bodies are null where there is none.</summary>
internal sealed record Example(string Method, string Url, IReadOnlyList<KeyValuePair<string, string>> Headers, string? Body, int Status, string? Answer);
