using PartnerRelations.CspProgram;
using PartnerRelations.Providers;

namespace PartnerRelations.ProviderLinks;

/// <summary>What a new invitation is judged by.</summary>
internal sealed record InviteFacts
{
    public required ProgramRules Rules { get; init; }

    /// <summary>The provider's entry in the directory; null where the actor's tenant is none.</summary>
    public ProviderEntry? Provider { get; init; }

    /// <summary>The open invitation to the same address, expired or not.</summary>
    public ProviderLink? Open { get; init; }

    /// <summary>The active link with the expected reseller, where one is named.</summary>
    public ProviderLink? Active { get; init; }

    /// <summary>The id for a new record.</summary>
    public required ProviderLinkId NewId { get; init; }

    public required LanguageTag DefaultCulture { get; init; }

    public TimeSpan? Lifetime { get; init; }
}

/// <summary>What an approval is judged by.</summary>
internal sealed record ApproveFacts
{
    public required ProgramRules Rules { get; init; }

    public required ProviderLink Link { get; init; }

    /// <summary>The provider's entry; null when it is no longer listed.</summary>
    public ProviderEntry? Provider { get; init; }

    /// <summary>The approving tenant's standing; null when it is not enrolled.</summary>
    public ResellerStanding? Reseller { get; init; }

    /// <summary>The active link of the two, if there is one already.</summary>
    public ProviderLink? Active { get; init; }

    public bool ResellerIsCustomer { get; init; }

    /// <summary>The text in force now, in the language that was shown; null when the provider is not listed.</summary>
    public ConsentPreview? Preview { get; init; }

    /// <summary>The id for the consent.</summary>
    public required ConsentId NewConsentId { get; init; }
}
