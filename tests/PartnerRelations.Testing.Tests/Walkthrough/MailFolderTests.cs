using System.Text;
using PartnerRelations.Invitations;
using PartnerRelations.Walkthrough.Mails;

namespace PartnerRelations.Testing.Tests.Walkthrough;

public sealed class MailFolderTests : IDisposable
{
    private static readonly Uri Link = new("https://partner.example/invitation#secret");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("walkthrough-mails-test-");

    [Fact]
    public void A_mail_opens_with_its_texts_its_link_and_a_subject_in_any_script()
    {
        var subject = string.Concat(Enumerable.Repeat("邀请你建立经销商关系 ", 12)).Trim();
        var draft = MailDraft.Create(LanguageTag.SimplifiedChinese, subject, $"你好！\n\n{Link.OriginalString}\n\n谢谢 & <再见>", Link, EmailAddress.Parse("d@petit.example")).Value;

        var name = MailFolder.Open(_folder.FullName).Write("customer-invitation", draft, WalkRun.Today);

        name.Should().Be("001-customer-invitation.eml");
        var mail = Read(name);
        mail.Headers.Should().Contain("To", "d@petit.example").And.Contain("Date", "Mon, 02 Mar 2026 09:30:00 +0000");
        string.Concat(mail.Headers["Subject"].Split(' ').Select(Decoded)).Should().Be(subject);
        mail.Headers["Subject"].Split(' ').Should().OnlyContain(word => word.Length <= 75);
        mail.Text.Should().Be(draft.Body);
        mail.Html.Should().Contain($"<a href=\"{Link.OriginalString}\">").And.Contain("&lt;再见&gt;");
        File.ReadAllLines(Path.Combine(_folder.FullName, name)).Should().OnlyContain(line => Encoding.UTF8.GetByteCount(line) <= 998);
    }

    [Fact]
    public void A_line_that_is_too_long_for_mail_systems_is_wrapped()
    {
        var body = $"{new string('字', 400)}\n{Link.OriginalString}";

        var name = MailFolder.Open(_folder.FullName).Write("customer-invitation", MailDraft.Create(LanguageTag.English, "Hello", body, Link).Value, WalkRun.Today);

        Read(name).Text.Should().Be(body);
        File.ReadAllLines(Path.Combine(_folder.FullName, name)).Should().OnlyContain(line => line.Length <= 998);
    }

    [Fact]
    public void Opening_the_folder_removes_our_earlier_mails_and_nothing_else()
    {
        var first = MailFolder.Open(_folder.FullName);
        first.Write("confirmation", Draft(), WalkRun.Today);
        first.Write("confirmation", Draft(), WalkRun.Today);
        File.WriteAllText(Path.Combine(_folder.FullName, "003-confirmation.eml"), "Subject: mine");
        File.Copy(Path.Combine(_folder.FullName, "001-confirmation.eml"), Path.Combine(_folder.FullName, "kept.eml"));
        File.WriteAllText(Path.Combine(_folder.FullName, "notes.txt"), MailFile.Mark);

        var second = MailFolder.Open(_folder.FullName);

        Files().Should().Equal("003-confirmation.eml", "kept.eml", "notes.txt");
        second.Written.Should().BeEmpty();
    }

    [Fact]
    public void A_file_of_somebody_else_is_never_written_over()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "001-confirmation.eml"), "Subject: mine");
        var folder = MailFolder.Open(_folder.FullName);

        folder.Write("confirmation", Draft(), WalkRun.Today).Should().Be("001-confirmation-1.eml");

        File.ReadAllText(Path.Combine(_folder.FullName, "001-confirmation.eml")).Should().Be("Subject: mine");
        MailFolder.Open(_folder.FullName);
        Files().Should().Equal("001-confirmation.eml");
    }

    [Fact]
    public void A_link_that_somebody_put_there_is_not_followed()
    {
        if (OperatingSystem.IsWindows()) return;
        var elsewhere = Path.Combine(_folder.FullName, "elsewhere.txt");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "001-confirmation.eml"), elsewhere);

        var name = MailFolder.Open(_folder.FullName).Write("confirmation", Draft(), WalkRun.Today);

        name.Should().Be("001-confirmation-1.eml");
        File.Exists(elsewhere).Should().BeFalse();
        File.GetUnixFileMode(Path.Combine(_folder.FullName, name)).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite, "links are secrets");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_ends_the_program_before_the_story()
    {
        using var run = new WalkRun();
        File.WriteAllText(Path.Combine(run.Folder, "taken"), "a file");

        (await run.RunAsync("--mails", "taken")).Should().Be(PartnerRelations.Walkthrough.Walk.WrongInput);

        run.Errors.Should().Contain("taken");
        run.Output.Should().BeEmpty();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static MailDraft Draft() => MailDraft.Create(LanguageTag.English, "Hello", $"Follow {Link.OriginalString} please", Link).Value;

    private static string Decoded(string word) => Encoding.UTF8.GetString(Convert.FromBase64String(word["=?utf-8?B?".Length..^2]));

    private IEnumerable<string?> Files() => Directory.EnumerateFiles(_folder.FullName).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private (Dictionary<string, string> Headers, string Text, string Html) Read(string name)
    {
        var mail = File.ReadAllText(Path.Combine(_folder.FullName, name)).ReplaceLineEndings("\n");
        var parts = mail.Split("------walkthrough-alternative");
        return (Headers(parts[0]), Body(parts[1]), Body(parts[2]));
    }

    private static Dictionary<string, string> Headers(string text) => text.Replace("\n ", " ", StringComparison.Ordinal).Trim().Split('\n')
        .Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string Body(string part)
    {
        var cut = part.IndexOf("\n\n", StringComparison.Ordinal);
        var text = part[(cut + 2)..].TrimEnd('\n');
        return part[..cut].Contains("base64", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Convert.FromBase64String(text)) : text;
    }
}
