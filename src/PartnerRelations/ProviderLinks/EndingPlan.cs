namespace PartnerRelations.ProviderLinks;

/// <summary>What removing a partnership would do, to be read before it is done (K12).</summary>
public sealed record EndingPlan
{
    /// <summary>The link, and the version of it that was looked at.</summary>
    public required ProviderLinkId LinkId { get; init; }

    /// <summary>The version of the link that was looked at.</summary>
    public required long Version { get; init; }

    /// <summary>What the provider loses.</summary>
    public required ProviderGrants LosesGrants { get; init; }

    /// <summary>Both partners keep their relationships with customers; true by K12.</summary>
    public required bool CustomersStay { get; init; }

    /// <summary>Delegated privileges that customers gave stay; true by K12.</summary>
    public required bool DelegatedPrivilegesStay { get; init; }

    /// <summary>Nobody is told by the system: giving notice is the parties' own duty; true by K12.</summary>
    public required bool NoticeIsYours { get; init; }

    /// <summary>The command that does it, refused with <c>record.stale</c> if the link changes in the meantime.</summary>
    public EndProviderLink Confirm(RequestId? requestId = null) => new() { LinkId = LinkId, ExpectedVersion = Version, RequestId = requestId };
}
