namespace PartnerRelations.PartnerPortal.Storing;

/// <summary>Where the portal keeps what nobody has named a place for: a folder of the user's, so that no repository is littered.</summary>
internal static class DataFolder
{
    /// <summary>The folder, made where it is missing, and closed to other users.</summary>
    public static string Open(string? named, string currentFolder)
    {
        var folder = named is null ? Default() : Path.GetFullPath(named, currentFolder);
        return Make(folder);
    }

    /// <summary>Makes a folder that only its owner may read: mails hold working links.</summary>
    public static string Make(string folder)
    {
        if (Directory.Exists(folder)) return folder;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    private static string Default()
    {
        var user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(user.Length > 0 ? user : Path.GetTempPath(), "PartnerRelations", "PartnerPortal");
    }
}
