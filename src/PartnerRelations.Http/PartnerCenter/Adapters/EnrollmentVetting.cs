using PartnerRelations.Enrollments;
using PartnerRelations.Http.PartnerCenter.Compliance;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.PartnerCenter.Profiles;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>
/// Takes over how far Microsoft is with verifying a reseller, so that the review here goes on by itself. Partner Center shows that in the
/// reseller's own legal business profile only (PC-P1, <c>Current</c> and <c>LastFinalized</c>), so that the calls are made with the
/// reseller's account; a provider's account sees whether the agreement is signed (PC-A1), and nothing else. There is no event for either: look
/// once in a while. Looking changes nothing, and taking over twice does no harm. Thread-safe.
/// </summary>
public sealed class EnrollmentVetting
{
    private static readonly Actor PartnerCenter = Actor.System("partner-center");

    private readonly IPartnerProfilesClient _profiles;
    private readonly IComplianceClient _compliance;
    private readonly CallerAccount _caller;
    private readonly EnrollmentService _enrollments;

    internal EnrollmentVetting(IPartnerProfilesClient profiles, IComplianceClient compliance, CallerAccount caller, EnrollmentService enrollments)
    {
        _profiles = profiles;
        _compliance = compliance;
        _caller = caller;
        _enrollments = enrollments;
    }

    /// <summary>Looks at Microsoft's view of an enrollment and says what follows.</summary>
    /// <returns>What was found, or <c>enrollment.not_found</c>.</returns>
    /// <exception cref="PartnerCenterException">A call failed; nothing can be said.</exception>
    /// <exception cref="InvalidOperationException">The calls are made neither with the reseller's account nor with a provider's.</exception>
    public async Task<PartnerResult<VettingFinding>> CompareAsync(EnrollmentId enrollmentId, CancellationToken cancellationToken = default)
    {
        var found = await _enrollments.As(PartnerCenter).FindAsync(enrollmentId, cancellationToken).ConfigureAwait(false);
        if (!found.TryGetValue(out var enrollment, out _)) return PartnerResult.Refused<VettingFinding>(found.Errors);
        var account = await _caller.TenantAsync(cancellationToken).ConfigureAwait(false);
        var isProvider = _caller.Programs.HasFlag(PartnerPrograms.IndirectProvider);
        if (account != enrollment.Reseller.Tenant && !isProvider) throw new InvalidOperationException($"The calls are made with the account of {account}, so nothing can be said of {enrollment.Reseller}.");
        var agreement = isProvider ? await _compliance.GetAgreementStatusByTenantAsync(enrollment.Reseller, cancellationToken).ConfigureAwait(false) : null;
        if (account != enrollment.Reseller.Tenant)
        {
            return new VettingFinding { EnrollmentId = enrollment.Id, AgreementSigned = agreement?.IsSigned, Message = "The reseller's verification shows in the reseller's own account only." };
        }

        var current = await _profiles.GetLegalBusinessAsync(VettingVersion.Current, cancellationToken).ConfigureAwait(false);
        var last = await _profiles.GetLegalBusinessAsync(VettingVersion.LastFinalized, cancellationToken).OrNothingAsync().ConfigureAwait(false);
        var (message, command) = VettingComparison.Compare(enrollment, current, last);
        return new VettingFinding
        {
            EnrollmentId = enrollment.Id,
            Status = current.VettingStatus,
            SubStatus = current.VettingSubStatus,
            LastFinalizedStatus = last is not null && VettingVerdicts.IsDecided(last.VettingStatus) ? last.VettingStatus : default,
            AgreementSigned = agreement?.IsSigned,
            Message = message,
            Command = command,
        };
    }

    /// <summary>
    /// Gives the command of a finding as the system. Without one, the enrollment as it is. An enrollment that has moved on since is refused as
    /// <c>record.stale</c>: look again.
    /// </summary>
    public Task<PartnerResult<Enrollment>> TakeOverAsync(VettingFinding finding, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var enrollments = _enrollments.As(PartnerCenter);
        return finding.Command switch
        {
            null => enrollments.FindAsync(finding.EnrollmentId, cancellationToken),
            RecordVettingStep step => enrollments.RecordVettingStepAsync(step, cancellationToken),
            ApproveEnrollment approval => enrollments.ApproveAsync(approval, cancellationToken),
            RejectEnrollment rejection => enrollments.RejectAsync(rejection, cancellationToken),
            var other => throw new ArgumentException($"{other.GetType().Name} is no command that takes a verification over.", nameof(finding)),
        };
    }
}
