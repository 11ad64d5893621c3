using PartnerRelations.Enrollments;
using PartnerRelations.Http.PartnerCenter.Models;

namespace PartnerRelations.Http.PartnerCenter.Adapters;

/// <summary>What Microsoft says of an enrollment's verification, and what follows for our record. Nothing is changed by looking.</summary>
public sealed record VettingFinding
{
    /// <summary>The enrollment.</summary>
    public required EnrollmentId EnrollmentId { get; init; }

    /// <summary>How the verification of the details stands as they are now; without text where this account may not see it.</summary>
    public Models.VettingStatus Status { get; init; }

    /// <summary>The step that is open; without text where none is told.</summary>
    public Models.VettingSubStatus SubStatus { get; init; }

    /// <summary>How the last verification ended; without text where none did, or this account may not see it.</summary>
    public Models.VettingStatus LastFinalizedStatus { get; init; }

    /// <summary>
    /// Whether Microsoft shows the partner agreement as signed (PC-A1); null where this account may not ask, which only providers may. It is
    /// said and not recorded: here a Global administrator of the reseller signs with <see cref="SignAgreement"/> (E14).
    /// </summary>
    public bool? AgreementSigned { get; init; }

    /// <summary>What was found, in plain English.</summary>
    public required string Message { get; init; }

    /// <summary>
    /// The command that brings our record up to date (<see cref="RecordVettingStep"/>, <see cref="ApproveEnrollment"/> or
    /// <see cref="RejectEnrollment"/>); null where both say the same, or a person decides.
    /// </summary>
    public PartnerCommand? Command { get; init; }
}
