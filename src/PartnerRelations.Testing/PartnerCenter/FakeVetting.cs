namespace PartnerRelations.Testing.PartnerCenter;

/// <summary>How far the verification of a legal business profile is, in the words of the service.</summary>
public sealed record FakeVetting
{
    /// <summary><c>none</c>, <c>pending</c>, <c>authorized</c> or <c>rejected</c>.</summary>
    public string Status { get; init; } = "authorized";

    /// <summary>
    /// <c>none</c>, <c>entry</c>, <c>email_ownership</c>, <c>email_domain</c>, <c>employment_verification</c>, <c>decision</c>, <c>other</c> or
    /// <c>business_verification</c>.
    /// </summary>
    public string SubStatus { get; init; } = "none";
}
