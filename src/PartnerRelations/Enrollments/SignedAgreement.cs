using PartnerRelations.CspProgram;

namespace PartnerRelations.Enrollments;

/// <summary>The signature of the partner agreement (E14). Perpetual: it survives the signer's leaving and a new company name.</summary>
public sealed record SignedAgreement
{
    /// <summary>Who signed: a global administrator of the tenant; for a direct partner that had signed before, whoever enrolled.</summary>
    public required ActorIdentity By { get; init; }

    /// <summary>When, in UTC; for a direct partner that had signed before, when it was taken over.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The language of the agreement: always English.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>What the signature covers by the rules of that day.</summary>
    public required AgreementScope Scope { get; init; }
}
