using Microsoft.Extensions.Logging;
using PartnerRelations.CspProgram;
using PartnerRelations.Events;
using PartnerRelations.Invitations;

namespace PartnerRelations.Enrollments;

/// <summary>
/// Mails what an enrollment's events ask for: the confirmation to the primary contact (E11), and news to the contact, the applicant and the
/// reseller's providers (E13, E16). The ports are asked for when the first such event comes, so that a host without enrollments needs none.
/// </summary>
internal sealed class EnrollmentMails(Func<EnrollmentMailPorts> findPorts) : IPartnerEventHandler
{
    public const string HandlerName = "enrollment-mails";

    private readonly Lazy<EnrollmentMailPorts> _ports = new(findPorts, LazyThreadSafetyMode.PublicationOnly);

    public string Name => HandlerName;

    public bool Concerns(Type type) => ConfirmationMail.Causes.Contains(type) || StatusMails.Causes.Contains(type);

    public async Task HandleAsync(PartnerEvent change, CancellationToken cancellationToken)
    {
        if (change is not EnrollmentEvent news) return;
        var ports = _ports.Value;
        if (ConfirmationMail.Causes.Contains(news.GetType()))
        {
            await new ConfirmationMail(ports.Store, ports.Mails, ports.House, ports.Clock, ports.Logger).SendAsync(news, cancellationToken).ConfigureAwait(false);
            return;
        }

        var enrollment = await ports.Store.FindAsync(null, new EnrollmentId(news.RecordId), cancellationToken).ConfigureAwait(false);
        if (enrollment is null) return;
        foreach (var (purpose, draft) in StatusMails.Of(news, enrollment, ports.House.At(news.At), ports.Calendar, ports.House.Options.Languages))
        {
            await HandOverAsync(ports, enrollment, news, purpose, draft, cancellationToken).ConfigureAwait(false);
        }

        if (news is ReauthorizationNoticeGiven or ReauthorizationFailed) await TellProvidersAsync(ports, enrollment, news, cancellationToken).ConfigureAwait(false);
    }

    private static async Task TellProvidersAsync(EnrollmentMailPorts ports, Enrollment enrollment, EnrollmentEvent news, CancellationToken cancellationToken)
    {
        var texts = ports.House.Options.Languages.For(ports.House.Options.DefaultCulture);
        foreach (var provider in await ports.Providers.ListAsync(enrollment.Reseller, cancellationToken).ConfigureAwait(false))
        {
            var draft = StatusMails.Notice(news, enrollment, texts, provider.Email);
            await HandOverAsync(ports, enrollment, news, $"{EnrollmentMailPurposes.ReauthorizationNoticeToProvider}/{provider.Id}", draft, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task HandOverAsync(
        EnrollmentMailPorts ports, Enrollment enrollment, EnrollmentEvent news, string purpose, MailDraft draft, CancellationToken cancellationToken)
    {
        await ports.Mails.HandOffAsync(
            new OutgoingMail { Draft = draft, Purpose = purpose, Owner = enrollment.Reseller.Tenant, RecordId = enrollment.Id.Value, Version = news.Version }, cancellationToken).ConfigureAwait(false);
        ports.Logger.HandedOver(purpose, enrollment.Id);
    }
}

/// <summary>What the mails are made from and handed to.</summary>
internal sealed record EnrollmentMailPorts
{
    public required IEnrollmentStore Store { get; init; }

    public required IMailHandOff Mails { get; init; }

    public required ProvidersOfReseller Providers { get; init; }

    public required IBusinessCalendar Calendar { get; init; }

    public required HouseRules House { get; init; }

    public required TimeProvider Clock { get; init; }

    public required ILogger Logger { get; init; }
}
