namespace PartnerRelations.EntityFrameworkCore.Tests.Databases;

/// <summary>A folder that is gone after the test; in memory where the system offers that, so that no test waits for a disk.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string InMemory = "/dev/shm";

    private readonly DirectoryInfo _folder = Directory.Exists(InMemory)
        ? Directory.CreateDirectory(System.IO.Path.Combine(InMemory, $"partner-relations-{Guid.NewGuid():N}"))
        : Directory.CreateTempSubdirectory("partner-relations-");

    public string Path => _folder.FullName;

    public string File(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
