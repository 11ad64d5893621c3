using System.Net.Mail;
using System.Text;
using PartnerRelations.Events;
using PartnerRelations.Invitations;

namespace PartnerRelations.PartnerPortal.Mails;

/// <summary>Puts each mail into a folder as an .eml file. They hold working links, so the folder is for its owner alone.</summary>
internal sealed class MailFolder(string folder) : IMailHandOff
{
    public async Task HandOffAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        // The pickup folder names its files itself; the same mail handed over again has to take the first one's place.
        var draft = Directory.CreateDirectory(Path.Combine(folder, $".{Path.GetRandomFileName()}"));
        try
        {
            using var message = Message(mail.Draft);
            using var pickup = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft.FullName };
            await pickup.SendMailAsync(message, cancellationToken);
            var written = draft.EnumerateFiles().Single();
            if (!OperatingSystem.IsWindows()) written.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            written.MoveTo(Path.Combine(folder, NameOf(mail)), overwrite: true);
        }
        finally
        {
            draft.Delete(recursive: true);
        }
    }

    private static MailMessage Message(MailDraft draft)
    {
        const string from = "portal@partner-relations.example";
        var message = new MailMessage(from, draft.To?.Value ?? from)
        {
            Subject = draft.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = draft.Body,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Content-Language", draft.Culture.Value);
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(draft.Html, Encoding.UTF8, "text/html"));
        return message;
    }

    private static string NameOf(OutgoingMail mail)
    {
        var purpose = string.Concat(mail.Purpose.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '-'));
        return $"{mail.RecordId:N}-{mail.Version:D6}-{purpose}.eml";
    }
}
