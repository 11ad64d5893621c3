using System.Text;
using System.Text.Unicode;

namespace PartnerRelations.Walkthrough.Reading;

/// <summary>The bytes of the file: bounded, in UTF-8, without the byte order mark that some editors put in front.</summary>
internal static class FileText
{
    /// <summary>Far more than an application takes; what is larger was meant for something else.</summary>
    public const int MaxBytes = 1024 * 1024;

    public static async Task<(byte[] Bytes, FileProblem? Problem)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (Directory.Exists(path)) return Refused("this is a folder; name the file in it.");
            var bytes = await ReadBoundedAsync(path, cancellationToken);
            return bytes.Length > MaxBytes ? Refused($"the file is larger than {MaxBytes} bytes, which no application is.") : Checked(bytes);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused("there is no such file.");
        }
        catch (UnauthorizedAccessException)
        {
            return Refused("you may not read this file.");
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or NotSupportedException)
        {
            return Refused("the file cannot be read: it is locked, broken, or its name is none.");
        }
    }

    private static async Task<byte[]> ReadBoundedAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 4096, useAsync: true);
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (read.Length <= MaxBytes && await file.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    private static (byte[] Bytes, FileProblem? Problem) Checked(byte[] bytes)
    {
        if (bytes.AsSpan() is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return Refused("the file is in UTF-16; save it as UTF-8.");
        if (bytes.AsSpan() is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        if (bytes.All(b => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return Refused("the file is empty.");
        return Utf8.IsValid(bytes) ? (bytes, null) : ([], new FileProblem(FirstInvalid(bytes), "the file is not in UTF-8; save it as UTF-8."));
    }

    private static FilePlace FirstInvalid(byte[] bytes)
    {
        var text = new StringBuilder();
        var rest = bytes.AsSpan();
        while (Rune.DecodeFromUtf8(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            text.Append(rune.ToString());
            rest = rest[length..];
        }

        var before = text.ToString();
        return new FilePlace("$", before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    private static (byte[] Bytes, FileProblem? Problem) Refused(string message) => ([], new FileProblem(null, message));
}
