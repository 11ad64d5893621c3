using PartnerRelations.Enrollments;
using PartnerRelations.Http.PartnerCenter.Models;
using OurStatus = PartnerRelations.Enrollments.VettingStatus;
using OurSubStatus = PartnerRelations.Enrollments.VettingSubStatus;
using VettingStatus = PartnerRelations.Http.PartnerCenter.Models.VettingStatus;
using VettingSubStatus = PartnerRelations.Http.PartnerCenter.Models.VettingSubStatus;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>
/// Says what Microsoft's view of a verification means for our record of it. Pure. Microsoft dates no verdict, so a verdict is taken for news
/// only where it cannot be the one that our record has already.
/// </summary>
internal static class VettingComparison
{
    public static (string Message, PartnerCommand? Command) Compare(Enrollment enrollment, LegalBusinessProfile current, LegalBusinessProfile? last)
    {
        var said = current.VettingStatus;
        if (!said.IsKnown) return ($"Microsoft's word for the verification is not known here: \"{said}\". A person looks.", null);
        if (enrollment.Status is EnrollmentStatus.Draft or EnrollmentStatus.AwaitingContactConfirmation) return ($"Microsoft says {said}; here the enrollment is not in review yet.", null);
        if (enrollment.ClosedAt is not null) return ($"Microsoft says {said}; here the enrollment is closed as {enrollment.Status}. Where it may be appealed, the appeal opens it again.", null);
        if (enrollment.Current.Status != OurStatus.Pending) return ($"Microsoft says {said}; here nothing is being verified.", null);
        if (said == VettingStatus.Authorized) return Authorized(enrollment, current);
        if (said == VettingStatus.Rejected) return Rejected(enrollment, current);

        // A verdict that was missed: Microsoft has decided once, and is looking at a later change of the profile already.
        if (said == VettingStatus.Pending && last?.VettingStatus == VettingStatus.Authorized && enrollment.LastFinalized.Status == OurStatus.None) return Authorized(enrollment, last);
        return said == VettingStatus.Pending ? Pending(enrollment, current) : ("Microsoft has not begun the verification.", null);
    }

    private static (string Message, PartnerCommand? Command) Authorized(Enrollment enrollment, LegalBusinessProfile verified)
    {
        if (enrollment.Status == EnrollmentStatus.ActionRequired) return ("Microsoft has authorized the company; here the reviewer still waits for an answer.", null);
        var isAgain = enrollment.LastFinalized.Status == OurStatus.Authorized;
        if (Differs(enrollment.Company, verified, isAgain) is { } field)
        {
            return ($"Microsoft has authorized a company whose {field} is not the one that is verified here. Bring the legal business profile and the enrollment together, or let a reviewer decide.", null);
        }

        return ("Microsoft has authorized the company.", new ApproveEnrollment { EnrollmentId = enrollment.Id, ExpectedVersion = enrollment.Version });
    }

    private static (string Message, PartnerCommand? Command) Rejected(Enrollment enrollment, LegalBusinessProfile current) => enrollment.LastFinalized.Status == OurStatus.Rejected
        ? ("Microsoft shows the rejection that is recorded here already; it has not taken up the appeal, or has turned it down. A person looks.", null)
        : ("Microsoft has rejected the company.", new RejectEnrollment
        {
            EnrollmentId = enrollment.Id,
            ExpectedVersion = enrollment.Version,
            Reasons = [Reason(current.VettingSubStatus)],
        });

    private static (string Message, PartnerCommand? Command) Pending(Enrollment enrollment, LegalBusinessProfile current)
    {
        if (StepOf(current.VettingSubStatus) is not { } step) return ($"Microsoft's verification is under way, in a step that is not known here: \"{current.VettingSubStatus}\".", null);
        return step == OurSubStatus.None || step == enrollment.Current.SubStatus
            ? ("Microsoft's verification is under way, as it is here.", null)
            : ($"Microsoft's verification is at {current.VettingSubStatus}.", new RecordVettingStep { EnrollmentId = enrollment.Id, ExpectedVersion = enrollment.Version, SubStatus = step });
    }

    /// <summary>The API gives no reason; the step at which it ended is all there is.</summary>
    private static string Reason(VettingSubStatus step) => StepOf(step) switch
    {
        OurSubStatus.EmailOwnership => "Microsoft could not verify that the primary contact owns the e-mail address.",
        OurSubStatus.EmailDomain => "Microsoft could not verify that the e-mail domain belongs to the company.",
        OurSubStatus.EmploymentVerification => "Microsoft could not verify that the primary contact works for the company.",
        OurSubStatus.BusinessVerification => "Microsoft could not verify the company by its name and address.",
        _ => "Microsoft has rejected the verification of the company. Partner Center (Account settings, Legal info) says why.",
    };

    /// <summary>Null for a word that has no name here.</summary>
    private static OurSubStatus? StepOf(VettingSubStatus step) => step switch
    {
        { Text: null } => OurSubStatus.None,
        _ when step == VettingSubStatus.None => OurSubStatus.None,
        _ when step == VettingSubStatus.Entry => OurSubStatus.Entry,
        _ when step == VettingSubStatus.EmailOwnership => OurSubStatus.EmailOwnership,
        _ when step == VettingSubStatus.EmailDomain => OurSubStatus.EmailDomain,
        _ when step == VettingSubStatus.EmploymentVerification => OurSubStatus.EmploymentVerification,
        _ when step == VettingSubStatus.BusinessVerification => OurSubStatus.BusinessVerification,
        _ when step == VettingSubStatus.Decision => OurSubStatus.Decision,
        _ when step == VettingSubStatus.Other => OurSubStatus.Other,
        _ => null,
    };

    /// <summary>
    /// What differs between the company that was verified and ours. The name always counts; the address does where the company was authorized
    /// before, because otherwise the old verdict on the old address would be taken for one on the new.
    /// </summary>
    private static string? Differs(CompanyProfile? ours, LegalBusinessProfile verified, bool addressCounts)
    {
        if (ours is null) return null;
        if (!AreAlike(ours.LegalName, verified.CompanyName)) return "name";
        if (!addressCounts || verified.Address is not { } address) return null;
        if (!AreAlike(ours.AddressLines[0], address.AddressLine1)) return "address";
        if (!AreAlike(ours.City, address.City)) return "city";
        return AreAlike(ours.PostalCode, address.PostalCode) ? null : "postal code";
    }

    /// <summary>Whether two texts say the same but for letter case, blanks and punctuation; one that is missing contradicts nothing.</summary>
    private static bool AreAlike(string? left, string? right) =>
        string.IsNullOrWhiteSpace(left) || string.IsNullOrWhiteSpace(right) || string.Equals(Bare(left), Bare(right), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
