namespace PartnerRelations.EntityFrameworkCore.Stress.Work;

/// <summary>Lines that one process appends to a file of its own, in one write each, so that they are whole and outlive the process.</summary>
internal sealed class SharedLines(string file) : IDisposable
{
    private readonly FileStream _file = new(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, 1);
    private readonly Lock _gate = new();

    public void Append(string lines)
    {
        lock (_gate) _file.Write(System.Text.Encoding.UTF8.GetBytes(lines));
    }

    /// <summary>The whole lines of every process's file of that name.</summary>
    public static IEnumerable<string[]> Read(string folder, string name)
    {
        foreach (var file in Directory.EnumerateFiles(folder, $"{name}-*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            var text = reader.ReadToEnd();
            foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)) yield return line.Split(' ');
        }
    }

    public void Dispose() => _file.Dispose();
}
