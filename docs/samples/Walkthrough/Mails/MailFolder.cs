using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PartnerRelations.Invitations;

namespace PartnerRelations.Walkthrough.Mails;

/// <summary>
/// Where the mails of one story go. Opening it for a new one removes what an earlier one has left; files that somebody else made stay, whatever their
/// names, and are never written over.
/// </summary>
internal sealed partial class MailFolder
{
    private readonly List<string> _written = [];
    private int _earlier;

    private MailFolder(string path) => Location = path;

    /// <summary>The folder's full path.</summary>
    public string Location { get; }

    /// <summary>The names of the files, in the order of writing.</summary>
    public IReadOnlyList<string> Written => _written;

    /// <summary>Makes the folder where it is missing.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="keepsMails">Whether the story goes on and its earlier mails stay; otherwise they are removed.</param>
    /// <exception cref="IOException">The path is a file, or cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be changed.</exception>
    public static MailFolder Open(string path, bool keepsMails = false)
    {
        var folder = new MailFolder(Directory.CreateDirectory(path).FullName);
        var earlier = Directory.EnumerateFiles(folder.Location, "*.eml").Where(IsOurs).ToList();
        if (keepsMails) folder._earlier = earlier.Count;
        else earlier.ForEach(File.Delete);
        folder.Probe();
        return folder;
    }

    /// <summary>Writes a mail and answers the file's name. The name is made of the kind and a number, never of anything typed by a person.</summary>
    /// <param name="kind">What the mail is, in letters and dashes.</param>
    /// <param name="draft">The mail; its link is a secret, so the file is for its owner's eyes.</param>
    /// <param name="at">When it was handed off.</param>
    public string Write(string kind, MailDraft draft, DateTimeOffset at)
    {
        var number = (_earlier + _written.Count + 1).ToString("000", CultureInfo.InvariantCulture);
        for (var copy = 0; ; copy++)
        {
            var name = copy == 0 ? $"{number}-{kind}.eml" : $"{number}-{kind}-{copy.ToString(CultureInfo.InvariantCulture)}.eml";
            var path = Path.Combine(Location, name);
            if (new FileInfo(path) is { Exists: true } or { LinkTarget: not null } || Directory.Exists(path)) continue;
            WriteNew(path, MailFile.Text(draft, at));
            _written.Add(name);
            return name;
        }
    }

    /// <summary>Finds out before the story begins whether a file can be made here.</summary>
    private void Probe()
    {
        var path = Path.Combine(Location, $"{Path.GetRandomFileName()}.probe");
        WriteNew(path, MailFile.Mark);
        File.Delete(path);
    }

    private static void WriteNew(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), options);
        file.Write(text);
    }

    private static bool IsOurs(string path)
    {
        if (!OurName().IsMatch(Path.GetFileName(path))) return false;
        try
        {
            using var file = File.OpenRead(path);
            var start = new byte[MailFile.Mark.Length];
            return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && Encoding.ASCII.GetString(start) == MailFile.Mark;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[0-9]{3,}-[a-z-]+(-[0-9]+)?[.]eml$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OurName();
}
