using PartnerRelations.Enrollments;

namespace PartnerRelations.Tests.Walks;

/// <summary>What people do with enrollments in a walk: often the next sensible step, otherwise whatever comes to their minds.</summary>
internal sealed class EnrollmentMoves
{
    private const int Most = 6;
    private readonly WalkHouse _house;
    private readonly WalkCast _cast;
    private readonly EnrollmentStories _stories;
    private readonly DraftMoves _draft;
    private readonly ReviewMoves _review;
    private readonly StandingMoves _standing;
    private readonly WaitMoves _waiting;

    public EnrollmentMoves(WalkHouse house, WalkCast cast, EnrollmentStories stories)
    {
        (_house, _cast, _stories) = (house, cast, stories);
        var desk = new EnrollmentDesk(house, cast, stories);
        _draft = new DraftMoves(house, cast, stories, desk);
        Contacts = new ContactMoves(house, cast, stories, desk);
        _review = new ReviewMoves(cast, desk);
        _standing = new StandingMoves(house, cast, stories, desk);
        _waiting = new WaitMoves(house, cast);
        Mails = new MailMoves(house, cast, stories, Contacts);
    }

    public ContactMoves Contacts { get; }

    public MailMoves Mails { get; }

    public WalkMove Next()
    {
        if (_stories.Count == 0 || (_stories.Count < Most && _cast.Chance(6))) return Start();
        var enrollment = Pick();
        return _cast.Chance(68) ? Sensible(enrollment) : Any(enrollment);
    }

    private WalkMove Start() => _cast.Chance(75) ? _draft.Start(_cast.Reseller().Tenant) : _draft.StartWithNewTenant();

    /// <summary>Mostly one that is under way, so that some come far.</summary>
    private Enrollment Pick()
    {
        var all = _stories.All;
        return _cast.Chance(60) && all.FirstOrDefault(IsUnderWay) is { } first ? first : _cast.OneOf(all);
    }

    private bool IsUnderWay(Enrollment enrollment) =>
        enrollment.ClosedAt is null || (enrollment is { Status: EnrollmentStatus.Rejected, Current.IsFinal: false } && _house.Rules.RejectionMayBeAppealed);

    private WalkMove Sensible(Enrollment enrollment) => enrollment.Status switch
    {
        EnrollmentStatus.Draft => InDraft(enrollment),
        EnrollmentStatus.AwaitingContactConfirmation => WhileAwaiting(enrollment),
        EnrollmentStatus.InReview => _cast.Random.Next(8) switch { 0 or 1 => _review.Ask(enrollment), 2 or 3 => _review.Reject(enrollment), _ => _review.Approve(enrollment) },
        EnrollmentStatus.ActionRequired => _cast.Chance(80) ? _review.Answer(enrollment) : Contacts.ChangeContact(enrollment),
        EnrollmentStatus.Qualified => enrollment.MpnId is null && _cast.Chance(75) ? _draft.ChooseMpn(enrollment) : _standing.Sign(enrollment),
        EnrollmentStatus.Active => WhileActive(enrollment),
        EnrollmentStatus.Rejected when _cast.Chance(70) => _review.Appeal(enrollment),
        EnrollmentStatus.Deauthorized when _cast.Chance(40) => Wait(enrollment),
        _ => _draft.Start(enrollment.Reseller.Tenant),
    };

    private WalkMove InDraft(Enrollment enrollment)
    {
        if (enrollment.TenantConfirmedAt is null) return _draft.ConfirmTenant(enrollment);
        var isShort = enrollment.Path == EnrollmentPath.DirectPartner;
        if (!isShort && enrollment.MpnId is null && enrollment.MpnPostponedAt is null) return _cast.Chance(70) ? _draft.ChooseMpn(enrollment) : _draft.PostponeMpn(enrollment);
        if (!isShort && enrollment.Company is null) return _draft.Company(enrollment);
        if (!isShort && enrollment.PrimaryContact is null) return _draft.Contact(enrollment);
        if (enrollment.SupportContact is null) return _draft.SupportContact(enrollment);
        return !isShort && enrollment.Declaration is null ? _draft.Declare(enrollment) : _draft.Submit(enrollment);
    }

    private WalkMove WhileAwaiting(Enrollment enrollment)
    {
        if (enrollment.ConfirmationSentAt is null) return _cast.Chance(85) ? Mails.Pump() : Contacts.Resend(enrollment);
        var hasExpired = _house.Now >= enrollment.ConfirmationExpiresAt;
        return _cast.Random.Next(8) switch
        {
            0 => Contacts.Resend(enrollment),
            1 => Wait(enrollment),
            < 6 when hasExpired => Contacts.Resend(enrollment),
            _ => Contacts.Confirm(enrollment),
        };
    }

    private WalkMove WhileActive(Enrollment enrollment) => _cast.Random.Next(10) switch
    {
        0 or 1 => Wait(enrollment),
        2 => _standing.GiveNotice(enrollment),
        3 => _standing.RecordCheck(enrollment),
        4 => _standing.Deauthorize(enrollment),
        5 => _draft.Company(enrollment),
        6 => enrollment.Current.Status == VettingStatus.Pending ? _review.Approve(enrollment) : Mails.Pump(),
        7 => Mails.Pump(),
        _ => _standing.CompleteSetup(enrollment),
    };

    private WalkMove Wait(Enrollment enrollment) => _waiting.For(enrollment) ?? Mails.Pump();

    private WalkMove Any(Enrollment enrollment) => _cast.Random.Next(26) switch
    {
        0 => _draft.ConfirmTenant(enrollment),
        1 => _draft.ChangeTenant(enrollment),
        2 => _draft.ChooseMpn(enrollment),
        3 => _draft.PostponeMpn(enrollment),
        4 => _draft.Company(enrollment),
        5 => _draft.Contact(enrollment),
        6 => _draft.SupportContact(enrollment),
        7 => _draft.Declare(enrollment),
        8 => _draft.Submit(enrollment),
        9 => Contacts.Resend(enrollment),
        10 => Contacts.ChangeContact(enrollment),
        11 when Contacts.HaveMail => Contacts.Confirm(enrollment),
        12 when Contacts.HaveMail => Contacts.Deny(enrollment),
        13 => _review.Ask(enrollment),
        14 => _review.Answer(enrollment),
        15 => _review.RecordStep(enrollment),
        16 => _review.Approve(enrollment),
        17 => _review.Reject(enrollment),
        18 => _review.Appeal(enrollment),
        19 => _review.Withdraw(enrollment),
        20 => _standing.Sign(enrollment),
        21 => _standing.CompleteSetup(enrollment),
        22 => _standing.GiveNotice(enrollment),
        23 => _standing.RecordCheck(enrollment),
        24 => _standing.Deauthorize(enrollment),
        _ => Mails.Pump(),
    };
}
