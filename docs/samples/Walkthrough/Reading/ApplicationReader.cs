using System.Text.Json;

namespace PartnerRelations.Walkthrough.Reading;

/// <summary>Reads an application from a file: the whole application, or everything that is wrong with the file and where.</summary>
internal static class ApplicationReader
{
    public static async Task<(Application? Application, IReadOnlyList<FileProblem> Problems)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var (bytes, unreadable) = await FileText.ReadAsync(path, cancellationToken);
        return unreadable is null ? Read(bytes) : (null, [unreadable]);
    }

    public static (Application? Application, IReadOnlyList<FileProblem> Problems) Read(byte[] bytes)
    {
        var problems = new List<FileProblem>();
        if (JsonScanner.Scan(bytes, problems) is not { } root) return (null, problems);
        new ShapeCheck(problems).Check(root, typeof(Application));
        if (problems.Count > 0) return (null, InOrder(problems));
        try
        {
            var application = JsonSerializer.Deserialize(bytes, ApplicationJson.Default.Application)!;
            ReferenceCheck.Check(application, root, problems);
            new DirectoryCheck(root, problems).Check(application);
            return problems.Count == 0 ? (application, problems) : (null, InOrder(problems));
        }
        catch (JsonException)
        {
            // The shape has been checked, so this is a value that only its converter can judge.
            return (null, [new FileProblem(root.Place, "the file does not fit schema.json.")]);
        }
    }

    private static List<FileProblem> InOrder(List<FileProblem> problems) =>
        [.. problems.OrderBy(problem => problem.Place?.Line).ThenBy(problem => problem.Place?.Column)];
}
